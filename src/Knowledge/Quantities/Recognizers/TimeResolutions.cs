using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Quantities.Durations;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Dates, periods and durations as resolutions.</summary>
internal static class TimeResolutions
{
    private const string NotResolved = "not resolved";

    /// <param name="absent">How a day that the calendar does not have is written: the two date models differ.</param>
    public static ModelMatch Of(DateMatch date, string absent = NotResolved) => new(date.Next, "date", new Resolution.Times(
        date is { Past: { } past, Future: { } future }
            ? Distinct(Day(date.Timex, past), Day(date.Timex, future))
            : [new TimexValue(date.Timex, "date") { Value = absent }]));

    public static ModelMatch Of(PeriodMatch period) => new(period.Next, "daterange", new Resolution.Times(
        period.IsUnresolved
            ? [new TimexValue(period.Timex, "daterange") { Value = NotResolved }]
            : Distinct(Days(period, period.PastTimex ?? period.Timex, period.Past), Days(period, period.Timex, period.Future))));

    public static ModelMatch Of(DurationMatch duration, string? mod) => new(duration.Next, "duration", new Resolution.Times(
        [new TimexValue(duration.Duration.Timex, "duration") { Value = DutchNotation.Point(duration.Duration.Seconds), Mod = mod }]));

    public static ModelMatch Bounded(int next, string timex, TimeBound bound, DaySpan past, DaySpan future) =>
        new(next, "daterange", new Resolution.Times(Distinct(Side(timex, bound, past), Side(timex, bound, future))));

    private static TimexValue Side(string timex, TimeBound bound, DaySpan days) => new(timex, "daterange")
    {
        Start = Text(days.Start),
        End = Text(days.End),
        Mod = bound.Mod,
        SourceEntity = bound.Source,
    };

    private static TimexValue Day(string timex, DateOnly date) => new(timex, "date") { Value = DateMatch.TimexOf(date) };

    private static TimexValue Days(PeriodMatch period, string timex, DaySpan days) => new(timex, "daterange")
    {
        Start = Text(days.Start),
        End = Text(days.End),
        Mod = period.Mod,
    };

    private static string? Text(DateOnly? date) => date is { } day ? DateMatch.TimexOf(day) : null;

    private static TimexValue[] Distinct(TimexValue past, TimexValue future) => past == future ? [past] : [past, future];
}

/// <summary>A modifier and what it was put in front of, in the words of Recognizers-Text.</summary>
internal readonly record struct TimeBound(string Mod, string? Source);
