using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>The amount that follows from the size of a household, or that the household is too small.</summary>
internal static class HouseholdRules
{
    /// <summary>What follows for each household that the question gives.</summary>
    public static IReadOnlyList<RuleVerdict> Judge(Article article, Inquiry inquiry)
    {
        var rules = article.Rules.Where(rule => rule.Measure == Measure.Persons).ToList();
        if (rules.Count == 0)
            return [];

        if (inquiry.SupposesLimit && inquiry.ClaimedAmount is null && inquiry.Quantities.Select(found => found.Value).OfType<Quantity.Measured>().FirstOrDefault(value => value.IsRange) is Quantity.Persons { Min: not null, Max: null, Comparator: not Comparator.MoreThan } supposed)
            return [new RuleVerdict(rules[0], supposed.Count == Least(rules) ? Ruling.Allowed : Ruling.Refused, $"de regeling geldt vanaf {Least(rules)} personen.", Sizes(Least(rules)), article.Sentences[0])];

        var households = inquiry.Quantities.SelectMany(found => Households(found.Value)).Distinct().ToList();
        var claimed = households.Count == 1 ? inquiry.ClaimedAmount : null;
        if (households.Count > 0)
            return [.. households.Select(persons => Judge(article, rules, persons, claimed, persons.Arithmetic ?? $"een gezin van {Phrases.Persons(persons.Count)}"))];
        return inquiry.Given<Quantity.Children>() is { } children ? [Judge(article, rules, children)] : [];
    }

    private static IEnumerable<Quantity.Persons> Households(Quantity given) => given.Bounds().OfType<Quantity.Persons>();

    private static RuleVerdict Judge(Article article, IReadOnlyList<Rule> rules, Quantity.Persons household, decimal? claimed, string who)
    {
        if (Fitting(rules, household.Count) is not { } rule)
            return new RuleVerdict(rules[0], Ruling.Refused, $"{who} is te weinig, de regeling geldt vanaf {Least(rules)} personen.", [.. Sizes(household.Count, Least(rules)), .. Terms(who)], article.Sentences[0]);

        var total = rule.Amount * household.HouseholdCount;
        var (outcome, worked) = total is { } sum && household.HouseholdCount > 1 ? Together(rule, household.HouseholdCount, sum) : (rule.Outcome, []);
        var ruling = claimed == rule.Amount ? Claimed(claimed, rule.Amount) : Claimed(claimed, total);
        return new RuleVerdict(rule, ruling, ruling == Ruling.Neutral ? $"{who}: {outcome}." : $"bij {who} is het {outcome}.", [.. Sizes(household.Count), .. Terms(who), .. worked]);
    }

    private static (string Outcome, IReadOnlyList<Quantity> Worked) Together(Rule rule, int households, decimal total) =>
        ($"{rule.Outcome}, dus voor {households} woningen maximaal {Phrases.Euros(total)}: {households} keer {Phrases.Euros(rule.Amount!.Value)}", [new Quantity.Number(households), new Quantity.Money(total), new Quantity.Money(rule.Amount.Value)]);

    // The terms of the sum that is shown.
    private static IEnumerable<Quantity> Terms(string who) => QuantityReader.Read(who, DateOnly.MinValue).SelectMany(found => found.Value.Bounds());

    // The outcome is a maximum: less may be true, more cannot be.
    private static Ruling Claimed(decimal? claimed, decimal? amount) =>
        claimed > amount ? Ruling.Refused : claimed == amount && claimed is not null ? Ruling.Allowed : Ruling.Neutral;

    // The number of parents was not said: both are worked out, and shown apart where they differ.
    private static RuleVerdict Judge(Article article, IReadOnlyList<Rule> rules, Quantity.Children children)
    {
        var (one, two) = (Fitting(rules, children.Count + 1), Fitting(rules, children.Count + 2));
        var sums = $"1 ouder + {children.Count} kinderen = {children.Count + 1} personen";
        var sumOfTwo = $"2 ouders + {children.Count} kinderen = {children.Count + 2} personen";
        var sizes = Sizes(children.Count + 1, children.Count + 2, Least(rules));
        return (one, two) switch
        {
            (null, null) => new RuleVerdict(rules[0], Ruling.Refused, $"ook {sumOfTwo} is te weinig, de regeling geldt vanaf {Least(rules)} personen.", sizes, article.Sentences[0]),
            (null, { } rule) => new RuleVerdict(rule, Ruling.Neutral, $"dat hangt af van het aantal ouders. {sumOfTwo}: {rule.Outcome}. {sums}: te weinig, de regeling geldt vanaf {Least(rules)} personen.", sizes),
            ({ } rule, { } other) when rule.Outcome == other.Outcome => new RuleVerdict(rule, Ruling.Neutral, $"{sums}, {sumOfTwo}: in beide gevallen {rule.Outcome}.", sizes),
            ({ } rule, { } other) => new RuleVerdict(rule, Ruling.Neutral, $"dat hangt af van het aantal ouders. {sums}: {rule.Outcome}. {sumOfTwo}: {other.Outcome}.", sizes),
            _ => new RuleVerdict(rules[0], Ruling.Neutral, $"de regeling geldt vanaf {Least(rules)} personen.", sizes),
        };
    }

    private static IReadOnlyList<Quantity> Sizes(params ReadOnlySpan<int> counts)
    {
        var sizes = new List<Quantity>();
        foreach (var count in counts)
            sizes.Add(new Quantity.Persons(count));
        return sizes;
    }

    private static Rule? Fitting(IReadOnlyList<Rule> rules, int count) =>
        rules.FirstOrDefault(rule => count >= (Count(rule.From) ?? 0) && count <= (Count(rule.Until) ?? int.MaxValue));

    private static int Least(IReadOnlyList<Rule> rules) => rules.Min(rule => Count(rule.From) ?? 0);

    private static int? Count(Quantity? quantity) => (quantity as Quantity.Persons)?.Count;
}
