using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// How a stay or a term compares with the longest that the text gives, and until what day it lasts from a start. Neither is allowed or
/// refused here: the text says what holds beyond it.
/// </summary>
internal static class StayRules
{
    // Three months are 90 days to those who count thirty a month, and 92 at most in the calendar.
    private const decimal MostDaysInMonth = 30.7m;

    public static Ruling? Apply(RuleQuestion question)
    {
        var rule = question.Rules(Measure.Term)
            .FirstOrDefault(question.IsAbout) ?? question
            .Rules(Measure.Stay)
            .FirstOrDefault(question.IsAbout);
        if (rule?.Until is not Quantity.Duration limit)
            return null;
        var begun = question.Given.OfType<Given.Period>().FirstOrDefault();
        var stay = question.Given.OfType<Given.Stay>().FirstOrDefault();

        // "Begonnen op 1 september, wanneer lopen de drie maanden af?" asks for the day, and gives the limit itself besides.
        if (stay is not null && !(begun is { From: not null } && stay.Days == limit.Value.InDays && !stay.IsBeyond))
            return Compared(question, rule, stay, limit);
        return begun is { From: { } from } ? From(question, rule, begun, from, limit) : null;
    }

    private static Ruling Compared(RuleQuestion question, Rule rule, Given.Stay stay, Quantity.Duration limit)
    {
        var (days, most) = (stay.Days, limit.Value.InDays);
        var isLimit = days >= most && days <= MostDaysInMonth * most / Quantity.Duration.DaysInMonth;
        if (isLimit && !stay.IsBeyond)
            return Said(question, rule, $"{Figures.Duration(limit)} is het langste dat het overzicht noemt.", rule.Otherwise);
        return days > most || stay.IsBeyond && isLimit
            ? Said(question, rule, isLimit ? $"{Figures.Duration(limit)} is het langste dat het overzicht noemt."
                : $"{stay.Text} is langer dan de {Figures.Duration(limit)} die het overzicht noemt.{Difference(stay, limit)}",
                rule.Otherwise)
            : Said(question, rule, $"{stay.Text} valt binnen de {Figures.Duration(limit)} die het overzicht noemt.",
                rule.Within ?? rule.Otherwise);
    }

    private static string Difference(Given.Stay stay, Quantity.Duration limit) =>
        Figures.Difference(stay.Length, limit.Value) is { } difference ? $" Het verschil is {difference}." : "";

    private static Ruling? From(RuleQuestion question, Rule rule, Given.Period period, DateOnly from, Quantity.Duration limit)
    {
        if (period.Until is { } until && until != from)
        {
            var length = until.DayNumber - from.DayNumber + 1;
            return length <= GivenQuantities.DaysFrom(limit, from)
                ? Said(question, rule, $"{period.Text} valt binnen de {Figures.Duration(limit)} die het overzicht noemt.",
                    rule.Within ?? rule.Otherwise)
                : Said(question, rule, $"{period.Text} is langer dan de {Figures.Duration(limit)} die het overzicht noemt.",
                    rule.Otherwise);
        }

        // Of a term "na hun verhuizing" the first day is the one after it.
        var days = GivenQuantities.DaysFrom(limit, from);
        return Said(question, rule, rule.Measure == Measure.Term
            ? $"{Figures.Duration(limit)} na {Figures.Day(from)} is {Figures.Day(from.AddDays(days))}."
            : $"{Figures.Duration(limit)} vanaf {Figures.Day(from)} is tot en met {Figures.Day(from.AddDays(days - 1))}.",
            rule.Otherwise);
    }

    private static Ruling Said(RuleQuestion question, Rule rule, string text, Sentence? besides) =>
        new([new RulingStatement(null, text, [rule.Sentence])],
            RuleQuestion.Quoting([rule.Sentence, besides, .. question.Pointed.Where(pointed => pointed.Article == rule.Sentence.Article)]));
}
