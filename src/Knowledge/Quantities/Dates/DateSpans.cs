using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Ranges with two ends: <c>van 3 juli tot 1 november 2023</c>, <c>tussen 2015 en mei 2018</c>, <c>4-22 januari 1995</c>.</summary>
internal static class DateSpans
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var opener = text.Word(index);
        var isTussen = opener is "tussen";
        var at = isTussen || opener is "van" or "vanaf" ? index + 1 : index;
        return UntilDuration(text, at, today) ?? TwoEnds(text, at, isTussen, today) ?? MonthThenDays(text, at, today) ?? WeekThenDays(text, index, today);
    }

    private static PeriodMatch? TwoEnds(TokenizedText text, int at, bool isTussen, DateOnly today)
    {
        var full = SpanEnd.Read(text, at, today);
        var shared = SpanEnd.DayOnly(text, at) is { } bare ? FromBareDay(text, bare, isTussen, today) : null;

        // "tussen de 3e en 5e mei" is about one month, "1-5 maart" about five days and not about a day in May.
        var isBare = full is null || full.Value.Next == SpanEnd.DayOnly(text, at)?.Next;
        return (isBare ? shared : null) ?? (full is { } lower ? FromWhole(text, lower, isTussen, today) : null) ?? shared;
    }

    private static PeriodMatch? FromWhole(TokenizedText text, SpanEnd lower, bool isTussen, DateOnly today)
    {
        if (Joint(text, lower.Next, isTussen) is not (> 0 and var joint))
            return null;

        // "van 2 mei tot de 7e": a mere day is of the same month.
        var upper = SpanEnd.Read(text, joint, today);
        if (lower is { Month: { } month, Day: not null } && SpanEnd.DayOnly(text, joint) is { } day && (upper is null || upper.Value.Next == day.Next))
            return DateSpan.Between(lower, day with { Month = month, Year = lower.Year }, today);
        return upper is { } whole ? DateSpan.Between(lower, whole, today) : null;
    }

    // "van 4 tot 22 januari 1995", "tussen 4 en 22 deze maand": the first end is a mere day.
    private static PeriodMatch? FromBareDay(TokenizedText text, SpanEnd bare, bool isTussen, DateOnly today)
    {
        if (Joint(text, bare.Next, isTussen) is not (> 0 and var behind))
            return null;
        if (SpanEnd.Read(text, behind, today) is { Grain: Grain.Day, Day: not null, Month: { } sharedMonth } end)
            return IsMonthNamed(text, behind, end.Next) ? DateSpan.Between(bare with { Month = sharedMonth, Year = end.Year }, end, today) : null;
        return DaysOfRelativeMonth(text, bare, behind, today);
    }

    // A weekday or "morgen" gives no month to share.
    private static bool IsMonthNamed(TokenizedText text, int index, int next)
    {
        for (var token = index; token < next; token++)
        {
            if (Calendar.Month(text.Word(token)) > 0 || text.Is(token, "maand"))
                return true;
        }

        return false;
    }

    private static PeriodMatch? DaysOfRelativeMonth(TokenizedText text, SpanEnd first, int index, DateOnly today)
    {
        if (SpanEnd.DayOnly(text, index) is not { } last)
            return null;

        var at = text.Is(last.Next, "van") ? last.Next + 1 : last.Next;
        return UnitPeriods.Read(text, at, today) is { Grain: Grain.Month, Future.Start: { } month } period && text.Word(period.Next - 1) is "maand"
            ? InMonth(first, last with { Next = period.Next }, month, today)
            : null;
    }

    // "november tussen 19 en 20", "volgende maand van 4-23"
    private static PeriodMatch? MonthThenDays(TokenizedText text, int index, DateOnly today)
    {
        var month = MonthPeriods.Read(text, index, today) ?? UnitPeriods.Read(text, index, today);
        if (month is not { Grain: Grain.Month, Future.Start: { } start } )
            return null;

        var isTussen = text.Is(month.Next, "tussen");
        var at = text.Word(month.Next) is "tussen" or "van" or "vanaf" ? month.Next + 1 : month.Next;
        if (SpanEnd.DayOnly(text, at) is not { } first || Joint(text, first.Next, isTussen) is not (> 0 and var joint))
            return null;
        if (SpanEnd.DayOnly(text, joint) is not { } last)
            return null;

        if (month.OpenMonth is { } named && Years.AfterMonth(text, last.Next) is { } year)
            return InMonth(first, last with { Next = year.Next }, new DateOnly(year.Year, named, 1), today);
        return month.OpenMonth is { } open
            ? DateSpan.Between(first with { Month = open }, last with { Month = open }, today)
            : InMonth(first, last, start, today);
    }

    // "volgende week tussen dinsdag en donderdag"
    private static PeriodMatch? WeekThenDays(TokenizedText text, int index, DateOnly today)
    {
        if (Relatives.Step(text.Word(index)) is not { } step || !text.Is(index + 1, "week") || text.Word(index + 2) is not ("tussen" or "van"))
            return null;
        if (NameMatch.Weekday(text, index + 3) is not { } first || Joint(text, first.Next, text.Is(index + 2, "tussen")) is not (> 0 and var joint))
            return null;
        if (NameMatch.Weekday(text, joint) is not { } last || last.Number <= first.Number)
            return null;
        if (Calendar.AddDays(Calendar.Monday(today), 7 * step) is not { } monday)
            return null;

        var length = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{last.Number - first.Number}D");
        return PeriodMatch.Spelled(
            last.Next, Calendar.AddDays(monday, first.Number - 1), Calendar.AddDays(monday, last.Number - 1), length, Grain.Other);
    }

    private static PeriodMatch? InMonth(SpanEnd first, SpanEnd last, DateOnly month, DateOnly today) => DateSpan.Between(
        first with { Month = month.Month, Year = month.Year },
        last with { Month = month.Month, Year = month.Year },
        today);

    // "van vandaag tot tweeenhalve dag later"
    private static PeriodMatch? UntilDuration(TokenizedText text, int at, DateOnly today)
    {
        if (SpanEnd.Read(text, at, today) is not { Future: { } start } lower || Joint(text, lower.Next, false) is not (> 0 and var joint))
            return null;

        return RelativeDates.DayGrained(text, joint) is { } duration && text.Is(duration.Next, "later")
            ? PeriodMatch.Spelled(duration.Next + 1, start, duration.Duration.From(start, 1), duration.Duration.Timex, Grain.Day)
            : null;
    }

    private static int Joint(TokenizedText text, int index, bool isTussen) =>
        isTussen && text.Is(index, "en") ? index + 1 : Ranges.Joint(text, index).Next;
}
