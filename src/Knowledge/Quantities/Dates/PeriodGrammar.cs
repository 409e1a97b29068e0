using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Any stretch of days in the text, relative to a reference day; the longest reading wins.</summary>
internal static class PeriodGrammar
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var longest = Single(text, index, today);
        Keep(ref longest, DateSpans.Read(text, index, today));
        Keep(ref longest, PeriodParts.Read(text, index, today));
        Keep(ref longest, PeriodEdges.Units(text, index, today));
        return longest;
    }

    /// <summary>A period named as one: a month, a week, a decade, the days to come.</summary>
    public static PeriodMatch? Single(TokenizedText text, int index, DateOnly today)
    {
        var longest = WeekPeriods.Read(text, index, today);
        Keep(ref longest, MonthPeriods.Read(text, index, today));
        Keep(ref longest, NthMonth.Read(text, index, today));
        Keep(ref longest, UnitPeriods.Read(text, index, today));
        Keep(ref longest, YearParts.Read(text, index, today));
        Keep(ref longest, Decades.Read(text, index, today));
        Keep(ref longest, RollingPeriods.Read(text, index, today));
        return longest;
    }

    private static void Keep(ref PeriodMatch? longest, PeriodMatch? other)
    {
        if (other?.Next > (longest?.Next ?? 0))
            longest = other;
    }
}
