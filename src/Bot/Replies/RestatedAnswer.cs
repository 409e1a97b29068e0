using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>Gives an answer again in another form: fewer of its sentences, or each apart.</summary>
internal static class RestatedAnswer
{
    /// <summary>
    /// Only what was asked: the first sentence, or all that was worked out. A list or table stays whole, since a shorter one would be
    /// incomplete.
    /// </summary>
    public static Answer.Grounded Shorter(Answer.Grounded answer) => answer.Blocks switch
    {
        var blocks when blocks.Any(block => block is AnswerBlock.Table or AnswerBlock.Enumeration) => answer,
        [AnswerBlock.Changed { IsBesides: true } over, _, ..] =>
            WithFirst(over, Shorter(answer with { Blocks = [.. answer.Blocks.Skip(1)] }), answer),
        [AnswerBlock.Paragraph { Statements: var statements }, ..] =>
            Keep(answer, [statements[0], .. statements.Skip(1).Where(statement => IsWorkedOut(statement, answer))]),
        [AnswerBlock.Changed changed, _, ..] => answer with { Blocks = [changed],
            Citations = [.. answer.Citations.Where(citation => changed.Citations.Contains(citation.Position))] },
        _ => answer,
    };

    private static Answer.Grounded WithFirst(AnswerBlock.Changed over, Answer.Grounded shorter, Answer.Grounded whole) => shorter with
    {
        Blocks = [over, .. shorter.Blocks],
        Citations = [.. whole.Citations.Where(citation =>
            over.Citations.Contains(citation.Position) || shorter.Citations.Contains(citation))],
    };

    /// <summary>Every sentence as a point of its own.</summary>
    public static Answer.Grounded AsPoints(Answer.Grounded answer) =>
        answer with
        {
            Blocks = [.. answer.Blocks.Select(block => block is AnswerBlock.Paragraph { Statements.Count: > 1 } paragraph
                ? new AnswerBlock.Enumeration(paragraph.Statements)
                : block)],
        };

    // A sum or an amount of the rules is nowhere a sentence of the overview.
    private static bool IsWorkedOut(Statement statement, Answer.Grounded answer) =>
        answer.Author == Author.Overview
        && !answer.Citations.Any(citation => citation.Quote.Contains(statement.Text, StringComparison.Ordinal));

    private static Answer.Grounded Keep(Answer.Grounded answer, IReadOnlyList<Statement> statements) =>
        new([new AnswerBlock.Paragraph(statements)],
            [.. answer.Citations.Where(citation => statements.Any(statement => statement.Citations.Contains(citation.Position)))])
        {
            About = answer.About,
        };
}
