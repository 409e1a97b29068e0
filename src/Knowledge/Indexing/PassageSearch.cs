using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Indexing;

/// <summary>Search in the overview by words: the passages that a term finds, and the instruments that it is about.</summary>
internal sealed class PassageSearch : IDisposable
{
    private const int MostPassages = 40;

    private readonly ArticleLibrary _library;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly PassageIndex _index;
    private readonly Lazy<SpellingRepair> _repair;

    public PassageSearch(ArticleLibrary library, DutchAnalysis analysis)
    {
        _library = library;
        _passages = [.. library.Articles.SelectMany(article => article.Passages)];
        _index = PassageIndex.Build([.. _passages.Select(Indexed)], analysis);
        _repair = new Lazy<SpellingRepair>(() => new SpellingRepair(analysis, WordsOf(library)));
    }

    public IReadOnlyList<Passage> Passages(string term) => Passages(term, MostPassages);

    public IReadOnlyList<Passage> Passages(string term, int most) => [.. _index.Search(term, most).Select(hit => _passages[hit.Index])];

    /// <summary>
    /// The instruments whose name has the term, also while it is still being typed; then those that tell of it. Of a term that finds
    /// nothing as it is written, those of the word that was meant.
    /// </summary>
    public IReadOnlyList<Article> Find(string term) =>
        FindWritten(term) is { Count: > 0 } found ? found
        : _repair.Value.Repair(term) is var meant && meant != term ? FindWritten(meant)
        : [];

    private IReadOnlyList<Article> FindWritten(string term)
    {
        var named = _library.Instruments.Where(article => article.Names.Prepend(article.Title).Any(name => HasWordLike(name, term)));
        return [.. named.Concat(Passages(term).Select(passage => _library[passage.Article]))
            .Where(article => article.IsInstrument)
            .Distinct()];
    }

    public void Dispose() => _index.Dispose();

    private static IEnumerable<KeyValuePair<string, int>> WordsOf(ArticleLibrary library) => library.Articles
        .SelectMany(article => article.Everything.Select(sentence => sentence.Text).Concat(article.Names).Append(article.Title))
        .SelectMany(Words.Of)
        .CountBy(word => word);

    private IndexedPassage Indexed(Passage passage)
    {
        var article = _library[passage.Article];
        return new IndexedPassage(passage.Id, article.Title, article.Names, passage.Text, []);
    }

    // While someone is still typing, the beginning of a word is enough.
    private static bool HasWordLike(string name, string term) =>
        name.StartsWith(term, StringComparison.OrdinalIgnoreCase) || name.Contains($" {term}", StringComparison.OrdinalIgnoreCase);
}
