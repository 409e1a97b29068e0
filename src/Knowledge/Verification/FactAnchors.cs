using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Finds for each quantity and name of a sentence the source sentence that has it and speaks of the same thing: "vijf dagen" of another
/// sentence of the passage proves nothing about how long a stay is.
/// </summary>
internal sealed class FactAnchors(TermReader terms)
{
    // So many words of content on either side of a fact tell what it is a fact of.
    private const int Reach = 4;

    // At least this share of them, by weight, stands in the source sentence; of a fact that only one sentence has, and that is too exact
    // to be of several things or has but one word around it, none need.
    private const float EnoughAround = 0.25f;
    private const decimal Exact = 1000;

    /// <summary>The source sentences; <c>null</c> where a fact has none.</summary>
    public IReadOnlySet<SourceSentence>? Of(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> cited, TermSet names,
        IReadOnlyList<Quantity> derived)
    {
        var quantities = QuantityReader.Read(text, DateOnly.MinValue);
        var anchors = new HashSet<SourceSentence>();
        var own = quantities.Where(found => !IsDerived(found.Value, derived)).ToList();

        // What a clause says together, one sentence says together: the year of one amount is not that of another.
        if (own.GroupBy(found => Clauses.Around(text, found.Start))
            .Any(clause => !cited.Any(source => clause.All(found => Has(source.Facts, found.Value)))))
            return null;
        foreach (var found in own)
        {
            var around = Around(text, tokens, found.Start, token => token.Start >= found.Start
                && token.End <= found.End + 1, quantities, names);
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

    private static bool IsDerived(Quantity value, IReadOnlyList<Quantity> derived) =>
        derived.Contains(SourceFacts.Plain(value)) || (SourceFacts.Ends(value) is { Count: > 0 } ends && ends.All(derived.Contains));

    private static bool Has(SourceFacts facts, Quantity value) =>
        facts.HasQuantity(value) || (SourceFacts.Ends(value) is [var end] && facts.HasQuantity(end) && !facts.HasOpposite(value));

    private TermSet Around(string text, IReadOnlyList<Token> tokens, int at, Func<Token, bool> isFact,
        IReadOnlyList<Recognition> quantities, TermSet names)
    {
        var first = tokens.TakeWhile(token => !isFact(token)).Count();
        var last = tokens.Count - tokens.Reverse().TakeWhile(token => !isFact(token)).Count();
        var before = tokens.Take(first).Where(IsTelling).TakeLast(Reach);
        var after = tokens.Skip(last).Where(IsTelling).Take(Reach);
        var (start, end) = Clauses.Around(text, at);
        var all = before.Concat(after).ToList();
        return terms.ReadContent(all.Exists(IsWithin) ? all.Where(IsWithin) : all);

        bool IsWithin(Token token) => token.Start >= start && token.End <= end;

        bool IsTelling(Token token) => token.IsContent && !Connectives.Has(token) && !quantities
            .Any(found => found.Start <= token.Start && token.End <= found.End + 1) && terms
            .ReadContent([token]) is var alone && (alone.Terms is [] || names.Credit(alone.Terms[0]) < 1);
    }

    private static float Shared(TermSet around, SourceSentence source) =>
        around.Weight <= 0 ? 1 : around.WeightIn(source.Terms) / around.Weight;
}
