using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Finds for each quantity of a sentence the source sentence that has it and speaks of the same thing: "vijf dagen" of another sentence
/// proves nothing about how long a stay is.
/// </summary>
internal sealed class FactAnchors(Terms terms)
{
    // So many words of content on either side of a fact tell what it is a fact of.
    private const int Reach = 4;

    // At least this share of them, by weight, stands in the source sentence; of a fact that only one sentence has, and that is too exact
    // to be of several things or has but one word around it, none need.
    private const float EnoughAround = 0.25f;
    private const decimal Exact = 1000;

    /// <summary>The source sentences; <c>null</c> where a fact has none.</summary>
    public IReadOnlySet<SourceSentence>? Of(WrittenSentence said, IReadOnlyList<SourceSentence> cited, TermSet names)
    {
        // What a clause says together, one sentence says together: the year of one amount is not that of another.
        if (said.Quantities.GroupBy(found => Clauses.Around(said.Text, found.Start))
            .Any(clause => !cited.Any(source => source.Parts.Any(part => clause.All(found => Has(part, found.Value))))))
            return null;
        var anchors = new HashSet<SourceSentence>();
        foreach (var found in said.Quantities)
        {
            var around = Around(said, found, names);
            var having = cited.Where(source => Has(source.Facts, found.Value)).OrderByDescending(source => Shared(around, source)).ToList();
            if (having is not [var anchor, ..]
                || (Shared(around, anchor) < EnoughAround && !(having.Count == 1 && (IsExact(found.Value) || around.Terms.Length <= 1))))
                return null;
            anchors.Add(anchor);
        }

        return anchors;
    }

    private static bool IsExact(Quantity value) =>
        value is Quantity.DateRange { Start: not null, End: not null } || value.Bounds()
            .Any(bound => bound is Quantity.Money { Value: >= Exact });

    private static bool Has(SourceFacts facts, Quantity value) =>
        facts.HasQuantity(value) || (SourceFacts.Ends(value) is [var end] && facts.HasQuantity(end) && !facts.HasOpposite(value));

    private TermSet Around(WrittenSentence said, Recognition fact, TermSet names)
    {
        var before = said.Tokens.Where(token => token.Start < fact.Start && IsTelling(token)).TakeLast(Reach);
        var after = said.Tokens.Where(token => token.End > fact.End + 1 && IsTelling(token)).Take(Reach);
        var (start, end) = Clauses.Around(said.Text, fact.Start);
        var all = before.Concat(after).ToList();
        return terms.ReadContent(all.Exists(IsWithin) ? all.Where(IsWithin) : all);

        bool IsWithin(Token token) => token.Start >= start && token.End <= end;

        bool IsTelling(Token token) => token.IsContent && !FunctionWords.Has(token)
            && !said.Quantities.Any(found => found.Start <= token.Start && token.End <= found.End + 1)
            && terms.ReadContent([token]) is var alone && (alone.Terms is [] || names.Credit(alone.Terms[0]) < 1);
    }

    private static float Shared(TermSet around, SourceSentence source) =>
        around.Weight <= 0 ? 1 : around.WeightIn(source.Terms) / around.Weight;
}
