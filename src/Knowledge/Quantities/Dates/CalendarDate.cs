using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A day, month or year of the calendar as written: <c>1 november 2023</c>, <c>10-11-2023</c>, <c>juni 2023</c>, <c>2024</c>.</summary>
internal readonly record struct CalendarDate(int Next, int? Year, int? Month, int? Day)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public Quantity.Date Value => new(Year, Month, Day);

    public static CalendarDate? Read(TokenizedText text, int index, DateOnly today) =>
        WholeDay(text, index, today) ?? MonthOfYear(text, index, today) ?? YearAlone(text, index);

    /// <summary>The day before or after; of a month or year, the one before or after.</summary>
    public static Quantity.Date Shift(Quantity.Date date, int step)
    {
        // Where the year is open any year but a leap year will do: only the end of February depends on it.
        if (date is { Month: { } month, Day: { } day })
        {
            var year = date.Year ?? 2023;
            var written = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
            var shifted = Calendar.AddDays(written, step) ?? written;
            return new Quantity.Date(date.Year is null ? null : shifted.Year, shifted.Month, shifted.Day);
        }

        if (date is { Month: { } whole })
        {
            var months = whole - 1 + step;
            return new Quantity.Date(date.Year + (months < 0 ? -1 : months / 12), ((months + 12) % 12) + 1, null);
        }

        return date with { Year = date.Year + step };
    }

    // "10-11" without a year is as likely a range of numbers, so digits alone need one.
    private static CalendarDate? WholeDay(TokenizedText text, int index, DateOnly today)
    {
        var at = NameMatch.Weekday(text, index)?.Next ?? index;
        if (NumericDates.Read(text, at, today) is { OpenYear: null, Past: { } day } numeric)
            return new CalendarDate(numeric.Next, day.Year, day.Month, day.Day);

        return MonthDates.Read(text, index, today) switch
        {
            { OpenYear: { } open } named => new CalendarDate(named.Next, null, open.Month, open.Day),
            { Past: { } known } named => new CalendarDate(named.Next, known.Year, known.Month, known.Day),
            _ => null,
        };
    }

    private static CalendarDate? MonthOfYear(TokenizedText text, int index, DateOnly today) => MonthPeriods.Read(text, index, today) switch
    {
        { OpenMonth: { } open } period when IsSpelledOut(text, index) => new CalendarDate(period.Next, null, open, null),
        { Grain: Grain.Month, OpenMonth: null, Future.Start: { } start } period => new CalendarDate(period.Next, start.Year, start.Month, null),
        _ => null,
    };

    // "jan" is a name as well, and "mar" an abbreviation of much else.
    private static bool IsSpelledOut(TokenizedText text, int index) => text[index].Length > 4 || text.Word(index) is "mei" or "juni" or "juli" or "de";

    /// <summary>A year in four digits, as it stands alone in policy text.</summary>
    private static CalendarDate? YearAlone(TokenizedText text, int index)
    {
        if (Years.FourDigits(text, index) is not { Year: >= FirstYear and <= LastYear } year)
            return null;

        return text.IsGlued(index) && text.IsWord(index - 1) ? null : new CalendarDate(year.Next, year.Year, null, null);
    }
}
