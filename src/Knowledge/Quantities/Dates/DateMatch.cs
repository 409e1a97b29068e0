using System.Globalization;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// A day in the text, up to but not including token <see cref="Next"/>. Where the year (or more) was left open, <see cref="Past"/>
/// is the last such day before the reference and <see cref="Future"/> the first from then on; both are absent for a day that the
/// calendar does not have, such as 30 February.
/// </summary>
internal readonly record struct DateMatch(int Next, string Timex, DateOnly? Past, DateOnly? Future)
{
    /// <summary>Month and day of a date whose year was left open.</summary>
    public (int Month, int Day)? OpenYear { get; private init; }

    public static DateMatch On(int next, DateOnly date) => new(next, TimexOf(date), date, date);

    public static DateMatch? On(int next, DateOnly? date) => date is { } day ? On(next, day) : null;

    public static DateMatch Of(int next, int? year, int month, int day, DateOnly today)
    {
        if (year is { } known)
        {
            var date = Calendar.Date(known, month, day);
            return new DateMatch(next, $"{Number(known, 4)}-{Number(month, 2)}-{Number(day, 2)}", date, date);
        }

        var timex = $"XXXX-{Number(month, 2)}-{Number(day, 2)}";
        if (!Calendar.IsDay(null, month, day))
            return new DateMatch(next, timex, null, null);

        var (past, future) = Around(today, month, day);
        return new DateMatch(next, timex, past, future) { OpenYear = (month, day) };
    }

    public static string TimexOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day of a year that was left open.</summary>
    public static string OpenTimex(DateOnly date) => $"XXXX-{Number(date.Month, 2)}-{Number(date.Day, 2)}";

    public static string Number(int value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>The same day in a known year.</summary>
    public DateMatch In(int year) => OpenYear is { } open ? Of(Next, year, open.Month, open.Day, default) : this;

    // 29 February may need some years to come round.
    private static (DateOnly? Past, DateOnly? Future) Around(DateOnly today, int month, int day)
    {
        DateOnly? past = null, future = null;
        for (var step = 0; step <= 8 && (past is null || future is null); step++)
        {
            if (future is null && Calendar.Date(today.Year + step, month, day) is { } later && later >= today)
                future = later;
            if (past is null && Calendar.Date(today.Year - step, month, day) is { } earlier && earlier < today)
                past = earlier;
        }

        return (past ?? future, future ?? past);
    }
}
