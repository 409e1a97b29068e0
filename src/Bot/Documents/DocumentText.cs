using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistent.Bot.Documents;

/// <summary>The Markdown of an answer, read once for every form that it takes; and as plain text.</summary>
internal static partial class DocumentText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    /// <summary>The text without the markers of sources.</summary>
    public static string Unmarked(string markdown) => Marker().Replace(markdown, "");

    /// <summary>The text as it is read, each block a paragraph; of a table each column, which is one of the compared, by itself.</summary>
    public static string Plain(string markdown) => string.Join("\n\n", Parse(markdown).Select(Plain).Where(text => text.Length > 0));

    /// <summary>The words of a run of text, with the address behind the words of a link.</summary>
    public static string Words(ContainerInline? inlines) => string.Concat(inlines?.Select(inline => Words(inline)) ?? []);

    public static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        LinkInline { Url: { Length: > 0 } url } link => Linked(Words((ContainerInline)link), url),
        ContainerInline container => Words(container),
        _ => "",
    };

    private static string Linked(string words, string url) => words == url ? url : $"{words}: {url}";

    private static string Plain(Block block) => block switch
    {
        Table table => Columns(table),
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select((item, i) =>
            $"{(list.IsOrdered ? $"{i + 1}." : "-")} {string.Join(' ', item.Select(Plain))}")),
        LeafBlock leaf => Words(leaf.Inline),
        ContainerBlock container => string.Join('\n', container.Select(Plain)),
        _ => "",
    };

    private static string Columns(Table table)
    {
        var rows = table.OfType<TableRow>()
            .Select(row => row.OfType<TableCell>().Select(cell => string.Join(' ', cell.Select(Plain))).ToList())
            .ToList();
        return string.Join("\n\n", Enumerable.Range(1, Math.Max(0, rows[0].Count - 1)).Select(column =>
            $"{rows[0][column]}\n{string.Join('\n', rows.Skip(1).Select(row => $"- {row[0]}: {row[column]}"))}"));
    }

    [GeneratedRegex(@" ?(?<!\\)\[\d+\]")]
    private static partial Regex Marker();
}
