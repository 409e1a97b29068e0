using Assistent.Knowledge;
using Assistent.Knowledge.Articles;

namespace Assistent.Bot.Replies;

/// <summary>Gives an answer again in another form: the same facts, fewer or plainer words around them.</summary>
internal static class RestatedAnswer
{
    /// <summary>Only what was asked: the first sentence. A list or table stays whole, since a shorter one would be incomplete.</summary>
    public static Answer.Grounded Shorter(Answer.Grounded answer) => answer.Blocks switch
    {
        [AnswerBlock.Paragraph { Statements: [var first, _, ..] }, ..] => Keep(answer, first),
        [AnswerBlock.Changed changed, _, ..] => answer with { Blocks = [changed],
            Citations = [.. answer.Citations.Where(citation => changed.Citations.Contains(citation.Position))] },
        _ => answer,
    };

    /// <summary>Every sentence as a point of its own.</summary>
    public static Answer.Grounded AsPoints(Answer.Grounded answer) =>
        answer with { Blocks = [.. answer.Blocks.Select(block => block is AnswerBlock.Paragraph { Statements.Count: > 1 } paragraph ? new AnswerBlock.Enumeration(paragraph.Statements) : block)] };

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

    /// <summary>A text to paste into a mail, in u-form, with source and date.</summary>
    public static string ForMail(Answer.Grounded answer)
    {
        var body = string.Join("\n\n", answer.Blocks.Select(Plain).Where(text => text.Length > 0));
        var sources = string.Join('\n', answer.Citations.GroupBy(citation => citation.Title).Select(Source));
        return $"{Wording.MailOpening}\n\n{body}\n\n{Wording.MailSources}\n{sources}\n\n{Wording.MailClosing}";
    }

    private static Answer.Grounded Keep(Answer.Grounded answer, Statement statement) =>
        new([new AnswerBlock.Paragraph([statement])],
            [.. answer.Citations.Where(citation => statement.Citations.Contains(citation.Position))]) { About = answer.About };

    private static string Source(IGrouping<string, Citation> citations) =>
        $"- {MarkdownText.Escape(citations.Key)}{(citations.First().Link is { } link ? $": {link}" : "")}{string.Concat(citations.Select(citation => $" [{citation.Position}]"))}";

    private static string Plain(AnswerBlock block) => block switch
    {
        AnswerBlock.Paragraph paragraph => MarkdownText.Escape(string.Join(' ', paragraph.Statements.Select(statement => statement.Text))),
        AnswerBlock.Enumeration list => string.Join('\n', list.Items.Select(item => $"- {MarkdownText.Escape(item.Text)}")),
        AnswerBlock.Table table => string.Join('\n', table.Header.Skip(1).Select((title, i) => $"- {MarkdownText.Escape(title)}: "
            + $"{MarkdownText.Escape(string.Join(' ', table.Rows.Select(row => row[i + 1].Text)))}")),
        AnswerBlock.Links links => string.Join('\n', links.Items.Select(Line)),
        AnswerBlock.Changed changed => MarkdownText.Escape(Wording.Changed(changed.Change.Source.Host, changed.Change.Date,
            changed.Change.Sentence.Text)),
        AnswerBlock.Untold untold => MarkdownText.Escape(Wording.Untold(untold.Missing)),
        _ => "",
    };

    private static string Line(Link link) => $"- {MarkdownText.Escape(link.Label)}: {link.Url}";
}
