using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Rules;

/// <summary>Whether a day or period falls within the time that something is open; today, where none is given.</summary>
internal static class PeriodRules
{
    public static Ruling? Apply(RuleQuestion question)
    {
        var rules = question.Rules(Measure.Day);
        var given = question.Given.OfType<Given.Period>().FirstOrDefault(period => !IsToday(period, question.Today));
        if (rules.Count == 0)
            return null;
        if (given is null)
            return question.IsYesNo && rules.Any(question.IsAbout) ? Today(question, rules) : null;

        // "Wat was het budget in 2023?" asks what is told of that year, and not whether it was open then.
        if (question.Rules(Measure.Budget).Any(rule => rule.Sentence == question.Pointed[0])
            || (!rules.Any(question.IsAbout) && question.Pointed.Any(sentence => sentence.Quantities.Count > 0)))
            return null;
        return Of(question, rules, given);
    }

    // "Vandaag" and "eind november", where it is that, say no more than "nu".
    private static bool IsToday(Given.Period period, DateOnly today) =>
        period is { From: { } from, Until: { } until } && from <= today && today <= until && until <= from.AddMonths(1);

    private static Ruling Today(RuleQuestion question, IReadOnlyList<Rule> rules)
    {
        if (question.Closed is { } closed)
            return Said(question, closed, Verdict.NoLonger, Figures.Lowered(closed.Sentence.Text), isQuoted: false);
        var open = rules.First(rule => RuleQuestion.Last(rule) >= question.Today);
        return RuleQuestion.First(open) <= question.Today
            ? Said(question, open, Verdict.Yes, Figures.Lowered(open.Sentence.Text), isQuoted: false)
            : Said(question, open, Verdict.No, $"dat begint op {Figures.Day(RuleQuestion.First(open))}.", isQuoted: true);
    }

    private static Ruling Of(RuleQuestion question, IReadOnlyList<Rule> rules, Given.Period given)
    {
        var (from, until) = (given.From ?? DateOnly.MinValue, given.Until ?? DateOnly.MaxValue);
        var ordered = rules.OrderBy(RuleQuestion.First).ToList();
        if (ordered.FirstOrDefault(rule => from <= RuleQuestion.Last(rule) && until >= RuleQuestion.First(rule)) is { } open)
        {
            var isInside = from >= RuleQuestion.First(open) && until <= RuleQuestion.Last(open);
            return Said(question, open, null, isInside ? $"{given.Text} valt binnen de periode {Period(open)}."
                : $"{given.Text} valt deels binnen de periode {Period(open)}.", isQuoted: true);
        }

        var before = ordered.LastOrDefault(rule => RuleQuestion.Last(rule) < from);
        return before is not null
            ? Said(question, before, question.IfAsked(Verdict.No),
                $"{given.Text} is te laat: het {Can(question, before)} {Period(before)}.",
                isQuoted: true)
            : Said(question, ordered[0], question.IfAsked(Verdict.No), $"{given.Text} is te vroeg: het kan {Period(ordered[0])}.",
                isQuoted: true);
    }

    private static string Can(RuleQuestion question, Rule rule) => RuleQuestion.Last(rule) < question.Today ? "kon" : "kan";

    private static string Period(Rule rule) =>
        RuleQuestion.First(rule) == DateOnly.MinValue
            ? $"tot en met {Figures.Day(RuleQuestion.Last(rule))}"
            : $"van {Figures.Day(RuleQuestion.First(rule))} tot en met {Figures.Day(RuleQuestion.Last(rule))}";

    private static Ruling Said(RuleQuestion question, Rule rule, Verdict? verdict, string text, bool isQuoted) =>
        new([new RulingStatement(verdict, text, [rule.Sentence])], isQuoted ? RuleQuestion.Quoting(rule.Sentence) : []);
}
