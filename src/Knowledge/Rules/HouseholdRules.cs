using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// The amount that follows from the size of a household, or that the household is too small. Where a later rule holds another limit,
/// that one leads, and where its time is over, that it is over.
/// </summary>
internal static class HouseholdRules
{
    public static Ruling? Apply(RuleQuestion question)
    {
        var rules = question.Rules(Measure.Persons);
        var households = question.Given.Where(given => given is Given.Persons or Given.Children).ToList();
        if (rules.Count == 0 || households.Count == 0)
            return null;
        var limits = new Limits(rules);
        var statements = households.SelectMany(household => Of(question, limits, household)).ToList();
        if (Total(question, limits, households.OfType<Given.Persons>().ToList()) is { } total)
            statements.Add(total);
        if (question.Closed is { } over && statements.Exists(statement => statement.Verdict != Verdict.No))
            statements.Insert(0, new RulingStatement(Verdict.NoLonger, Figures.Lowered(over.Sentence.Text), [over.Sentence]));

        // What is over is neither allowed nor refused any more.
        var isOver = statements[0].Verdict == Verdict.NoLonger;
        return new Ruling(
            [.. statements.Select((statement, i) => i > 0 && isOver ? statement with { Verdict = null } : statement)],
            RuleQuestion.Quoting([.. limits.Amounts.Select(rule => rule.Sentence).Take(1)]));
    }

    private static IEnumerable<RulingStatement> Of(RuleQuestion question, Limits limits, Given household) => household switch
    {
        Given.Children children => [Open(question, limits, children)],
        Given.Persons { Min: { } bound, Max: null } when bound == limits.LeastOfOverview && limits.Latest is not null
            && !limits.Amounts.Any(rule => rule.Sentence == question.Pointed[0]) => Between(question, limits),
        Given.Persons { Max: { } most } persons when most < limits.Least => [TooFew(question, limits, persons.Text)],
        Given.Persons { Min: { } least } persons when persons.Max != least && limits.Within(least, persons.Max) is { Count: > 1 } rules =>
            rules.Select(rule => Amount(question, rule, persons with { Text = Limits.Shared(rule, least, persons.Max) })),
        Given.Persons persons when limits.Fitting(persons.Least) is { } rule => [Amount(question, rule, persons)],
        Given.Persons persons when persons.Least < limits.Least => [TooFew(question, limits, persons.Text)],
        _ => Between(question, limits),
    };

    // Large enough for what holds since, too small for what the overview tells; or the overview's own limit, which no longer holds.
    private static IEnumerable<RulingStatement> Between(RuleQuestion question, Limits limits)
    {
        yield return new RulingStatement(null, limits.Latest!.Sentence.Text, [limits.Latest.Sentence]);
        yield return new RulingStatement(null, $"In het overzicht van {question.Edition} is dat vanaf {limits.LeastOfOverview} personen.",
            [question.Article.Sentences[0]]);
    }

    private static RulingStatement TooFew(RuleQuestion question, Limits limits, string who) =>
        new(question.IfAsked(Verdict.No), $"{who} is te weinig, de regeling geldt vanaf {limits.Least} personen.",
            [limits.Latest?.Sentence ?? question.Article.Sentences[0]]);

    private static RulingStatement Amount(RuleQuestion question, Rule rule, Given.Persons household)
    {
        var claimed = question.Given.OfType<Given.Amount>().ToList() is [var one] ? one : null;
        var sum = household.Households > 1 && rule.Amount is { } each
            ? $", dus voor {household.Households} woningen maximaal {Figures.Euros(household.Households * each)} "
                + $"({household.Households} keer {Figures.Euros(each)})"
            : "";
        var since = question.Closed is null ? "" : $"in het overzicht van {question.Edition}: ";
        var text = $"{since}{household.Text}: {rule.Outcome}{sum}.";
        return new RulingStatement(question.IsYesNo ? Claim(claimed, rule, household.Households) : null, text, [rule.Sentence]);
    }

