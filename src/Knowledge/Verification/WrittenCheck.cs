using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;

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

    private readonly FactAnchors _anchors = new(terms);
    private readonly Parties _parties = new(terms);
    private readonly NamedClauses _names = new(analysis, terms);
    private readonly NameRuns _runs = new(analysis);
    private readonly FactLock _facts = new(analysis);

    /// <summary>The sentences that bear it out, or why it may not be said.</summary>
    /// <param name="sentence">What is to be said.</param>
    /// <param name="worked">What may be said though no passage does.</param>
    public Finding Check(WrittenSentence sentence, WorkedOut worked)
    {
        if (Markup.IsIn(sentence.Text) || leak.IsIn(sentence.Text) || Orders.IsIn(sentence.Text))
            return Finding.Because(Doubt.Form);
        var tokens = analysis.Analyze(sentence.Text);
        var said = new Said(sentence.Text, tokens, terms.ReadContent(Connectives.Without(tokens)), [.. QuantityReader.Read(sentence.Text, DateOnly.MinValue).Select(found => found.Value)]);
        var cited = sentence.Cited.Select(sources.Of).Where(passage => Coverage(said, passage, worked) >= SomeCoverage).SelectMany(passage => passage).ToList();
        if (cited.Count == 0)
            return Finding.Because(Doubt.NoSource);
        return DoubtOfWords(said, cited, worked) is { } doubt ? Finding.Because(doubt) : CheckFacts(said, cited, worked);
    }

    public WorkedOut WorkedOutFor(Brief brief) => WorkedOut.For(brief, terms);

    private Doubt? DoubtOfWords(Said said, IReadOnlyList<SourceSentence> cited, WorkedOut worked)
    {
        if (said.Terms.Terms.Any(terms.IsUnknown))
            return Doubt.UnknownWord;
        if (Coverage(said, cited, worked) < EnoughCoverage)
            return Doubt.Coverage;
        return !HasEveryClause(said, cited, worked) ? Doubt.Clause : !HoldsLiterally(said.Text, cited) ? Doubt.Quote : null;
    }

    private Finding CheckFacts(Said said, IReadOnlyList<SourceSentence> cited, WorkedOut worked)
    {
        var articles = cited.Select(source => source.Article).Distinct().ToList();
        if (!_facts.Holds(CommonWords.Lowered(said.Text, said.Tokens, analysis), [.. cited.Select(source => source.Facts), .. articles.Select(sources.FactsInNamesOf)], worked.Quantities))
            return Finding.Because(Doubt.Fact);
        if (_anchors.Of(said.Text, said.Tokens, cited, sources.NamesOf(cited[0].Article), worked.Quantities) is not { } anchors)
            return Finding.Because(Doubt.FactOfOther);
        if (_parties.Of(said.Text, said.Tokens, cited, anchors, sources.NamesOf(cited[0].Article), word => worked.Words.Contains(word) || articles.Any(article => sources.FactsInNamesOf(article).HasWord(word))) is not { } tellers)
            return Finding.Because(Doubt.Party);
        var covering = Covering(said.Terms, cited);
        var witnesses = cited.Where(source => covering.Contains(source) || anchors.Contains(source) || tellers.Contains(source)).ToList();
        return DoubtOfSense(said, cited, witnesses) is { } doubt ? Finding.Because(doubt) : new Finding([.. witnesses.Select(source => source.AsEvidence())], null);
    }

    private Doubt? DoubtOfSense(Said said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<SourceSentence> witnesses)
    {
        var article = witnesses[0].Article;
        if (!RuleOrder.IsKept(said.Text, witnesses) || !PerUnit.IsKept(said.Text, said.Tokens, witnesses))
            return Doubt.Rule;
        if (!_names.Agree(said.Text, said.Tokens, cited, sources.NamesOf(article)) || !_runs.AreKept(said.Text, said.Tokens, [.. cited.Select(source => source.Tokens), sources.TokensOfNamesOf(article)]))
            return Doubt.Name;
        return Sides.AreTurned(said.Tokens, witnesses) ? Doubt.Side : Denials.Differ(said.Tokens, witnesses) ? Doubt.Denial : null;
    }

    // The share that the sources have of what is said besides the article's name; the name alone says nothing, unless it is nearly all.
    // A quantity that they have counts as a word.
    private float Coverage(Said said, IReadOnlyList<SourceSentence> cited, WorkedOut worked)
    {
        if (cited.Count == 0 || said.Terms.Weight <= 0)
            return 0;
        var names = sources.NamesOf(cited[0].Article);
        var besides = said.Terms.Terms.Where(term => names.Credit(term) < 1).ToList();
        var quantities = QuantityWeight * said.Quantities.Count(quantity => cited.Any(source => source.Facts.HasQuantity(quantity)));
        var weight = besides.Sum(term => term.Weight) + quantities;
        return weight <= LittleBesides * said.Terms.Weight ? EnoughCoverage : (quantities + besides.Sum(term => term.Weight * MathF.Max(worked.Terms.Credit(term), cited.Max(source => source.Terms.Credit(term))))) / weight;
    }

    // No clause may be the model's own altogether, however short.
    private bool HasEveryClause(Said said, IReadOnlyList<SourceSentence> cited, WorkedOut worked) => Clauses.Of(said.Text)
        .Select(clause => terms.ReadContent(Connectives.Without(said.Tokens).Where(token => token.Start >= clause.Start && token.End <= clause.End)))
        .All(clause => clause.Weight <= 0 || clause.Terms.Any(term => worked.Terms.Credit(term) > 0 || cited.Any(source => source.Terms.Credit(term) > 0) || sources.NamesOf(cited[0].Article).Credit(term) > 0));

    private static bool HoldsLiterally(string text, IReadOnlyList<SourceSentence> cited) =>
        QuotedStretches.In(text).Concat(Markup.Addresses(text)).All(stretch => cited.Any(source => source.Sentence.Text.Contains(stretch.TrimEnd('.', ','), StringComparison.Ordinal)));

    // The sentence that has most of what is said, and those that add a fair part of the rest.
    private static HashSet<SourceSentence> Covering(TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        var covering = new HashSet<SourceSentence>();
        var open = said.Terms.ToList();
        while (cited.Where(source => !covering.Contains(source)).MaxBy(source => Gain(open, source)) is { } next && (covering.Count == 0 || (Gain(open, next) >= FairPart * said.Weight && open.Count(term => next.Terms.Credit(term) > 0) > 1)))
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
