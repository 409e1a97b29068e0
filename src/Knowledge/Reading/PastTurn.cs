namespace Assistent.Knowledge.Reading;

/// <summary>A question of the conversation as it was understood, and the plan of its answer.</summary>
public sealed record PastTurn(string Understood, AnswerPlan.Answering Plan)
{
    /// <summary>Whether it was not answered, but asked back about: the next message may be the rest of it.</summary>
    public bool IsOpen => Plan.Parts.Count == 0;

    /// <summary>A question that was too vague to answer.</summary>
    public static PastTurn AskedBack(string question) => new(question, new AnswerPlan.Answering([], question, IsObvious: true));
}
