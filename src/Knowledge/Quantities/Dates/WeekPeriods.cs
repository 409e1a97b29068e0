using System.Globalization;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Weeks by number or by a day in them: <c>week 31</c>, <c>de derde week van deze maand</c>, <c>de week van 30 november</c>.</summary>
internal static class WeekPeriods
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        OfDay(text, index, today) ?? Numbered(text, index, today) ?? Nth(text, index, today) ?? NthAfterYear(text, index, today);

    private static PeriodMatch? Numbered(TokenizedText text, int index, DateOnly today)
    {
        if (!text.Is(index, "week") || text.Digits(index + 1) is not (>= 1 and <= 53 and var week) || text[index + 1].Length > 2)
            return null;

        var year = Years.AfterMonth(text, index + 2);
        return OfYear(year?.Next ?? index + 2, year?.Year ?? today.Year, week);
    }

    // "de week van 30 november", "de week die op 4 februari begint", "de week beginnend 4 februari"
    private static PeriodMatch? OfDay(TokenizedText text, int index, DateOnly today)
    {
        var at = Relatives.AfterArticle(text, index);
        var isWeekend = text.Word(at) is "weekend" or "weekeinde";
        if (!isWeekend && !text.Is(at, "week"))
            return null;

        var isClause = text.Is(at + 1, "die");
        if (!isClause && text.Word(at + 1) is not ("van" or "beginnend" or "startend" or "vanaf" or "met"))
            return null;
        var dateAt = text.Word(at + 2) is "op" or "met" or "vanaf" ? at + 3 : at + 2;
        if (DateGrammar.Read(text, dateAt, today) is not { Past: { } past, Future: { } future } date)
            return null;

        var isClosed = text.Word(date.Next) is "begint" or "start" or "aanvangt" or "ingaat";
        if (isClause && !isClosed)
            return null;
        var (pastMonday, futureMonday) = (Calendar.Monday(past), Calendar.Monday(future));
        if (isWeekend)
            return WeekendOf(date, pastMonday, futureMonday);
        return new PeriodMatch(
            isClause ? date.Next + 1 : date.Next,
            date.Timex,
            new DaySpan(pastMonday, Calendar.AddDays(pastMonday, 7)),
            new DaySpan(futureMonday, Calendar.AddDays(futureMonday, 7)),
            Grain.Week);
    }

    private static PeriodMatch WeekendOf(DateMatch date, DateOnly pastMonday, DateOnly futureMonday) => new(
        date.Next,
        date.Timex,
        new DaySpan(Calendar.AddDays(pastMonday, 5), Calendar.AddDays(pastMonday, 7)),
        new DaySpan(Calendar.AddDays(futureMonday, 5), Calendar.AddDays(futureMonday, 7)),
        Grain.Other);

    // "de derde week van deze maand", "de laatste week van 2016", "de eerste week van mei"
    private static PeriodMatch? Nth(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        if (Rank(text, at) is not { } rank || !text.Is(rank.Next, "week"))
            return null;

        var whole = text.Word(rank.Next + 1) is "van" or "in" or "tijdens" ? rank.Next + 2 : rank.Next + 1;
        if (MonthPeriods.Read(text, whole, today) is { Grain: Grain.Month } month)
            return OfMonth(month, (int)rank.Value);
        if (UnitPeriods.Read(text, whole, today) is { Grain: Grain.Month } relativeMonth)
            return OfMonth(relativeMonth, (int)rank.Value);

        var year = MonthPeriods.Read(text, whole, today) ?? UnitPeriods.Read(text, whole, today);
        return year is { Grain: Grain.Year, Future.Start: { } start } ? OfYear(year.Next, start.Year, (int)rank.Value) : null;
    }

    // "volgend jaar de derde week", "2016 de laatste week"
    private static PeriodMatch? NthAfterYear(TokenizedText text, int index, DateOnly today)
    {
        var year = Years.FourDigits(text, index);
        if (text.Is(index + 1, "jaar") && Relatives.Step(text.Word(index)) is { } step)
            year = new YearMatch(index + 2, today.Year + step);
        if (year is not { } known)
            return null;

        var at = text.Is(known.Next, "de") ? known.Next + 1 : known.Next;
        return Rank(text, at) is { } rank && text.Is(rank.Next, "week") ? OfYear(rank.Next + 1, known.Year, (int)rank.Value) : null;
    }

    // The last week has rank 0.
    private static NumberMatch? Rank(TokenizedText text, int index)
    {
        if (text.Is(index, "laatste"))
            return new NumberMatch(index + 1, 0, NumberForm.Words);
        return Ordinals.Read(text, index) is { Value: >= 1 and <= 53 } rank ? rank : null;
    }

    private static PeriodMatch? OfYear(int next, int year, int week)
    {
        if (year is < 2 or > 9990)
            return null;

        var number = week == 0 ? ISOWeek.GetWeeksInYear(year) : week;
        return UnitPeriods.Week(next, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Min(number, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday)));
    }

    // As with ISO weeks of a year, the first week of a month is the one that holds its first Thursday.
    private static PeriodMatch? OfMonth(PeriodMatch month, int rank)
    {
        if (month.Past.Start is not { } past || month.Future.Start is not { } future)
            return null;

        var (number, pastMonday) = WeekOf(past, rank);
        var futureMonday = WeekOf(future, rank).Monday;
        return new PeriodMatch(
            month.Next,
            $"{month.Timex}-W{DateMatch.Number(number, 2)}",
            new DaySpan(pastMonday, Calendar.AddDays(pastMonday, 7)),
            new DaySpan(futureMonday, Calendar.AddDays(futureMonday, 7)),
            Grain.Week);
    }

    private static (int Number, DateOnly Monday) WeekOf(DateOnly first, int rank)
    {
        var monday = Calendar.Monday(Calendar.AddDays(first, 3) ?? first);
        var last = Calendar.Monday(Calendar.AddDays(first, DateTime.DaysInMonth(first.Year, first.Month) - 4) ?? first);
        var weeks = ((last.DayNumber - monday.DayNumber) / 7) + 1;
        var number = rank == 0 ? weeks : rank;
        return (number, Calendar.AddDays(monday, 7 * (number - 1)) ?? monday);
    }
}
