using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Corpus;

/// <summary>All articles of one knowledge base, in the overview's order, with the relations between them in both directions.</summary>
public sealed class ArticleLibrary
{
    private readonly Dictionary<Slug, Article> _bySlug;
    private readonly Dictionary<string, Sentence> _sentences;

    private ArticleLibrary(Overview overview, QuantityReader quantities, IReadOnlyList<Article> articles)
    {
        Overview = overview;
        Quantities = quantities;
        Articles = articles;
        _bySlug = articles.ToDictionary(article => article.Slug);
        _sentences = articles.SelectMany(article => article.Everything).ToDictionary(sentence => sentence.Id, StringComparer.Ordinal);
        Instruments = [.. articles.Where(article => article.IsInstrument)
            .OrderBy(article => article.Kind.Order)
            .ThenBy(article => article.Order)];
    }

    public Overview Overview { get; }

    /// <summary>Reads what is counted in its articles and in questions about them.</summary>
    internal QuantityReader Quantities { get; }

    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The articles that are instruments, kind by kind.</summary>
    public IReadOnlyList<Article> Instruments { get; }

    public Article this[Slug slug] => _bySlug[slug];

    /// <summary>The article of a slug, or null where there is none.</summary>
    public Article? Find(string slug) => _bySlug.Values.FirstOrDefault(article => article.Slug.ToString() == slug);

    /// <summary>The sentence or later change of an id, or null where there is none.</summary>
    public Sentence? Sentence(string id) => _sentences.GetValueOrDefault(id);

    /// <summary>Reads <c>overzicht.yml</c> and every Markdown file below a folder.</summary>
    /// <exception cref="KnowledgeFileException">A file has a mistake, or names an article that does not exist.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ArticleLibrary Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files is [])
            throw new KnowledgeFileException(folder, 1, "There is no article in this folder.");

        var overview = OverviewReader.Read(folder);
        var quantities = new QuantityReader(new Lexicon(overview.Vocabulary.Counted));
        var reader = new ArticleReader(overview, quantities);
        var read = files.Select(file => (Name: Path.GetRelativePath(folder, file),
            Article: reader.Read(file, Path.GetRelativePath(folder, file)))).ToList();
        var names = new Dictionary<Slug, string>();
        foreach (var (name, article) in read)
        {
            if (!names.TryAdd(article.Slug, name))
                throw new KnowledgeFileException(name, 1, $"The slug '{article.Slug}' is also that of {names[article.Slug]}.");
        }

        foreach (var (name, article) in read)
            CheckRelations(folder, name, article.Related, names);
        if (!names.ContainsKey(overview.Introduction))
            throw new KnowledgeFileException(OverviewReader.FileName, 1,
                $"'{overview.Introduction}' (toelichting) is not the slug of an article.");
        var instruments = read.Where(file => file.Article.IsInstrument).Select(file => file.Article.Slug).ToHashSet();
        if (overview.Examples.Where(slug => !instruments.Contains(slug)).Take(1).ToList() is [var stranger])
            throw new KnowledgeFileException(OverviewReader.FileName, OverviewReader.LineOfExample(folder, stranger),
                $"'{stranger}' (voorbeelden) is not the slug of an instrument.");
        var ordered = read.Select(file => file.Article)
            .OrderBy(article => article.Order)
            .ThenBy(article => article.Slug.ToString(), StringComparer.Ordinal);
        return new ArticleLibrary(overview, quantities, [.. ordered]);
    }

    public IReadOnlyList<Article> OfKind(InstrumentKind kind) => [.. Articles.Where(article => article.Kind == kind)];

    /// <summary>The articles that the overview names under this one, of a kind.</summary>
    public IReadOnlyList<Article> Under(Article article, InstrumentKind kind) =>
        [.. article.Related.Select(slug => this[slug]).Where(related => related.Kind == kind)];

    /// <summary>The articles under which the overview names this one.</summary>
    public IReadOnlyList<Article> Naming(Slug slug) => [.. Articles.Where(article => article.Related.Contains(slug))];

    private static void CheckRelations(string folder, string name, IEnumerable<Slug> slugs, Dictionary<Slug, string> names)
    {
        foreach (var slug in slugs.Where(slug => !names.ContainsKey(slug)))
        {
            var line = 1 + File.ReadLines(Path.Combine(folder, name))
                .TakeWhile(text => !text.Contains(slug.ToString(), StringComparison.Ordinal))
                .Count();
            throw new KnowledgeFileException(name, line, $"'{slug}' is not the slug of an article.");
        }
    }
}
