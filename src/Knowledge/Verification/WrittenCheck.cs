using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Finds the overview's own sentences that bear out what a model wrote, among those of the passages that it cites. Without them, or with
/// a fact that they do not have, it is not said.
/// </summary>
internal sealed class WrittenCheck(SourceSentences sources, DutchAnalysis analysis, TermReader terms, PromptLeak leak)
{
    // Of what a sentence says besides the name of its article, at least this share by weight stands in its sources. Paraphrases of the
    // overview that were written by hand score 0.45 and more, sentences with another sentence's fact put in nearly all less.
    private const float EnoughCoverage = 0.4f;

    // What is said besides the article's name is left alone when it is no more than a common verb.
    private const float LittleBesides = 0.3f;

    // About that of a common word.
    private const float QuantityWeight = 4;

    // A passage that bears out less than this was cited in vain.
    private const float SomeCoverage = 0.2f;

    // What another sentence adds must be more than this to call it as a witness too.
    private const float FairPart = 0.3f;

    public static WrittenCheck For(ArticleLibrary library, DutchAnalysis analysis, string directions)
    {
        var texts = library.Articles.SelectMany(article => article.Everything.Select(sentence => sentence.Text)
            .Append(article.Title)
            .Concat(article.Names));
        var weights = new TermWeights([.. texts.Select(text => (IReadOnlyCollection<string>)[.. analysis.Analyze(text).Select(token => token.Stem)])]);
        var terms = new TermReader(analysis, weights);
        var sources = new SourceSentences(library.Articles, analysis, terms);
        terms.Ids.Seal();
        return new WrittenCheck(sources, analysis, terms, new PromptLeak(directions));
    }

    private readonly FactAnchors _anchors = new(terms);
    private readonly Parties _parties = new(terms);
    private readonly NamedClauses _names = new(analysis, terms);
    private readonly NameRuns _runs = new(analysis);
    private readonly FactLock _facts = new(analysis);

    /// <summary>The sentences that bear a sentence out; none where it may not be said.</summary>
    /// <param name="text">One sentence that a model wrote.</param>
    /// <param name="pointed">The sentences that it is said to rest on; those beside them in their passages may bear it out too.</param>
    public IReadOnlyList<Sentence> Check(string text, IReadOnlyList<Sentence> pointed)
    {
        if (Markup.IsIn(text) || leak.IsIn(text) || Orders.IsIn(text))
            return [];
        var tokens = analysis.Analyze(text);
        var said = new Said(text, tokens, terms.ReadContent(Connectives.Without(tokens)),
            [.. QuantityReader.Read(text, DateOnly.MinValue).Select(found => found.Value)]);
        var cited = pointed.Select(sentence => sentence.Passage)
            .Distinct()
            .Select(sources.Of)
            .Where(passage => Coverage(said, passage) >= SomeCoverage)
            .SelectMany(passage => passage)
            .ToList();
        return cited.Count > 0 && HasKnownWords(said, cited) ? Witnesses(said, cited) : [];
    }

    private bool HasKnownWords(Said said, IReadOnlyList<SourceSentence> cited) =>
        !said.Terms.Terms.Any(terms.IsUnknown) && Coverage(said, cited) >= EnoughCoverage && HasEveryClause(said, cited)
            && HoldsLiterally(said.Text, cited);

    private IReadOnlyList<Sentence> Witnesses(Said said, IReadOnlyList<SourceSentence> cited)
    {
        var articles = cited.Select(source => source.Article).Distinct().ToList();
        if (!_facts.Holds(CommonWords.Lowered(said.Text, said.Tokens, analysis),
            [.. cited.Select(source => source.Facts), .. articles.Select(sources.FactsInNamesOf)], []))
            return [];
        if (_anchors.Of(said.Text, said.Tokens, cited, sources.NamesOf(cited[0].Article), []) is not { } anchors)
            return [];
        if (_parties.Of(said.Text, said.Tokens, cited, anchors, sources.NamesOf(cited[0].Article),
            word => articles.Any(article => sources.FactsInNamesOf(article).HasWord(word))) is not { } tellers)
            return [];
        var covering = Covering(said.Terms, cited);
        var witnesses = cited.Where(source => covering.Contains(source) || anchors.Contains(source) || tellers.Contains(source)).ToList();
        return HasOtherSense(said, cited, witnesses) ? [] : [.. witnesses.Select(source => source.Sentence)];
    }

