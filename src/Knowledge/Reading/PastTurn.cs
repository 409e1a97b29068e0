namespace Assistent.Knowledge.Reading;

/// <summary>A question of the conversation as it was understood, and the plan of its answer.</summary>
public sealed record PastTurn(string Understood, AnswerPlan.Answering Plan);
