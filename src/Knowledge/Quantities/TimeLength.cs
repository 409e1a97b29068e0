namespace Assistent.Knowledge.Quantities;

/// <summary>A length of time in the units in which it was said; equal only in the same units. <c>default</c> is none at all.</summary>
public readonly record struct TimeLength(decimal Years, decimal Months, decimal Weeks, decimal Days)
{
    /// <summary>In months, where it was said in months or years; days besides are thirtieths of one.</summary>
    public decimal? InMonths => Years == 0 && Months == 0 ? null : (12 * Years) + Months + decimal.Round(((7 * Weeks) + Days) / Quantity.Duration.DaysInMonth, 6);

    /// <summary>In days, months counting for thirty.</summary>
    public decimal InDays => (365 * Years) + (Quantity.Duration.DaysInMonth * Months) + (7 * Weeks) + Days;

    /// <summary>The same in months where it was said in months or years, and else in days, so that what is as long is equal.</summary>
    public TimeLength Normalised() => InMonths is { } months ? new(0, months, 0, 0) : new(0, 0, 0, InDays);

    public static TimeLength OfMonths(decimal months) => new(0, months, 0, 0);

    public static TimeLength OfDays(decimal days) => new(0, 0, 0, days);

    public static TimeLength operator +(TimeLength one, TimeLength other) =>
        new(one.Years + other.Years, one.Months + other.Months, one.Weeks + other.Weeks, one.Days + other.Days);

    /// <summary>So many of a unit: <c>years</c>, <c>months</c>, <c>weeks</c> or <c>days</c>.</summary>
    internal static TimeLength Of(string unit, decimal count) => unit switch
    {
        "years" => new(count, 0, 0, 0),
        "months" => new(0, count, 0, 0),
        "weeks" => new(0, 0, count, 0),
        _ => new(0, 0, 0, count),
    };

    /// <summary>The day so long after another (before it, for a sign of -1); null where the calendar ends.</summary>
    internal DateOnly? From(DateOnly day, int sign)
    {
        var months = (12 * Years) + Months;
        var days = (7 * Weeks) + Days + ((months - decimal.Truncate(months)) * Quantity.Duration.DaysInMonth);
        if (Math.Abs(months) > 12 * 5000 || Math.Abs(days) > 1_000_000)
            return null;
        var year = day.Year + (sign * (double)months / 12);
        if (year is < 2 or > 9998)
            return null;
        var number = day.AddMonths(sign * (int)decimal.Truncate(months)).DayNumber + (sign * (int)days);
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
    }
}
