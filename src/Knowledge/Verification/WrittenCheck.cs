using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Finds the overview's own sentences that bear out what a model wrote, among those of the articles that it points at. Without them, or
/// with a fact that they do not have, it is not said.
/// </summary>
internal sealed class WrittenCheck
{
    // Of what a sentence says besides the name of its article, at least this share by weight stands in its sources. Paraphrases of the
    // overview that were written by hand score 0.45 and more, sentences with another sentence's fact put in nearly all less.
    private const float EnoughCoverage = 0.4f;

    // What is said besides the article's name is left alone when it is no more than a common verb.
    private const float LittleBesides = 0.3f;

    // About that of a common word.
    private const float QuantityWeight = 4;

    // What another sentence adds must be more than this to call it as a witness too.
    private const float FairPart = 0.3f;

    private readonly SourceSentences _sources;
    private readonly DutchAnalysis _analysis;
    private readonly QuantityReader _quantities;
    private readonly Terms _terms;
    private readonly PromptLeak _leak;
    private readonly FactLock _facts;
    private readonly FactAnchors _anchors;
    private readonly FigureCheck _figures;
    private readonly Parties _parties;
    private readonly Roles _roles;
    private readonly Names _names;
    private readonly Composition _composition;
    private readonly ArticleNames _articles;

    /// <param name="library">What may bear it out.</param>
    /// <param name="analysis">How its language is read.</param>
    /// <param name="directions">What the model was told: a sentence that repeats it is not said.</param>
    public WrittenCheck(ArticleLibrary library, DutchAnalysis analysis, string directions)
    {
        _analysis = analysis;
        _quantities = library.Quantities;
        _terms = new Terms(analysis, [.. library.Articles.SelectMany(article => article.Everything.Select(sentence => sentence.Text)
            .Append(article.Title)
            .Concat(article.Names))]);
        _sources = new SourceSentences(library, analysis, _terms);
        _terms.Seal();
        var parties = new PartyWords(library.Overview.Vocabulary.Parties);
        _leak = new PromptLeak(directions);
        _facts = new FactLock(analysis, parties);
        _anchors = new FactAnchors(_terms);
        _figures = new FigureCheck(library, analysis);
        _parties = new Parties(parties, _terms);
        _roles = new Roles(parties);
        _names = new Names(analysis, _terms);
        _composition = new Composition(analysis, parties, _terms);
        _articles = new ArticleNames(library);
    }

    /// <summary>The sentences that bear a sentence out; none where it may not be said.</summary>
    /// <param name="text">One sentence that a model wrote.</param>
    /// <param name="pointed">The sentences that it is said to rest on; others of their articles may bear it out too.</param>
    public IReadOnlyList<Sentence> Check(string text, IReadOnlyList<Sentence> pointed)
    {
        if (pointed.Count == 0 || Markup.IsIn(text) || _leak.IsIn(text) || Orders.IsIn(text))
            return [];
        var articles = pointed.Select(sentence => sentence.Article).Distinct().ToList();
        var cited = articles.SelectMany(_sources.Of).ToList();
        if (cited.Count == 0)
            return [];
        var words = SourceSentences.WordsOf(text);
        if (cited.Find(source => source.Statements.Contains(words)) is { } literal)
            return [literal.Sentence];
        var said = WrittenSentence.Of(text, _analysis, _quantities);
        return BearingOut(said, cited, pointed) is { Count: > 0 } own ? own : WrittenOutOf(said, cited);
    }

    private IReadOnlyList<Sentence> WrittenOutOf(WrittenSentence said, IReadOnlyList<SourceSentence> cited) =>
        [.. cited.Where(source => WrittenOut.IsOf(said, source, _sources.NamesOf(source.Article)))
            .Select(source => source.Sentence).Take(1)];

    private IReadOnlyList<Sentence> BearingOut(
        WrittenSentence said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<Sentence> pointed)
    {
        var names = _sources.NamesOf(cited[0].Article);
        var stating = _terms.ReadStating(said.Tokens);
        var isBorneOut = !stating.Terms.Any(_terms.IsUnknown)
            && Coverage(said, stating, cited, names.Terms) >= EnoughCoverage
            && HasEveryClause(said, cited, names.Terms)
            && HasEveryVerb(said, cited, names.Terms)
            // What it is said of is one thing: "de wachttijd duurt …" is not told by a stay, though others wait and it takes time.
            && stating.Terms.Take(1).All(term => HasWhole(term, cited, names.Terms))
            && HoldsLiterally(said.Text, cited);
        return isBorneOut ? Witnesses(said, stating, cited, pointed, names) : [];
    }

