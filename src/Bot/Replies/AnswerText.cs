using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Replies;

/// <summary>An answer as Markdown, with a marker <c>[n]</c> at every sentence that a citation supports.</summary>
internal static class AnswerText
{
    public static string Of(Answer.Grounded answer) =>
        answer.StandsInFor is null ? Body(answer) : $"{Body(answer)}\n\n{Wording.InWordsOfOverview}";

    public static string Of(Answer.NotInOverview missing)
    {
        var sentences = new List<string> { MarkdownText.Escape(Wording.Untold(missing.Missing)) };
        sentences.AddRange(missing.Nearest.Select(citation => $"{MarkdownText.Escape(Nearest(missing, citation))} [{citation.Position}]"));
        var text = string.Join(' ', sentences);
        return missing.Change is { } change ? $"{text}\n\n{Changed(change)}" : text;
    }

    /// <summary>
    /// What is answered, without what is said besides; of an answer that is still being made, a text with which the whole one begins.
    /// </summary>
    public static string Body(Answer.Grounded answer) => string.Join("\n\n", answer.Blocks.Select(Block));

    /// <summary>What changed since in an article, apart from the overview's words.</summary>
    public static IEnumerable<string> Changes(Article article) => article.LaterChanges.Select(Changed);

    private static string Changed(LaterChange change) =>
        $"{MarkdownText.Escape(Wording.Changed(change.Sentence.Text))} {Wording.From} {MarkdownText.Link(SourceOf(change), change.Source)}";

    /// <summary>Which page tells of a change, and of which day or month that page is.</summary>
    public static string SourceOf(LaterChange change) => Wording.Source(change.Source.Host, DutchDate.Of(change.Date));

    private static string Nearest(Answer.NotInOverview missing, Citation citation) =>
        missing.IsQuoted ? Wording.NearestQuote(citation.Title, citation.Quote)
        : missing.Besides is [] ? Wording.Nearest(citation.Title)
        : Wording.NearestTold(citation.Title, missing.Besides);

    private static string Block(AnswerBlock block) => block switch
    {
        AnswerBlock.Paragraph paragraph => string.Join(' ', paragraph.Statements.Select(Marked)),
        AnswerBlock.Enumeration list => string.Join('\n', list.Items.Select((item, i) => $"{i + 1}. {Marked(item)}")),
        AnswerBlock.Table table => Table(table),
        AnswerBlock.Changed changed =>
            $"{Changed(changed.Change)}{string.Concat(changed.Citations.Select(position => $" [{position}]"))}",
        AnswerBlock.Untold untold => MarkdownText.Escape(Wording.Untold(untold.Missing)),
        AnswerBlock.Links links => $"{Wording.ReadMore}\n\n{string.Join('\n', links.Items.Select(Link))}",
        _ => "",
    };

    private static string Table(AnswerBlock.Table table)
    {
        var lines = new List<string> { Row(table.Header.Select(MarkdownText.Escape)), Row(table.Header.Select(_ => "---")) };
        lines.AddRange(table.Rows.Select(row => Row(row.Select(cell => Marked(cell).Replace("|", "\\|", StringComparison.Ordinal)))));
        return string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Link(Link link) => $"- {MarkdownText.Link(link.Label, link.Url)}";

    private static string Marked(Statement statement) =>
        MarkdownText.Escape(statement.Text) + string.Concat(statement.Citations.Select(position => $" [{position}]"));
}
