using Assistent.Bot.Documents;
using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>Gives an answer again in another form: the same facts, fewer or plainer words around them.</summary>
internal static class RestatedAnswer
{
    /// <summary>
    /// Only what was asked: the first sentence, or all that was worked out. A list or table stays whole, since a shorter one would be
    /// incomplete.
    /// </summary>
    public static Answer.Grounded Shorter(Answer.Grounded answer) => answer.Blocks switch
    {
        var blocks when blocks.Any(block => block is AnswerBlock.Table or AnswerBlock.Enumeration) => answer,
        [AnswerBlock.Paragraph { Statements: var statements }, ..] =>
            Keep(answer, [statements[0], .. statements.Skip(1).Where(statement => IsWorkedOut(statement, answer))]),
        [AnswerBlock.Changed changed, _, ..] => answer with { Blocks = [changed],
            Citations = [.. answer.Citations.Where(citation => changed.Citations.Contains(citation.Position))] },
        _ => answer,
    };

    /// <summary>Every sentence as a point of its own.</summary>
    public static Answer.Grounded AsPoints(Answer.Grounded answer) =>
        answer with
        {
            Blocks = [.. answer.Blocks.Select(block => block is AnswerBlock.Paragraph { Statements.Count: > 1 } paragraph
                ? new AnswerBlock.Enumeration(paragraph.Statements)
                : block)],
        };

    /// <summary>Only where it stands: each source with its words and its link.</summary>
    public static string Sources(Answer.Grounded answer) =>
        $"{Wording.StandsThere}\n\n{string.Join('\n', answer.Citations.Select(Quoted))}\n\n{Wording.StateOf}.";

    private static string Quoted(Citation citation) =>
        $"- {MarkdownText.Escape(citation.Title)}: “{MarkdownText.Escape(citation.Quote)}” "
            + $"[{citation.Position}]{(citation.Link is { } link ? $" {link}" : "")}";

    /// <summary>Something to say aloud, in everyday Dutch.</summary>
    public static string ForCaller(Answer.Grounded answer)
    {
        // What is not told, and where more can be read, is of no use by itself to who listens.
        var spoken = answer.Blocks.Where(block => block is not (AnswerBlock.Untold or AnswerBlock.Links)).ToList() switch
        {
            [AnswerBlock.Changed changed, AnswerBlock.Paragraph { Statements: [var first, ..] },
                ..] => SpokenText.Sentence($"{changed.Change.Sentence.Text} {first.Text}"),
            [AnswerBlock.Changed changed, ..] => SpokenText.Sentence(changed.Change.Sentence.Text),
            [AnswerBlock.Paragraph { Statements: [var first, ..] }, AnswerBlock.Enumeration list, ..] => SpokenText.List(first.Text,
                [.. list.Items.Select(item => item.Text)]),
            [AnswerBlock.Paragraph { Statements: [var first, ..] }, ..] => SpokenText.Sentence(first.Text),
            [AnswerBlock.Table table, ..] => SpokenText.Sentence(string.Join(" ", table.Rows[0].Skip(1).Select(cell => cell.Text))),
            _ => "",
        };
        return $"{MarkdownText.Escape(spoken)} [1]\n\n{Wording.StateOf}.";
    }

    /// <summary>A mail that is ready to send: subject, text and sources.</summary>
    public static string ForMail(string question, Answer.Grounded answer)
    {
        var mail = MailText.Of(new AnswerDocument(question, AnswerText.Body(answer), [.. answer.Citations.Select(DocumentSource.Of)]));
        return MarkdownText.Lines($"{Wording.MailSubject} {mail.Subject}\n\n{mail.Body}");
    }

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
