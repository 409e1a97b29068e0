namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Names of months and days as people write them, folded; 0 stands for no name.</summary>
internal static class Calendar
{
    public static int Month(ReadOnlySpan<char> word) => word switch
    {
        "januari" or "jan" or "januarie" => 1,
        "februari" or "feb" or "febr" => 2,
        "maart" or "mrt" or "mar" => 3,
        "april" or "apr" => 4,
        "mei" => 5,
        "juni" or "jun" => 6,
        "juli" or "jul" => 7,
        "augustus" or "aug" => 8,
        "september" or "sep" or "sept" => 9,
        "oktober" or "okt" or "october" or "oct" => 10,
        "november" or "nov" => 11,
        "december" or "dec" => 12,
        _ => 0,
    };

    /// <summary>Monday is 1, Sunday is 7, as in ISO 8601.</summary>
    public static int Weekday(ReadOnlySpan<char> word) => word switch
    {
        "maandag" or "maandagen" or "maa" or "maan" => 1,
        "dinsdag" or "dinsdagen" or "dins" or "din" => 2,
        "woensdag" or "woensdagen" or "woens" or "woe" => 3,
        "donderdag" or "donderdagen" or "don" or "dond" or "donder" => 4,
        "vrijdag" or "vrijdagen" or "vrij" or "vrijd" => 5,
        "zaterdag" or "zaterdagen" or "zat" or "zater" => 6,
        "zondag" or "zondagen" or "zon" => 7,
        _ => 0,
    };

    public static bool IsDay(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month);

    /// <summary>A shorter sequence of days away; null beyond the calendar.</summary>
    public static DateOnly? AddDays(DateOnly date, int days) =>
        (long)date.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>So many working days away, Saturdays and Sundays left out.</summary>
    public static DateOnly? AddWorkdays(DateOnly date, int days)
    {
        DateOnly? moved = date;
        for (var left = Math.Abs(days); left > 0 && moved is { } day; left -= IsoWeekday(moved ?? day) < 6 ? 1 : 0)
            moved = AddDays(day, Math.Sign(days));
        return moved;
    }

    public static int IsoWeekday(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateOnly Monday(DateOnly date) => AddDays(date, 1 - IsoWeekday(date)) ?? date;

    /// <summary>The date if the calendar has it.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && IsDay(year, month, day) ? new DateOnly(year, month, day) : null;
}
