using System.Text;
using System.Xml;
using Assistent.Bot.Replies;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;

namespace Assistent.Bot.Documents;

/// <summary>An answer as a Word document: headings, paragraphs, lists and tables that Word knows as such, and links that open.</summary>
internal sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Indent = "360";
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();

    private WordDocument(MainDocumentPart main) => _main = main;

    public static byte[] Of(AnswerDocument document, OverviewWording wording)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = Legal(document.Question);
            word.PackageProperties.Language = "nl-NL";
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
            main.Document = new Document(new WordDocument(main).Write(document, wording.MailSources));
        }

        return bytes.ToArray();
    }

    private Body Write(AnswerDocument document, string origin)
    {
        Add(new Text(Legal(document.Question)), WordStyles.Title);
        foreach (var block in DocumentText.Parse(document.Markdown))
            Add(block);
        if (document.IsByModel)
            Add(new Text(Wording.ByModel), null);
        if (document.Sources.Count > 0)
            Add(new Text(Wording.Sources), WordStyles.Heading);
        foreach (var source in document.Sources)
        {
            var paragraph = new Paragraph(Indented());
            paragraph.Append(RunOf($"[{source.Position}] "), source.Link is { } link ? LinkTo(link, source.Title) : RunOf(source.Title));
            paragraph.Append(RunOf($" “{source.Quote}”"));
            _body.Append(paragraph);
        }

        Add(new Text(origin), null);
        return _body;
    }

    private void Add(Text text, string? style)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        text.Space = SpaceProcessingModeValues.Preserve;
        paragraph.Append(new Run(text));
        _body.Append(paragraph);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case MarkdownTable table:
                _body.Append(TableOf(table), new Paragraph());
                break;
            case ListBlock list:
                foreach (var (item, i) in list.OfType<ListItemBlock>().Select((item, i) => (item, i)))
                    _body.Append(ParagraphOf(InlinesOf(item), Indented(), list.IsOrdered ? $"{i + 1}. " : "• "));
                break;
            case LeafBlock leaf:
                _body.Append(ParagraphOf(leaf.Inline, null, ""));
                break;
        }
    }

    private Table TableOf(MarkdownTable table)
    {
        var made = new Table(new TableProperties(
            new TableStyle { Val = WordStyles.Grid }, new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }));
        made.Append(new TableGrid(table.OfType<MarkdownRow>().First().Select(_ => new GridColumn())));
        foreach (var row in table.OfType<MarkdownRow>())
        {
            var cells = row.OfType<MarkdownCell>().Select(cell => new TableCell(ParagraphOf(InlinesOf(cell), null, "")));
            var line = new TableRow();
            if (row.IsHeader)
                line.Append(new TableRowProperties(new TableHeader()));
            line.Append(cells);
            made.Append(line);
        }

        return made;
    }

    private static ContainerInline? InlinesOf(ContainerBlock block) => block.OfType<LeafBlock>().FirstOrDefault()?.Inline;

    private Paragraph ParagraphOf(ContainerInline? inlines, ParagraphProperties? properties, string before)
    {
        var paragraph = new Paragraph();
        if (properties is not null)
            paragraph.Append(properties);
        if (before.Length > 0)
            paragraph.Append(RunOf(before));
        foreach (var inline in inlines ?? [])
            paragraph.Append(inline is LinkInline { Url: { } url } link && Uri.TryCreate(url, UriKind.Absolute, out var address)
                ? LinkTo(address, DocumentText.Words(link))
                : RunOf(DocumentText.Words(inline)));
        return paragraph;
    }

    private Hyperlink LinkTo(Uri address, string words) => new(new Run(
        new RunProperties(new Color { Val = "0563C1" }, new Underline { Val = UnderlineValues.Single }), TextOf(words)))
    {
        Id = _main.AddHyperlinkRelationship(address, isExternal: true).Id,
    };

    private static Run RunOf(string words) => new(TextOf(words));

    private static Text TextOf(string words) => new(Legal(words)) { Space = SpaceProcessingModeValues.Preserve };

    private static ParagraphProperties Indented() => new(new Indentation { Left = Indent });

    // What XML cannot hold has no place in the document either.
    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                legal.Append(rune.ToString());
        }

        return legal.ToString();
    }
}
