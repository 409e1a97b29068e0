using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistent.Bot.Documents;

/// <summary>The few styles of a Word document: a title, a heading, and a table with lines.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Grid = "TableGrid";

    public static Styles Make() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = "nl-NL" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" }))),
        Paragraph(Title, "Title", "32"),
        Paragraph(Heading, "heading 1", "26"),
        new Style(new StyleName { Val = "Table Grid" }, new StyleTableProperties(new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })))
        {
            Type = StyleValues.Table,
            StyleId = Grid,
        });

    private static Style Paragraph(string id, string name, string size) =>
        new(new StyleName { Val = name }, new StyleRunProperties(new Bold(), new FontSize { Val = size }))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
}
