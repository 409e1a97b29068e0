using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether a sentence keeps together what the rules in the data keep together: the amounts in it stand in the same order as the
/// conditions that they go with.
/// </summary>
internal static class RuleOrder
{
    public static bool IsKept(string text, IReadOnlyList<SourceSentence> witnesses) =>
        witnesses.Select(witness => witness.Article)
            .Distinct()
            .All(article => IsKept(text, [.. article.Rules.Where(rule => rule.Outcome is not null)]));

    private static bool IsKept(string text, IReadOnlyList<Rule> rules)
    {
        if (rules.Count < 2)
            return true;
        var found = QuantityReader.Read(text, DateOnly.MinValue);
        var outcomes = Order(found, rules, (rule, value) => Parts(rule.Outcome!).Contains(value));
        var conditions = Order(found, rules, (rule, value) => value == rule.From || value == rule.Until);
        return outcomes.Count == 0 || conditions.Count == 0 || outcomes.SequenceEqual(conditions);
    }

    private static IReadOnlyList<Rule> Order(IReadOnlyList<Recognition> found, IReadOnlyList<Rule> rules, Func<Rule, Quantity,
        bool> isOf) =>
        [.. found.SelectMany(quantity => Values(quantity.Value)).SelectMany(value => rules.Where(rule => isOf(rule, value))).Distinct()];

    private static IReadOnlyList<Quantity> Parts(string text) =>
        [.. QuantityReader.Read(text, DateOnly.MinValue).SelectMany(found => Values(found.Value))];

    private static IEnumerable<Quantity> Values(Quantity value) =>
        SourceFacts.Ends(value) is { Count: > 0 } ends ? ends.Select(SourceFacts.Plain) : [SourceFacts.Plain(value)];
}
