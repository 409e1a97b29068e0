namespace Assistent.Knowledge.Articles;

/// <summary>All articles of one knowledge base, in the overview's order, with the relations between them in both directions.</summary>
public sealed class ArticleLibrary
{
    private readonly Dictionary<Slug, Article> _bySlug;

    // Questions about other things, one a line: what is near one of these is not about the overview.
    private const string OffTopicFile = "buiten-het-overzicht.txt";

    private ArticleLibrary(IReadOnlyList<Article> articles, IReadOnlyList<string> offTopic)
    {
        OffTopic = offTopic;
        Articles = articles;
        _bySlug = articles.ToDictionary(article => article.Slug);
    }

    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Example questions about other things than the overview.</summary>
    public IReadOnlyList<string> OffTopic { get; }

    public Article this[Slug slug] => _bySlug[slug];

    /// <summary>Reads every Markdown file below a folder.</summary>
    /// <exception cref="KnowledgeFileException">A file has a mistake, or names an article that does not exist.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ArticleLibrary Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files is [])
            throw new KnowledgeFileException(folder, 1, "There is no article in this folder.");

        var read = files.Select(file => (Name: Path.GetRelativePath(folder, file), Article: ArticleReader.Read(file, Path.GetRelativePath(folder, file)))).ToList();
        var names = new Dictionary<Slug, string>();
        foreach (var (name, article) in read)
        {
            if (!names.TryAdd(article.Slug, name))
                throw new KnowledgeFileException(name, 1, $"The slug '{article.Slug}' is also that of {names[article.Slug]}.");
        }

        var kinds = read.ToDictionary(file => file.Article.Slug, file => file.Article.Kind);
        foreach (var (name, article) in read)
        {
            CheckRelations(folder, name, article.Support, InstrumentKind.Ondersteuning, kinds);
            CheckRelations(folder, name, article.Regulations, InstrumentKind.Regeling, kinds);
        }

        return new ArticleLibrary([.. read.Select(file => file.Article).OrderBy(article => article.Order).ThenBy(article => article.Slug.ToString(), StringComparer.Ordinal)], ReadOffTopic(folder));
    }

    public IReadOnlyList<Article> OfKind(InstrumentKind kind) => [.. Articles.Where(article => article.Kind == kind)];

    /// <summary>The articles under which the overview names this support team or regeling.</summary>
    public IReadOnlyList<Article> Naming(Slug slug) => [.. Articles.Where(article => article.Support.Contains(slug) || article.Regulations.Contains(slug))];

    private static IReadOnlyList<string> ReadOffTopic(string folder)
    {
        var path = Path.Combine(folder, OffTopicFile);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')] : [];
    }

    private static void CheckRelations(string folder, string name, IReadOnlyList<Slug> slugs, InstrumentKind kind, Dictionary<Slug, InstrumentKind> kinds)
    {
        foreach (var slug in slugs)
        {
            if (kinds.TryGetValue(slug, out var found) && found == kind)
                continue;
            var line = 1 + File.ReadLines(Path.Combine(folder, name)).TakeWhile(text => !text.Contains(slug.ToString(), StringComparison.Ordinal)).Count();
            throw new KnowledgeFileException(name, line, $"'{slug}' is not the slug of an article of kind {kind}.");
        }
    }
}
