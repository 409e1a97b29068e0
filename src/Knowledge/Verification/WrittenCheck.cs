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

    // A passage that bears out less than this was cited in vain.
    private const float SomeCoverage = 0.2f;

    private readonly FactAnchors _anchors = new(terms);
    private readonly FactLock _facts = new(analysis);

    /// <summary>The sentences that bear it out; none where it may not be said.</summary>
    public IReadOnlyList<Evidence> EvidenceFor(WrittenSentence sentence, IReadOnlyList<Quantity> derived)
    {
        if (Markup.IsIn(sentence.Text) || leak.IsIn(sentence.Text) || Orders.IsIn(sentence.Text))
            return [];
        var tokens = analysis.Analyze(sentence.Text);
        var said = terms.ReadContent(tokens);
        var cited = sentence.Cited.Select(sources.Of).Where(passage => Coverage(said, passage) >= SomeCoverage).SelectMany(passage => passage).ToList();
        if (cited.Count == 0 || Coverage(said, cited) < EnoughCoverage)
            return [];
        return HoldsLiterally(sentence.Text, cited) && HoldsFacts(sentence.Text, tokens, cited, derived) ? Witnesses(sentence.Text, tokens, said, cited, derived) : [];
    }

    // The share that the sources have of what is said besides the article's name; the name alone says nothing.
    private float Coverage(TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        if (cited.Count == 0)
            return 0;
        var names = sources.NamesOf(cited[0].Article);
        var besides = said.Terms.Where(term => names.Credit(term) < 1).ToList();
        if (besides.Count == 0)
            return said.Terms.Length == 0 ? 0 : EnoughCoverage;
        return besides.Sum(term => term.Weight * cited.Max(source => source.Terms.Credit(term))) / besides.Sum(term => term.Weight);
    }

    private static bool HoldsLiterally(string text, IReadOnlyList<SourceSentence> cited) =>
        QuotedStretches.In(text).Concat(Markup.Addresses(text)).All(stretch => cited.Any(source => source.Sentence.Text.Contains(stretch.TrimEnd('.', ','), StringComparison.Ordinal)));

    private bool HoldsFacts(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> cited, IReadOnlyList<Quantity> derived)
    {
        var facts = cited.Select(source => source.Facts).Concat(cited.Select(source => source.Article).Distinct().Select(sources.FactsInNamesOf)).ToList();
        return _facts.Holds(CommonWords.Lowered(text, tokens, analysis), facts, derived) && Parties.In(tokens).All(party => cited.Any(source => party.Any(source.Facts.HasWord)) || facts.Any(fact => party.Any(fact.HasWord)));
    }

    private IReadOnlyList<Evidence> Witnesses(string text, IReadOnlyList<Token> tokens, TermSet said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<Quantity> derived)
    {
        if (_anchors.Of(text, tokens, cited, sources.NamesOf(cited[0].Article), derived) is not { } anchors)
            return [];
        var best = cited.MaxBy(source => said.WeightIn(source.Terms) / (1 + (0.2f * source.Terms.Weight)))!;
        var witnesses = cited.Where(source => source == best || anchors.Contains(source)).ToList();
        var isTurned = Sides.AreTurned(tokens, witnesses) || Denials.Differ(tokens, witnesses);
        return isTurned ? [] : [.. witnesses.Select(source => source.AsEvidence())];
    }
}
