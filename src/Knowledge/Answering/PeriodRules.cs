using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a day or month lies in the period that the text gives, and whether that period is over.</summary>
internal static class PeriodRules
{
    public static RuleVerdict? Judge(Inquiry inquiry, RankedSentence lead, DateOnly today)
    {
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == Measure.Day) is not { From: Quantity.Date from, Until: Quantity.Date until } period || AsDay(from) is not { } opens || AsDay(until) is not { } closes)
            return null;
        if (Asked(inquiry, closes.Year) is { } asked)
            return Judge(inquiry, period, asked, opens, closes);

        // What was open when the overview appeared may be over by now: then that is said first.
        return lead.Sentence == period.Sentence && today > closes
            ? new RuleVerdict(period, Ruling.Neutral, $"de periode die het overzicht noemt, is voorbij: die liep tot en met {Phrases.Day(closes)}.", [until])
            : null;
    }

    private static RuleVerdict Judge(Inquiry inquiry, Rule period, AskedDays asked, DateOnly opens, DateOnly closes)
    {
        var (opening, closing) = (Phrases.Day(opens), Phrases.Day(closes));
        IReadOnlyList<Quantity> derived = [period.From!, period.Until!, asked.Quantity];
        if (asked.Last < opens)
            return new RuleVerdict(period, Ruling.Refused, $"{asked.Name} is te vroeg, de regeling gaat open op {opening}.", derived);
        if (asked.First > closes)
            return new RuleVerdict(period, Ruling.Refused, $"{asked.Name} is te laat, de regeling stond open tot en met {closing}.", derived);
        return asked.First >= opens && asked.Last <= closes
            ? new RuleVerdict(period, RuleVerdict.Within(inquiry), $"{asked.Name} valt binnen de periode van {opening} tot en met {closing}.", derived)
            : new RuleVerdict(period, Ruling.Neutral, $"{asked.Name} valt deels binnen de periode van {opening} tot en met {closing}.", derived);
    }

    // A day, or a whole month; the year is that of the period where the question gives none.
    private static AskedDays? Asked(Inquiry inquiry, int year)
    {
        if ((inquiry.Given<Quantity.Date>() ?? inquiry.Given<Quantity.DateRange>()?.From) is not { Month: { } month } date)
            return null;

        var known = date with { Year = date.Year ?? year };
        if (Calendar.Date(known.Year!.Value, month, known.Day ?? 1) is not { } first)
            return null;
        return known.Day is null
            ? new AskedDays(first, first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1), Phrases.Month(first), known)
            : new AskedDays(first, first, Phrases.Day(first), known);
    }

    private static DateOnly? AsDay(Quantity.Date date) => date is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    private sealed record AskedDays(DateOnly First, DateOnly Last, string Name, Quantity.Date Quantity);
}
