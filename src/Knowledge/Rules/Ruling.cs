using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// What rules come to for given quantities: our own sentences, each with what it rests on, and the sentences to quote after them.
/// </summary>
/// <param name="Statements">What was worked out, the most telling first.</param>
/// <param name="Quoted">The rules' own sentences, and what holds besides.</param>
internal sealed record Ruling(IReadOnlyList<RulingStatement> Statements, IReadOnlyList<Sentence> Quoted)
{
    /// <summary>Whether a statement says all of a sentence.</summary>
    public bool Says(Sentence sentence) =>
        Statements.Any(statement => statement.Text.Contains(Figures.Lowered(sentence.Text), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a statement is worked out from a sentence.</summary>
    public bool RestsOn(Sentence sentence) => Statements.Any(statement => statement.Evidence.Contains(sentence));
}

/// <summary>One sentence of a ruling.</summary>
/// <param name="Verdict">Whether what was asked holds; null where that was not asked, or no rule decides it.</param>
/// <param name="Text">In Dutch, without the verdict, beginning as in the middle of a sentence.</param>
/// <param name="Evidence">The sentences that state the rule.</param>
internal sealed record RulingStatement(Verdict? Verdict, string Text, IReadOnlyList<Sentence> Evidence);

/// <summary>What a rule says to a question for yes or no.</summary>
internal enum Verdict
{
    Yes,
    No,

    /// <summary>It held once and holds no longer.</summary>
    NoLonger,
}