    private bool HasOtherSense(Said said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<SourceSentence> witnesses)
    {
        var article = witnesses[0].Article;
        return !RuleOrder.IsKept(said.Text, witnesses) || !PerUnit.IsKept(said.Text, said.Tokens, witnesses)
            || !_names.Agree(said.Text, said.Tokens, cited, sources.NamesOf(article)) || !_runs
                .AreKept(said.Text, said.Tokens, [.. cited.Select(source => source.Tokens), sources.TokensOfNamesOf(article)])
            || Sides.AreTurned(said.Tokens, witnesses) || Denials.Differ(said.Tokens, witnesses);
    }

    // The share that the sources have of what is said besides the article's name; the name alone says nothing, unless it is nearly all.
    // A quantity that they have counts as a word.
    private float Coverage(Said said, IReadOnlyList<SourceSentence> cited)
    {
        if (cited.Count == 0 || said.Terms.Weight <= 0)
            return 0;
        var names = sources.NamesOf(cited[0].Article);
        var besides = said.Terms.Terms.Where(term => names.Credit(term) < 1).ToList();
        var quantities = QuantityWeight * said.Quantities.Count(quantity => cited.Any(source => source.Facts.HasQuantity(quantity)));
        var weight = besides.Sum(term => term.Weight) + quantities;
        return weight <= LittleBesides * said.Terms.Weight
            ? EnoughCoverage
            : (quantities + besides.Sum(term => term.Weight * cited.Max(source => source.Terms.Credit(term)))) / weight;
    }

    // No clause may be the model's own altogether, however short.
    private bool HasEveryClause(Said said, IReadOnlyList<SourceSentence> cited) => Clauses.Of(said.Text)
        .Select(clause => terms.ReadContent(Connectives.Without(said.Tokens).Where(token => token.Start >= clause.Start && token.End <= clause.End)))
        .All(clause => clause.Weight <= 0
            || clause.Terms.Any(term => cited.Any(source => source.Terms.Credit(term) > 0)
            || sources.NamesOf(cited[0].Article).Credit(term) > 0));

    private static bool HoldsLiterally(string text, IReadOnlyList<SourceSentence> cited) =>
        QuotedStretches.In(text)
            .Concat(Markup.Addresses(text))
            .All(stretch => cited.Any(source => source.Sentence.Text.Contains(stretch.TrimEnd('.', ','), StringComparison.Ordinal)));

    // The sentence that has most of what is said, and those that add a fair part of the rest.
    private static HashSet<SourceSentence> Covering(TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        var covering = new HashSet<SourceSentence>();
        var open = said.Terms.ToList();
        while (cited.Where(source => !covering.Contains(source)).MaxBy(source => Gain(open, source)) is { } next
            && (covering.Count == 0 || (Gain(open, next) >= FairPart * said.Weight && open.Count(term => next.Terms.Credit(term) > 0) > 1)))
        {
            covering.Add(next);
            open.RemoveAll(term => next.Terms.Credit(term) > 0);
        }

        return covering;
    }

    // Of sentences that have as much of it, the shortest says it most plainly.
    private static float Gain(IReadOnlyList<TermSet.Term> open, SourceSentence source) =>
        open.Sum(term => term.Weight * source.Terms.Credit(term)) - (0.001f * source.Terms.Weight);

    // A sentence with its words, those of them that state something, and its quantities.
    private sealed record Said(string Text, IReadOnlyList<Token> Tokens, TermSet Terms, IReadOnlyList<Quantity> Quantities);
}
