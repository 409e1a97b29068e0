using Assistent.Bot.Documents;
using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>The text of an answer for another use, with exactly its facts: its sources, something to say aloud, a mail.</summary>
internal sealed class RestatedText(OverviewWording wording, SpokenText aloud)
{
    /// <summary>Only where it stands: each source with its words and its link.</summary>
    public string Sources(Answer.Grounded answer) =>
        $"{Wording.StandsThere}\n\n{string.Join('\n', answer.Citations.Select(Quoted))}\n\n{wording.StateOf}.";

    /// <summary>Something to say aloud, in everyday Dutch.</summary>
    public string ForCaller(Answer.Grounded answer)
    {
        // What is not told, and where more can be read, is of no use by itself to who listens.
        var leading = answer.Blocks.TakeWhile(block => block is AnswerBlock.Changed).Cast<AnswerBlock.Changed>().ToList();
        var changed = leading.Find(change => change.IsOver) ?? leading.FirstOrDefault()
            ?? answer.Blocks.OfType<AnswerBlock.Changed>().FirstOrDefault(change => change.IsOver);
        var note = changed is null ? "" : leading.Contains(changed) && !changed.IsBesides
            ? changed.Change.Sentence.Text
            : Wording.Changed(FirstClause(changed.Change.Sentence.Text));
        var spoken = answer.Blocks.Where(block => block is AnswerBlock.Paragraph or AnswerBlock.Enumeration or AnswerBlock.Table)
            .ToList() switch
        {
            [AnswerBlock.Paragraph { Statements: [var first, ..] }, AnswerBlock.Enumeration list, ..] => SpokenText.List(first.Text,
                [.. list.Items.Select(item => item.Text)]),
            [AnswerBlock.Paragraph { Statements: [var first, ..] }, ..] => aloud.Sentence($"{note} {first.Text}"),
            [AnswerBlock.Table table, ..] => aloud.Sentence(
                $"{note} {string.Join(" ", table.Rows[0].Skip(1).Select(cell => cell.Text))}"),
            _ => aloud.Sentence(note),
        };
        return $"{MarkdownText.Escape(spoken)} [1]\n\n{wording.StateOf}.";
    }

    // Of what only stands beside the answer the first clause is enough: the answer is what was asked for.
    private static string FirstClause(string text) => $"{text.Split(';')[0].TrimEnd('.')}.";

    /// <summary>A mail that is ready to send: subject, text and sources.</summary>
    public string ForMail(string question, Answer.Grounded answer)
    {
        var mail = MailText.Of(new AnswerDocument(question, AnswerText.Body(answer), [.. answer.Citations.Select(DocumentSource.Of)]),
            wording);
        return MarkdownText.Lines($"{Wording.MailSubject} {mail.Subject}\n\n{mail.Body}");
    }

    private static string Quoted(Citation citation) =>
        $"- {MarkdownText.Escape(citation.Title)}: “{MarkdownText.Escape(citation.Quote)}” "
            + $"[{citation.Position}]{(citation.Link is { } link ? $" {link}" : "")}";
}
