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
    // overview that were written by hand score 0.55 and more, sentences with another sentence's fact put in nearly all less.
    private const float EnoughCoverage = 0.5f;

    // What is said besides the article's name is left alone when it is no more than a common verb.
    private const float LittleBesides = 0.3f;

    // A passage that bears out less than this was cited in vain.
    private const float SomeCoverage = 0.2f;

    // What another sentence adds must be more than this to call it as a witness too.
    private const float FairPart = 0.3f;

    private readonly FactAnchors _anchors = new(terms);
    private readonly NamedClauses _names = new(analysis, terms);
    private readonly FactLock _facts = new(analysis);

    /// <summary>The sentences that bear it out; none where it may not be said.</summary>
    /// <param name="sentence">What is to be said.</param>
    /// <param name="worked">What the rules came to, for a question that they answer.</param>
    public IReadOnlyList<Evidence> EvidenceFor(WrittenSentence sentence, WorkedOut worked)
    {
        if (Markup.IsIn(sentence.Text) || leak.IsIn(sentence.Text) || Orders.IsIn(sentence.Text))
            return [];
        var tokens = analysis.Analyze(sentence.Text);
        var said = terms.ReadContent(tokens);
        var cited = sentence.Cited.Select(sources.Of).Where(passage => Coverage(said, passage) >= SomeCoverage).SelectMany(passage => passage).ToList();

        // A word that neither the overview nor any question about it has, was put in the model's mouth.
        if (cited.Count == 0 || said.Terms.Any(terms.IsUnknown) || Coverage(said, cited) < EnoughCoverage || !HasEveryClause(sentence.Text, tokens, cited))
            return [];
        return HoldsLiterally(sentence.Text, cited) && HoldsFacts(sentence.Text, tokens, cited, worked.Quantities) ? Witnesses(sentence.Text, tokens, said, cited, worked) : [];
    }

    // The share that the sources have of what is said besides the article's name; the name alone says nothing, unless it is nearly all.
    private float Coverage(TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        if (cited.Count == 0 || said.Weight <= 0)
            return 0;
        var names = sources.NamesOf(cited[0].Article);
        var besides = said.Terms.Where(term => names.Credit(term) < 1).ToList();
        var weight = besides.Sum(term => term.Weight);
        return weight <= LittleBesides * said.Weight ? EnoughCoverage : besides.Sum(term => term.Weight * cited.Max(source => source.Terms.Credit(term))) / weight;
    }

    // No clause may be the model's own altogether, however short.
    private bool HasEveryClause(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> cited) => Clauses.Of(text)
        .Select(clause => terms.ReadContent(tokens.Where(token => token.Start >= clause.Start && token.End <= clause.End)))
        .All(clause => clause.Weight <= 0 || clause.Terms.Any(term => cited.Any(source => source.Terms.Credit(term) > 0) || sources.NamesOf(cited[0].Article).Credit(term) > 0));

    private static bool HoldsLiterally(string text, IReadOnlyList<SourceSentence> cited) =>
        QuotedStretches.In(text).Concat(Markup.Addresses(text)).All(stretch => cited.Any(source => source.Sentence.Text.Contains(stretch.TrimEnd('.', ','), StringComparison.Ordinal)));

    private bool HoldsFacts(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> cited, IReadOnlyList<Quantity> derived)
    {
        var facts = cited.Select(source => source.Facts).Concat(cited.Select(source => source.Article).Distinct().Select(sources.FactsInNamesOf)).ToList();
        return _facts.Holds(CommonWords.Lowered(text, tokens, analysis), facts, derived);
    }

    private IReadOnlyList<Evidence> Witnesses(string text, IReadOnlyList<Token> tokens, TermSet said, IReadOnlyList<SourceSentence> cited, WorkedOut worked)
    {
        if (_anchors.Of(text, tokens, cited, sources.NamesOf(cited[0].Article), worked.Quantities) is not { } anchors)
            return [];
        var covering = Covering(said, cited);
        var witnesses = cited.Where(source => covering.Contains(source) || anchors.Contains(source)).ToList();
        return IsTrueTo(text, tokens, witnesses, anchors, worked) ? [.. witnesses.Select(source => source.AsEvidence())] : [];
    }

    private bool IsTrueTo(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> witnesses, IReadOnlySet<SourceSentence> anchors, WorkedOut worked)
    {
        // Who does it stands where the figure stands, if there is one.
        var (article, telling) = (witnesses[0].Article, anchors.Count > 0 ? witnesses.Where(anchors.Contains).ToList() : witnesses);
        return Parties.In(tokens).All(party => telling.Any(source => party.Any(source.Facts.HasWord)) || party.Any(sources.FactsInNamesOf(article).HasWord) || party.Any(worked.Words.Contains))
            && RuleOrder.IsKept(text, witnesses) && PerUnit.IsKept(text, tokens, witnesses) && _names.Agree(text, tokens, witnesses, sources.NamesOf(article))
            && !Sides.AreTurned(tokens, witnesses) && !Denials.Differ(tokens, witnesses);
    }

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
}
