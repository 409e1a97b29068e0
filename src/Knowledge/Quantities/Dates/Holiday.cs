namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A holiday by its rule: a fixed day, days from Easter, or the nth weekday of a month (and days after it).</summary>
internal readonly record struct Holiday(int Next, int Month, int Day, int? DaysFromEaster, (int Nth, int Weekday, int DaysAfter)? Rule)
{
    public string Timex => this switch
    {
        { DaysFromEaster: not null } => $"XXXX-easter{DaysFromEaster:+0;-0;+0}",
        { Rule: { } rule } => $"XXXX-{DateMatch.Number(Month, 2)}-WXX-{rule.Weekday}-{rule.Nth}",
        _ => $"XXXX-{DateMatch.Number(Month, 2)}-{DateMatch.Number(Day, 2)}",
    };

    public static Holiday Fixed(int next, int month, int day) => new(next, month, day, null, null);

    public static Holiday FromEaster(int next, int days) => new(next, 0, 0, days, null);

    public static Holiday NthWeekdayOf(int next, int month, int nth, int weekday, int daysAfter = 0) =>
        new(next, month, 0, null, (nth, weekday, daysAfter));

    public DateOnly? In(int year)
    {
        if (year is < 1 or > 9999)
            return null;
        if (DaysFromEaster is { } days)
            return Calendar.AddDays(Easter(year), days);

        return Rule is { } rule
            ? NthWeekday.Of(year, Month, rule.Nth, rule.Weekday) is { } date ? Calendar.AddDays(date, rule.DaysAfter) : null
            : Calendar.Date(year, Month, Day);
    }

    // The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var inCentury = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
