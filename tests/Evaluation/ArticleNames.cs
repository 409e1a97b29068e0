namespace Assistent.Evaluation;

/// <summary>
/// The slugs of the overview's articles with their titles and other names, for reading which article a reply cites or names.
/// </summary>
internal static class ArticleNames
{
    private static readonly IReadOnlyList<(string Slug, IReadOnlyList<string> Keys)> Articles =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "contents.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => (cells[0], KeysOf(cells[2..])))];

    /// <summary>The slug whose title or other name is, or else stands longest in, the name of a citation.</summary>
    public static string? SlugOf(string name)
    {
        var key = ReplyFolding.Key(name);
        return Articles.FirstOrDefault(article => article.Keys.Contains(key)).Slug
            ?? Articles
                .SelectMany(article => article.Keys.Where(inside => Contains(key, inside)).Select(inside => (inside.Length, article.Slug)))
                .DefaultIfEmpty().Max().Slug;
    }

    public static IReadOnlySet<string> NamedIn(string text)
    {
        var key = ReplyFolding.Key(text);
        return Articles.Where(article => article.Keys.Any(name => Contains(key, name))).Select(article => article.Slug).ToHashSet();
    }

    private static IReadOnlyList<string> KeysOf(string[] cells) =>
        [.. cells.SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(ReplyFolding.Key)];

    private static bool Contains(string text, string name) => $" {text} ".Contains($" {name} ", StringComparison.Ordinal);
}
