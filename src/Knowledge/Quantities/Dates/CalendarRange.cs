using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Calendar dates and ranges of them: <c>3 juli t/m 1 november 2023</c>, <c>2024-2026</c>, <c>na 1 november 2023</c>.</summary>
internal static class CalendarRange
{
    public static QuantityMatch? Read(TokenizedText text, int index, DateOnly reference) =>
        Between(text, index) ?? OneSided(text, index) ?? Plain(text, index) ?? Relative(text, index, reference);

    private static QuantityMatch? Between(TokenizedText text, int index)
    {
        var isTussen = text.Is(index, "tussen");
        var at = isTussen || text.Word(index) is "van" or "vanaf" ? index + 1 : index;
        if (Bound(text, at) is not { } lower)
            return null;

        var joint = isTussen && text.Is(lower.Next, "en") ? lower.Next + 1 : Ranges.Joint(text, lower.Next).Next;
        if (joint == 0 || CalendarDate.Read(text, joint) is not { } until)
            return null;

        // "in 2023 tot 31 december" names a year and, apart from it, an end.
        if (lower is { Month: null, Day: null } && until.Year is null)
            return null;
        return new QuantityMatch(until.Next, new Quantity.DateRange(Completed(lower, until).Value, until.Value));
    }

    // The first bound may be a mere day: "van 3 tot 12 juli 2023".
    private static CalendarDate? Bound(TokenizedText text, int index) =>
        CalendarDate.Read(text, index) ?? (text.Digits(index) is >= 1 and <= 31 and var day ? new CalendarDate(index + 1, null, null, day) : null);

    private static CalendarDate Completed(CalendarDate lower, CalendarDate upper) => lower with
    {
        Year = lower.Year ?? upper.Year,
        Month = lower.Month ?? upper.Month,
    };

    private static QuantityMatch? OneSided(TokenizedText text, int index)
    {
        var (isFrom, step, at) = text.Word(index) switch
        {
            "vanaf" or "sinds" or "per" => (true, 0, index + 1),
            "na" => (true, 1, index + 1),
            "voor" when text.HasAccent(index) || Calendar.Month(text.Word(index + 2)) > 0 => (false, -1, index + 1),
            "tot" when text.Is(index + 1, "en") && text.Is(index + 2, "met") => (false, 0, index + 3),
            "t" when text.Symbol(index + 1) == '/' && text.Is(index + 2, "m") => (false, 0, index + 3),
            "tot" or "uiterlijk" => (false, 0, index + 1),
            _ => (false, 0, 0),
        };
        if (at == 0 || CalendarDate.Read(text, text.Is(at, "de") ? at + 1 : at) is not { } date)
            return null;

        var bound = step == 0 ? date.Value : CalendarDate.Shift(date.Value, step);
        return new QuantityMatch(date.Next, isFrom ? new Quantity.DateRange(bound, null) : new Quantity.DateRange(null, bound));
    }

    private static QuantityMatch? Plain(TokenizedText text, int index) =>
        CalendarDate.Read(text, index) is { } date ? new QuantityMatch(date.Next, date.Value) : null;

    private static QuantityMatch? Relative(TokenizedText text, int index, DateOnly reference)
    {
        var days = text.Word(index) switch
        {
            "vandaag" => 0,
            "morgen" when text.Word(index - 1) is not ("goede" or "goeie") => 1,
            "overmorgen" => 2,
            "gisteren" => -1,
            "eergisteren" => -2,
            _ => (int?)null,
        };
        if (days is { } step && Shifted(reference, step) is { } day)
            return new QuantityMatch(index + 1, new Quantity.Date(day.Year, day.Month, day.Day));

        if (!text.Is(index + 1, "jaar"))
            return null;
        var year = text.Word(index) switch
        {
            "vorig" or "afgelopen" => reference.Year - 1,
            "dit" => reference.Year,
            "volgend" or "komend" => reference.Year + 1,
            _ => 0,
        };
        return year > 0 ? new QuantityMatch(index + 2, new Quantity.Date(year, null, null)) : null;
    }

    private static DateOnly? Shifted(DateOnly date, int days) =>
        date.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
}