    private IReadOnlyList<Sentence> Witnesses(WrittenSentence said, TermSet stating, IReadOnlyList<SourceSentence> cited,
        IReadOnlyList<Sentence> pointed, SourceNames names)
    {
        var articles = cited.Select(source => source.Article).Distinct();
        if (!_facts.Holds(said, [.. cited.Select(source => source.Facts), .. articles.Select(article => _sources.NamesOf(article).Facts)])
            || _anchors.Of(said, cited, names.Terms) is not { } anchors
            || _parties.Of(said, cited, anchors, names) is not { } tellers)
            return [];
        var covering = Covering(stating.Besides(names.Terms) is { Weight: > 0 } besides ? besides : stating, cited, pointed);
        var witnesses = cited.Where(source => covering.Contains(source) || anchors.Contains(source) || tellers.Contains(source)).ToList();
        var hasSameSense = _figures.AreKept(said, cited, witnesses)
            && _names.AreKept(said, cited, names)
            && IsOfTheseArticles(said, cited)
            && !Polarity.IsTurned(said.Tokens, witnesses)
            && !Polarity.IsDenied(said.Tokens, witnesses)
            && !Polarity.IsConceded(said.Tokens, cited)
            && _roles.AreKept(said.Tokens, witnesses)
            && _composition.IsKept(said, cited, witnesses, names.Terms);
        return hasSameSense ? [.. witnesses.Select(source => source.Sentence)] : [];
    }

    // The share that the sources have of what is said besides the article's name; the name alone says nothing, unless it is nearly all.
    // A quantity that they have counts as a word.
    private static float Coverage(WrittenSentence said, TermSet stating, IReadOnlyList<SourceSentence> cited, TermSet names)
    {
        if (stating.Weight <= 0)
            return 0;
        var besides = stating.Besides(names);
        var quantities = QuantityWeight * said.Quantities.Count(found => cited.Any(source => source.Facts.HasQuantity(found.Value)));
        var weight = besides.Weight + quantities;
        return weight <= LittleBesides * stating.Weight
            ? EnoughCoverage
            : (quantities + besides.Terms.Sum(term => term.Weight * cited.Max(source => source.Terms.Credit(term)))) / weight;
    }

    // No clause may be the model's own altogether, however short.
    private bool HasEveryClause(WrittenSentence said, IReadOnlyList<SourceSentence> cited, TermSet names) => Clauses.Of(said.Text)
        .Select(clause => _terms.ReadStating(said.Within(clause.Start, clause.End)))
        .All(clause => clause.Weight <= 0 || clause.Terms.Any(term => Has(term, cited, names)));

    // What is done is what the sentence says most of all.
    private bool HasEveryVerb(WrittenSentence said, IReadOnlyList<SourceSentence> cited, TermSet names) =>
        _terms.ReadStating(said.Tokens.Where(IsVerb)).Terms.All(term => Has(term, cited, names));

    private bool IsVerb(Token token) =>
        (_analysis.Words.TraitsOf(token.Word) & (WordTraits.Verb | WordTraits.Noun | WordTraits.Adjective)) == WordTraits.Verb;

    private static bool Has(TermSet.Term term, IReadOnlyList<SourceSentence> cited, TermSet names) =>
        cited.Any(source => source.Terms.Credit(term) > 0) || names.Credit(term) > 0;

    private static bool HasWhole(TermSet.Term term, IReadOnlyList<SourceSentence> cited, TermSet names) => term.Parts.Count == 0
        ? Has(term, cited, names)
        : cited.Any(source => source.Terms.Credit(term) >= TermSet.PartsCredit) || names.Credit(term) >= TermSet.PartsCredit;

    // An article that is named is one of those, or one that they name.
    private bool IsOfTheseArticles(WrittenSentence said, IReadOnlyList<SourceSentence> cited)
    {
        var named = _articles.In(Words.Of(said.Text)).Select(name => name.Article).Except(cited.Select(source => source.Article)).ToList();
        return named.Count == 0
            || !named.Except(cited.SelectMany(source => _articles.In(Words.Of(source.Text)).Select(name => name.Article))).Any();
    }

    private static bool HoldsLiterally(string text, IReadOnlyList<SourceSentence> cited) =>
        Markup.Quotes(text)
            .Concat(Markup.Addresses(text))
            .All(stretch => cited.Any(source => source.Text.Contains(stretch.TrimEnd('.', ','), StringComparison.Ordinal)));

    // The sentence that has most of what is said, and those that add a fair part of the rest. Of two that have as much of it the one that
    // is pointed at counts, and then the shortest, which says it most plainly.
    private static HashSet<SourceSentence> Covering(TermSet said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<Sentence> pointed)
    {
        var covering = new HashSet<SourceSentence>();
        var open = said.Terms.ToList();
        while (cited.Where(source => !covering.Contains(source))
                .MaxBy(source => (Gain(open, source), pointed.Contains(source.Sentence), -source.Terms.Weight)) is { } next
            && (covering.Count == 0 || (Gain(open, next) >= FairPart * said.Weight && open.Count(term => next.Terms.Credit(term) > 0) > 1)))
        {
            covering.Add(next);
            open.RemoveAll(term => next.Terms.Credit(term) > 0);
        }

        return covering;
    }

    private static float Gain(IReadOnlyList<TermSet.Term> open, SourceSentence source) =>
        open.Sum(term => term.Weight * source.Terms.Credit(term));
}
