using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// What the amounts that are told of years come to together. What was told later of a year takes the place of what the overview told of
/// it; where the overview's own sum is another, it follows.
/// </summary>
internal static class BudgetRules
{
    public static Ruling? Apply(RuleQuestion question)
    {
        var rules = question.Rules(Measure.Budget).Where(rule => rule.Amount is not null).ToList();
        var years = question.Given.Select(given => given as Given.Period ?? InShort(given, rules)).OfType<Given.Period>().Select(AsBudget)
            .ToList();
        if (!question.AsksSum || (years.Count == 0 && !IsOfAll(question, rules)))
            return null;
        var own = rules.Where(rule => !IsLater(question, rule)).ToList();
        var later = rules.Except(own).ToList();
        var latest = rules.Where(rule => later.Contains(rule) || !later.Exists(other => Overlap(rule, other))).ToList();
        // "De twee bedragen samen" are as many as the overview has.
        var areCounted = years.Count == 0 && question.Given.Count > 0;
        var (today, then) = (areCounted ? null : Of(latest, years), Of(own, years));
        if ((today ?? then) is not { } first)
            return null;
        IReadOnlyList<RulingStatement> statements = then is { } other && !other.SequenceEqual(first)
            ? [Sum(first, ""), Sum(other, $"in het overzicht van {question.Edition}: ")]
            : [Sum(first, "")];
        return new Ruling(statements, RuleQuestion.Quoting(statements[^1].Evidence));
    }

    /// <summary>Whether sentences tell amounts by the year, and none of the years that are given.</summary>
    public static bool AreOfOtherYears(Article article, IReadOnlyList<Sentence> pointed, IReadOnlyList<Given> given)
    {
        var budgets = article.Rules.Where(rule => rule.Measure == Measure.Budget).ToList();
        return budgets.Exists(rule => pointed.Contains(rule.Sentence))
            && given.OfType<Given.Period>().Select(AsBudget).Where(IsYears).ToList() is { Count: > 0 } years
            && !years.Exists(year => budgets.Exists(rule => year.From <= RuleQuestion.Last(rule)
                && RuleQuestion.First(rule) <= year.Until));
    }

    // An amount "voor 2022" is that of the year, and not what came before it.
    private static Given.Period AsBudget(Given.Period period) =>
        period is { From: null, Until: { Month: 12, Day: 31 } until } && Words.Of(period.Text) is ["voor", ..]
            ? period with { From = until.AddDays(1), Until = until.AddYears(1) }
            : period;

    private static bool IsYears(Given.Period period) =>
        period is { From: { Day: 1, Month: 1 }, Until: { Day: 31, Month: 12 } };

    // "Opgeteld?" or "tel de twee bedragen op", of a sentence that tells such amounts.
    private static bool IsOfAll(RuleQuestion question, IReadOnlyList<Rule> rules) =>
        question is { AsksSumOfAll: true, Pointed: [var first, ..] } && rules.Any(rule => rule.Sentence == first)
            && question.Given.All(given => given is Given.Number number && IsOfAmounts(number)
                && number.Value == rules.Count(rule => !IsLater(question, rule)));

    private static bool IsOfAmounts(Given.Number number) =>
        number.Of is null || number.Of.Contains("bedrag", StringComparison.Ordinal) || number.Of is "jaar" or "jaren";

    // "22 + 24 samen": bare numbers that are years of which amounts are told.
    private static Given.Period? InShort(Given given, IReadOnlyList<Rule> rules) =>
        given is Given.Number { Of: null, Value: >= 1 and < 100 and var number } && decimal.IsInteger(number)
            && 2000 + (int)number is var year
            && rules.Any(rule => RuleQuestion.First(rule).Year <= year && year <= RuleQuestion.Last(rule).Year)
            ? new Given.Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), given.Text)
            : null;

    // The amounts within the years that are asked for, all where none is; null where one of those has none, or there is nothing to add up.
    private static List<Rule>? Of(IReadOnlyList<Rule> rules, IReadOnlyList<Given.Period> years)
    {
        if (years.Count == 0)
            return rules.Count > 1 ? [.. rules.OrderBy(RuleQuestion.First)] : null;
        var within = years.Select(year => rules.Where(rule => IsWithin(rule, year)).ToList()).ToList();
        var all = within.SelectMany(found => found).Distinct().OrderBy(RuleQuestion.First).ToList();
        return within.TrueForAll(found => found.Count > 0) && all.Count > 1 ? all : null;
    }

    private static bool IsWithin(Rule rule, Given.Period years) =>
        years.From <= RuleQuestion.First(rule) && RuleQuestion.Last(rule) <= years.Until;

    private static RulingStatement Sum(IReadOnlyList<Rule> rules, string since) =>
        new(null, $"{since}{string.Join(" + ", rules.Select(rule => $"{rule.Outcome} ({Years(rule)})"))} is samen "
            + $"{Figures.Budget(rules.Sum(rule => rule.Amount!.Value))}.", [.. rules.Select(rule => rule.Sentence).Distinct()]);

    private static string Years(Rule rule)
    {
        var (from, until) = (RuleQuestion.First(rule).Year, RuleQuestion.Last(rule).Year);
        return from == until ? $"{from}" : $"{from} tot en met {until}";
    }

    private static bool IsLater(RuleQuestion question, Rule rule) => question.Article.ChangeOf(rule.Sentence) is not null;

    private static bool Overlap(Rule one, Rule other) =>
        RuleQuestion.First(one) <= RuleQuestion.Last(other) && RuleQuestion.First(other) <= RuleQuestion.Last(one);
}
