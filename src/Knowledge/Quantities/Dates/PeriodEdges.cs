using Assistent.Knowledge.Quantities.Durations;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// Where a period begins or ends: its first or last day (<c>de laatste dag van mei</c>, <c>eerste werkdag van volgende maand</c>)
/// and so many of its first or last units (<c>de eerste twee weken van 2017</c>).
/// </summary>
internal static class PeriodEdges
{
    public static DateMatch? Day(TokenizedText text, int index, DateOnly today)
    {
        if (Edge(text, index) is not { } edge || text.Word(edge.Next) is not ("dag" or "werkdag") || Whole(text, edge.Next + 1, today) is not { } whole)
            return null;

        var isWorkday = text.Is(edge.Next, "werkdag");
        return (In(whole.Past, edge.IsLast, isWorkday), In(whole.Future, edge.IsLast, isWorkday)) switch
        {
            ({ } past, { } future) when past == future => DateMatch.On(whole.Next, future),
            ({ } past, { } future) => new DateMatch(whole.Next, DateMatch.OpenTimex(future), past, future),
            _ => null,
        };
    }

    public static PeriodMatch? Units(TokenizedText text, int index, DateOnly today)
    {
        if (Edge(text, index) is not { } edge || RelativeDates.DayGrained(text, edge.Next) is not { } units || Whole(text, units.Next, today) is not { } whole)
            return null;
        if (Cut(whole.Past, edge.IsLast, units.Duration) is not { } past || Cut(whole.Future, edge.IsLast, units.Duration) is not { } future)
            return null;

        return PeriodMatch.Spelled(whole.Next, future.Start, future.End, units.Duration.Timex, Grain.Other) is { } cut ? cut with { Past = past } : null;
    }

    private static (int Next, bool IsLast)? Edge(TokenizedText text, int index)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        return text.Word(at) switch
        {
            "eerste" or "1e" => (at + 1, false),
            "laatste" or "allerlaatste" => (at + 1, true),
            _ => text.Is(at, "1") && text.Is(at + 1, "e") && text.IsGlued(at + 1) ? (at + 2, false) : null,
        };
    }

    private static PeriodMatch? Whole(TokenizedText text, int index, DateOnly today)
    {
        if (text.Word(index) is not ("van" or "in"))
            return null;

        var longest = MonthPeriods.ByName(text, index + 1, today);
        if (UnitPeriods.Read(text, index + 1, today) is { } unit && unit.Next > (longest?.Next ?? 0))
            longest = unit;
        if (YearParts.Read(text, index + 1, today) is { } part && part.Next > (longest?.Next ?? 0))
            longest = part;
        return longest is { IsUnresolved: false, Mod: null } ? longest : null;
    }

    private static DateOnly? In(DaySpan span, bool isLast, bool isWorkday)
    {
        if (span is not { Start: { } start, End: { } end })
            return null;
        if (!isWorkday)
            return isLast ? end.AddDays(-1) : start;
        return isLast ? Calendar.AddWorkdays(end, -1) : Calendar.AddDays(start, -1) is { } before ? Calendar.AddWorkdays(before, 1) : null;
    }

    private static DaySpan? Cut(DaySpan span, bool isLast, Duration units)
    {
        if (span is not { Start: { } start, End: { } end })
            return null;

        var cut = isLast ? new DaySpan(units.From(end, -1), end) : new DaySpan(start, units.From(start, 1));
        return cut.Start >= start && cut.End <= end ? cut : null;
    }
}