    // The outcome is a maximum: less may be true, more cannot be.
    private static Verdict? Claim(Given.Amount? claimed, Rule rule, int households) => claimed switch
    {
        { IsPerDwellingOrWhole: false } or null => null,
        { Euros: var euros } when euros > rule.Amount * households => Verdict.No,
        { IsExact: true, Euros: var euros } when euros == rule.Amount || euros == rule.Amount * households => Verdict.Yes,
        _ => null,
    };

    // The number of parents was not said: both are worked out, and shown apart where they differ.
    private static RulingStatement Open(RuleQuestion question, Limits limits, Given.Children children)
    {
        var (one, two) = (limits.Fitting(children.Count + 1), limits.Fitting(children.Count + 2));
        var (sumOfOne, sumOfTwo) = ($"1 ouder en {children.Count} kinderen zijn {children.Count + 1} personen",
            $"2 ouders en {children.Count} kinderen zijn {children.Count + 2} personen");
        IReadOnlyList<Sentence> evidence = [(two ?? one)?.Sentence ?? question.Article.Sentences[0]];
        if (children.Count + 2 < limits.Least)
            return new RulingStatement(question.IfAsked(Verdict.No),
                $"ook {sumOfTwo}: dat is te weinig, de regeling geldt vanaf {limits.Least} personen.", evidence);
        return new RulingStatement(null, $"Dat hangt af van het aantal ouders. {Figures.Capital(sumOfOne)}: {Outcome(one)}. "
            + $"{Figures.Capital(sumOfTwo)}: {Outcome(two)}.", evidence);

        string Outcome(Rule? rule) => rule?.Outcome
            ?? $"het overzicht noemt dan geen bedrag, de regeling geldt vanaf {limits.Least} personen";
    }

    // What several households come to together, or by how much two differ.
    private static RulingStatement? Total(RuleQuestion question, Limits limits, IReadOnlyList<Given.Persons> households)
    {
        var amounts = households.Select(household => limits.Fitting(household.Least)?.Amount * household.Households).OfType<decimal>()
            .ToList();
        if (households.Count < 2 || amounts.Count < households.Count)
            return null;
        var said = question.AsksDifference && amounts is [var one, var other]
            ? $"Het verschil is {Figures.Euros(Math.Abs(one - other))}."
            : $"Samen is dat maximaal {Figures.Euros(amounts.Sum())}.";
        return new RulingStatement(null, said, [limits.Amounts[0].Sentence]);
    }

    /// <summary>The limits that rules set, those of the overview and the latest.</summary>
    private sealed class Limits(IReadOnlyList<Rule> rules)
    {
        public IReadOnlyList<Rule> Amounts { get; } = [.. rules.Where(rule => rule.Outcome is not null)];

        /// <summary>The rule that came later, if any.</summary>
        public Rule? Latest { get; } = rules.Where(rule => rule.ValidFrom is not null).MaxBy(rule => rule.ValidFrom);

        public int LeastOfOverview { get; } = rules.Where(rule => rule.ValidFrom is null).Min(rule => Count(rule.From)) ?? 0;

        public int Least => Math.Min(LeastOfOverview, Count(Latest?.From) ?? int.MaxValue);

        public Rule? Fitting(int count) =>
            Amounts.FirstOrDefault(rule => count >= (Count(rule.From) ?? 0) && count <= (Count(rule.Until) ?? int.MaxValue));

        /// <summary>The rules of sizes from one up to another.</summary>
        public IReadOnlyList<Rule> Within(int least, int? most) =>
            [.. Amounts.Where(rule => (Count(rule.Until) ?? int.MaxValue) >= least && (Count(rule.From) ?? 0) <= (most ?? int.MaxValue))];

        /// <summary>The sizes that a rule and a range have in common, in words.</summary>
        public static string Shared(Rule rule, int least, int? most)
        {
            var from = Math.Max(least, Count(rule.From) ?? 0);
            var until = Math.Min(most ?? int.MaxValue, Count(rule.Until) ?? int.MaxValue);
            return until == int.MaxValue ? $"een gezin vanaf {Figures.Persons(from)}"
                : from == until ? $"een gezin van {Figures.Persons(from)}"
                : $"een gezin van {from} tot en met {Figures.Persons(until)}";
        }

        private static int? Count(Quantity? quantity) => quantity is Quantity.Persons persons ? persons.Count : null;
    }
}
