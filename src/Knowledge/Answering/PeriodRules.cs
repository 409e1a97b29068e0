using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a day or month lies in the period that the text gives, and whether that period is over.</summary>
internal static class PeriodRules
{
    public static RuleVerdict? Judge(Inquiry inquiry, RankedSentence lead, DateOnly today)
    {
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == Measure.Day) is not { From: Quantity.Date { Day: var opens }, Until: Quantity.Date { Day: var closes } until } period)
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

    // A day, a month or another period with both its ends; the year is that of the rule where the question gives none.
    private static AskedDays? Asked(Inquiry inquiry, int year) =>
        inquiry.Quantities.Select(found => found.Value).FirstOrDefault(value => value is Quantity.Date or Quantity.DateRange { IsYear: false }) switch
        {
            Quantity.Date date => InYear(date.Day, date.IsYearSaid, year) is var day ? new AskedDays(day, day, Phrases.Day(day), new Quantity.Date(day)) : null,
            Quantity.DateRange { Start: { } start, End: { } end } range when InYear(start, range.IsYearSaid, year) is var first && InYear(end, range.IsYearSaid, year) is var last && first <= last =>
                new AskedDays(first, last, range.IsPeriod ? Phrases.Month(first) : $"{Phrases.Day(first)} tot en met {Phrases.Day(last)}", new Quantity.DateRange(first, last)),
            Quantity.DateRange { Start: { } start } range when InYear(start, range.IsYearSaid, year) is var day => new AskedDays(day, day, Phrases.Day(day), new Quantity.Date(day)),
            Quantity.DateRange { End: { } end } range when InYear(end, range.IsYearSaid, year) is var day => new AskedDays(day, day, Phrases.Day(day), new Quantity.Date(day)),
            _ => null,
        };

    private static DateOnly InYear(DateOnly day, bool isYearSaid, int year) =>
        isYearSaid ? day : new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));

    private sealed record AskedDays(DateOnly First, DateOnly Last, string Name, Quantity Quantity);
}
