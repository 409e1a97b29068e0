using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// A sentence of the overview as a source: its words, what it is about, and the facts that it vouches for; those between two semicolons
/// belong together.
/// </summary>
internal sealed record SourceSentence(
    Article Article, Sentence Sentence, WrittenSentence Written, TermSet Terms, SourceFacts Facts, IReadOnlyList<SourceFacts> Parts)
{
    /// <summary>The sentences that it leans on, as one text; empty where it leans on none. "Ze" in it may be a name there.</summary>
    public required WrittenSentence Before { get; init; }

    /// <summary>Its own sentences and what stands between their semicolons, each as its words: what it says in so many words.</summary>
    public required IReadOnlySet<string> Statements { get; init; }

    public string Text => Written.Text;

    public IReadOnlyList<Token> Tokens => Written.Tokens;

    public IReadOnlyList<Recognition> Quantities => Written.Quantities;
}

/// <summary>The words by which an article is called, and its kind: they tell one sentence of it from another no more.</summary>
internal sealed record SourceNames(TermSet Terms, SourceFacts Facts, IReadOnlyList<Token> Tokens);

/// <summary>The sentences of every article that may bear something out. Orders to a machine are none.</summary>
internal sealed class SourceSentences
{
    private readonly Dictionary<Slug, IReadOnlyList<SourceSentence>> _byArticle = [];
    private readonly Dictionary<Slug, SourceNames> _names = [];

    public SourceSentences(ArticleLibrary library, DutchAnalysis analysis, Terms terms)
    {
        var quantities = library.Quantities;
        foreach (var article in library.Articles)
        {
            var names = string.Join('\n',
                [article.Title, article.ShortName, article.Kind.Singular, .. article.Names,
                    .. article.Passages.Select(passage => passage.Heading).Distinct()]);
            _names[article.Slug] = new SourceNames(terms.ReadText(names), SourceFacts.Of(names, analysis, quantities),
                analysis.Analyze(names));
            _byArticle[article.Slug] = [.. article.Everything.Where(sentence => !Orders.IsIn(sentence.Text))
                .Select(sentence => Source(article, sentence))];
        }

        SourceSentence Source(Article article, Sentence sentence) => new(article, sentence,
            WrittenSentence.Of(sentence.Text, analysis, quantities), terms.ReadText(sentence.Text),
            SourceFacts.Of(sentence.Text, analysis, quantities),
            [.. sentence.Text.Split("; ").Select(part => SourceFacts.Of(part, analysis, quantities))])
        {
            Statements = SentenceSplitter.Split(sentence.Text).SelectMany(one => one.Split("; ")).Select(WordsOf).ToHashSet(),
            Before = WrittenSentence.Of(Before(article, sentence), analysis, quantities),
        };
    }

    private static string Before(Article article, Sentence sentence) =>
        string.Join(' ', Leans.Before(article, sentence).Where(before => !Orders.IsIn(before.Text)).Select(before => before.Text));

    /// <summary>A text as its words alone, for comparing.</summary>
    public static string WordsOf(string text) => string.Join(' ', Words.Of(text));

    public IReadOnlyList<SourceSentence> Of(Slug article) => _byArticle.GetValueOrDefault(article, []);

    public SourceNames NamesOf(Article article) => _names[article.Slug];
}
