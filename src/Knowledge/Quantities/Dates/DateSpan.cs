using System.Globalization;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Joins two ends to a period: the year of one serves the other, and open years give a past and a future reading.</summary>
internal static class DateSpan
{
    public static PeriodMatch? Between(SpanEnd lower, SpanEnd upper, DateOnly today)
    {
        (lower, upper) = Completed(lower, upper);
        if (Starts(lower, today) is not var (pastLower, futureLower) || Starts(upper, today) is not var (pastUpper, futureUpper))
            return null;

        // The rule of Recognizers-Text for ends of which at least one leaves its year open.
        if (futureLower > futureUpper)
            futureLower = pastLower;
        if (pastUpper < pastLower)
            pastUpper = futureUpper;
        if (futureLower > futureUpper || pastLower > pastUpper)
            return null;

        return new PeriodMatch(
            upper.Next,
            $"({lower.Timex},{upper.Timex},{Length(lower, upper, futureLower, futureUpper)})",
            new DaySpan(pastLower, pastUpper),
            new DaySpan(futureLower, futureUpper),
            Grain.Other)
        {
            PastTimex = $"({lower.Timex},{upper.Timex},{Length(lower, upper, pastLower, pastUpper)})",
        };
    }

    private static (SpanEnd Lower, SpanEnd Upper) Completed(SpanEnd lower, SpanEnd upper)
    {
        if (lower is { Year: null } && upper.Year is { } year && upper.Grain is not Grain.Year && !IsPresent(upper))
        {
            var same = lower.InYear(year);
            return (same.Future > upper.Future ? lower.InYear(year - 1) : same, upper);
        }

        if (upper is { Year: null } && lower.Year is { } first && lower.Grain != Grain.Year && !IsPresent(lower))
        {
            var same = upper.InYear(first);
            return (lower, same.Future < lower.Future ? upper.InYear(first + 1) : same);
        }

        // "volgende week maandag tot vrijdag": the first Friday after that Monday.
        if (upper is { OpenTimex: not null, Future: { } weekday } && lower is { Future: { } start, OpenTimex: null })
        {
            var days = (((weekday.DayNumber - start.DayNumber) % 7) + 7) % 7;
            return Calendar.AddDays(start, days == 0 ? 7 : days) is { } day ? (lower, upper.Known(day)) : (lower, upper);
        }

        return (lower, upper);
    }

    // Ends such as "nu" and "vandaag" stand in the present year, but do not name it.
    private static bool IsPresent(SpanEnd end) => end.IsRelative;

    private static (DateOnly Past, DateOnly Future)? Starts(SpanEnd end, DateOnly today)
    {
        if (end is { Year: { } year, Month: { } month })
            return Calendar.Date(year, month, end.Day ?? 1) is { } known ? (known, known) : null;
        if (end is { Past: { } past, Future: { } future })
            return (past, future);

        return end.Month is { } open && DateMatch.Of(end.Next, null, open, end.Day ?? 1, today) is { Past: { } before, Future: { } from }
            ? (before, from)
            : null;
    }

    private static string Length(SpanEnd lower, SpanEnd upper, DateOnly start, DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        var (count, unit) = (lower.Grain, upper.Grain) switch
        {
            (Grain.Year, Grain.Year) when end.Month == start.Month => (end.Year - start.Year, "Y"),
            (Grain.Month or Grain.Year, Grain.Month or Grain.Year) => (months, "M"),
            (Grain.Week, Grain.Week) => ((end.DayNumber - start.DayNumber) / 7, "W"),
            _ => (end.DayNumber - start.DayNumber, "D"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"P{count}{unit}");
    }
}
