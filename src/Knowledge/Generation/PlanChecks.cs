using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>What a model's plan goes through before anything of it is said.</summary>
/// <param name="Pointer">Which of its names and ids are real.</param>
/// <param name="Asked">Whether its question has only what was asked.</param>
/// <param name="Subject">Whether its text speaks of what it points at.</param>
/// <param name="Compose">What the plan says.</param>
internal sealed record PlanChecks(PlanPointer Pointer, AskedWords Asked, SubjectCheck Subject, Func<AnswerPlan.Answering, Answer> Compose);
