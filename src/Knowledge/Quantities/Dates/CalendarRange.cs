using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Calendar dates and ranges of them: <c>3 juli t/m 1 november 2023</c>, <c>2024-2026</c>, <c>na 1 november 2023</c>, <c>vorig jaar</c>.</summary>
internal static class CalendarRange
{
    public static QuantityMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        if (!TimeStarters.CanStart(text, index) && !text.Is(index, "per") && !text.Is(index, "t"))
            return null;

        return Between(text, index, today) ?? OneSided(text, index, today) ?? Plain(text, index, today)
            ?? Relative(text, index, today) ?? Part(text, index, today);
    }

    private static QuantityMatch? Between(TokenizedText text, int index, DateOnly today)
    {
        var isTussen = text.Is(index, "tussen");
        var at = isTussen || text.Word(index) is "van" or "vanaf" ? index + 1 : index;
        if (Bound(text, at, today) is not { } lower)
            return null;

        var joint = isTussen && text.Is(lower.Next, "en") ? lower.Next + 1 : Ranges.Joint(text, lower.Next).Next;
        if (joint == 0 || CalendarDate.Read(text, joint, today) is not { } upper)
            return null;

        // "in 2023 tot 31 december" names a year and, apart from it, an end.
        if (lower is { Month: null, Day: null } && upper.Year is null)
            return null;
        return new QuantityMatch(upper.Next, new Quantity.DateRange(Completed(lower, upper).Value, upper.Value));
    }

    // The first bound may be a mere day: "van 3 tot 12 juli 2023".
    private static CalendarDate? Bound(TokenizedText text, int index, DateOnly today) =>
        CalendarDate.Read(text, index, today)
        ?? (text[index].Length <= 2 && text.Digits(index) is >= 1 and <= 31 and var day ? new CalendarDate(index + 1, null, null, day) : null);

    private static CalendarDate Completed(CalendarDate lower, CalendarDate upper) => lower with
    {
        Year = lower.Year ?? (lower.Month > upper.Month ? upper.Year - 1 : upper.Year),
        Month = lower.Month ?? (lower.Day is null ? null : upper.Month),
    };

    private static QuantityMatch? OneSided(TokenizedText text, int index, DateOnly today)
    {
        var (isFrom, step, at) = text.Word(index) switch
        {
            "vanaf" or "sinds" or "per" => (true, 0, index + 1),
            "na" => (true, 1, index + 1),
            "voor" => (false, -1, index + 1),
            "tot" when text.Is(index + 1, "en") && text.Is(index + 2, "met") => (false, 0, index + 3),
            "t" when text.Symbol(index + 1) == '/' && text.Is(index + 2, "m") => (false, 0, index + 3),
            "tot" or "uiterlijk" => (false, 0, index + 1),
            _ => (false, 0, 0),
        };
        if (at == 0 || CalendarDate.Read(text, text.Is(at, "de") ? at + 1 : at, today) is not { } date)
            return null;

        // Money is "voor 2023" and "voor juni"; only a day, or the accent of "vóór", makes it an end.
        if (text.Is(index, "voor") && date.Day is null && !text.HasAccent(index))
            return null;
        var bound = step == 0 ? date.Value : CalendarDate.Shift(date.Value, step);
        return new QuantityMatch(date.Next, isFrom ? new Quantity.DateRange(bound, null) : new Quantity.DateRange(null, bound));
    }

    private static QuantityMatch? Plain(TokenizedText text, int index, DateOnly today) =>
        CalendarDate.Read(text, index, today) is { } date ? new QuantityMatch(date.Next, date.Value) : null;

    private static QuantityMatch? Relative(TokenizedText text, int index, DateOnly today)
    {
        if (RelativeDates.Named(text, index, today) is { Past: { } day } named)
            return new QuantityMatch(named.Next, DayOf(day));
        if (Relatives.Step(text.Word(index)) is null || UnitPeriods.Read(text, index, today) is not { Future: { Start: { } start, End: { } end } } period)
            return null;

        return new QuantityMatch(period.Next, period.Grain switch
        {
            Grain.Year => new Quantity.Date(start.Year, null, null),
            Grain.Month when end == start.AddMonths(1) => new Quantity.Date(start.Year, start.Month, null),
            _ => Closed(start, end),
        });
    }

    // "de tweede helft van 2023", "Q1 2024"
    private static QuantityMatch? Part(TokenizedText text, int index, DateOnly today) =>
        YearParts.Read(text, index, today) is { IsUnresolved: false, Future: { Start: { } start, End: { } end } } part && part.Past == part.Future
            ? new QuantityMatch(part.Next, Closed(start, end))
            : null;

    private static Quantity.DateRange Closed(DateOnly start, DateOnly end) => new(DayOf(start), DayOf(end.AddDays(-1)));

    private static Quantity.Date DayOf(DateOnly date) => new(date.Year, date.Month, date.Day);
}
