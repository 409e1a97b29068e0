using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A day, month or year of the calendar as written: <c>1 november 2023</c>, <c>10-11-2023</c>, <c>juni 2023</c>, <c>2024</c>.</summary>
internal readonly record struct CalendarDate(int Next, int? Year, int? Month, int? Day)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public Quantity.Date Value => new(Year, Month, Day);

    public static CalendarDate? Read(TokenizedText text, int index)
    {
        var at = Calendar.Weekday(text.Word(index)) > 0 ? AfterComma(text, index + 1) : index;
        return Numeric(text, at) ?? Iso(text, at) ?? DayOfMonth(text, at) ?? MonthOfYear(text, index) ?? YearAlone(text, index);
    }

    /// <summary>The day before or after; of a month or year, the one before or after.</summary>
    public static Quantity.Date Shift(Quantity.Date date, int step)
    {
        if (date is { Year: { } year, Month: { } month, Day: { } day })
        {
            var shifted = new DateOnly(year, month, day).AddDays(step);
            return new Quantity.Date(shifted.Year, shifted.Month, shifted.Day);
        }

        if (date is { Month: { } openMonth, Day: { } openDay })
        {
            // Any year that is not a leap year: only 28 and 29 February depend on it.
            var shifted = new DateOnly(2023, openMonth, Math.Min(openDay, DateTime.DaysInMonth(2023, openMonth))).AddDays(step);
            return new Quantity.Date(null, shifted.Month, shifted.Day);
        }

        if (date is { Month: { } onlyMonth })
        {
            var count = ((date.Year ?? 0) * 12) + onlyMonth - 1 + step + 12;
            return new Quantity.Date(date.Year is null ? null : (count / 12) - 1, (count % 12) + 1, null);
        }

        return date with { Year = date.Year + step };
    }

    /// <summary>A year in four digits, as it stands alone in policy text.</summary>
    public static CalendarDate? YearAlone(TokenizedText text, int index) =>
        text[index].Length == 4 && text.Digits(index) is >= FirstYear and <= LastYear and var year && !IsPartOfNumber(text, index)
            ? new CalendarDate(index + 1, year, null, null)
            : null;

    private static bool IsPartOfNumber(TokenizedText text, int index)
    {
        var isGluedAfter = text.IsGlued(index + 1) && (text.IsWord(index + 1)
            || (text.Symbol(index + 1) is ',' or '.' && text.IsGlued(index + 2) && text.IsDigits(index + 2)));
        return isGluedAfter || text.Symbol(index - 1) == '€' || (text.IsGlued(index) && text.Symbol(index - 1) is ',' or '.');
    }

    private static CalendarDate? Numeric(TokenizedText text, int index)
    {
        var separator = text.Symbol(index + 1);
        if (separator is not ('-' or '/' or '.') || text.Symbol(index + 3) != separator)
            return null;

        var (day, month, year) = (text.Digits(index), text.Digits(index + 2), text.Digits(index + 4));
        if (text[index + 4].Length == 2 && year >= 0)
            year += year < 50 ? 2000 : 1900;
        return year is > 0 and < 10_000 && text[index + 4].Length is 2 or 4 && Calendar.IsDay(year, month, day)
            ? new CalendarDate(index + 5, year, month, day)
            : null;
    }

    private static CalendarDate? Iso(TokenizedText text, int index)
    {
        if (text[index].Length != 4 || text.Symbol(index + 1) != '-' || text.Symbol(index + 3) != '-')
            return null;

        var (year, month, day) = (text.Digits(index), text.Digits(index + 2), text.Digits(index + 4));
        return year is > 0 and < 10_000 && Calendar.IsDay(year, month, day) ? new CalendarDate(index + 5, year, month, day) : null;
    }

    // "1 november 2023", "1e november", "1 nov. 2023", "eerste november"
    private static CalendarDate? DayOfMonth(TokenizedText text, int index)
    {
        var day = text.IsDigits(index) ? text.Digits(index) : text.Number(index) is { Value: < 32 } word ? (int)word.Value : 0;
        var at = text.IsDigits(index) && text.IsGlued(index + 1) && text.Word(index + 1) is "e" or "ste" or "de" ? index + 2 : index + 1;
        at = text.Is(at, "van") ? at + 1 : at;
        var month = Calendar.Month(text.Word(at));
        if (day == 0 || month == 0)
            return null;

        var yearAt = AfterComma(text, AfterPoint(text, at + 1));
        var year = YearAlone(text, yearAt);
        if (!Calendar.IsDay(year?.Year, month, day))
            return null;
        return new CalendarDate(year?.Next ?? at + 1, year?.Year, month, day);
    }

    private static CalendarDate? MonthOfYear(TokenizedText text, int index)
    {
        var month = Calendar.Month(text.Word(index));
        if (month == 0)
            return null;

        var yearAt = AfterPoint(text, index + 1);
        yearAt = text.Word(yearAt) is "van" or "in" ? yearAt + 1 : yearAt;
        var year = YearAlone(text, yearAt);
        if (year is null && text.Word(index) is not ("januari" or "februari" or "april" or "juni" or "juli" or "augustus" or "september" or "oktober" or "november" or "december" or "maart" or "mei"))
            return null;
        return new CalendarDate(year?.Next ?? index + 1, year?.Year, month, null);
    }

    private static int AfterPoint(TokenizedText text, int index) => text.Symbol(index) == '.' && text.IsGlued(index) ? index + 1 : index;

    private static int AfterComma(TokenizedText text, int index) => text.Symbol(index) == ',' ? index + 1 : index;
}
