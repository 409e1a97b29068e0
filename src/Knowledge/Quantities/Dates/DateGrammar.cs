using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Any single day in the text, relative to a reference day; the longest reading wins.</summary>
internal static class DateGrammar
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var longest = RelativeDates.Read(text, index, today);
        Keep(ref longest, Holidays.Read(text, index, today));
        Keep(ref longest, NumericDates.Read(text, index, today));
        Keep(ref longest, MonthDates.Read(text, index, today));
        Keep(ref longest, WeekdayDates.Read(text, index, today));
        Keep(ref longest, OrdinalDays.Read(text, index, today));
        Keep(ref longest, PeriodEdges.Day(text, index, today));
        return longest is { } date ? Placed(text, date) : null;
    }

    // "maandag aanstaande", "3 mei jl.": the word behind it chooses between the past and the future reading.
    private static DateMatch Placed(TokenizedText text, DateMatch date)
    {
        if (date is not { Past: { } past, Future: { } future } || past == future || Relatives.Behind(text, date.Next) is not { } behind)
            return date;
        return DateMatch.On(behind.Next, behind.Step > 0 ? future : past);
    }

    private static void Keep(ref DateMatch? longest, DateMatch? other)
    {
        if (other?.Next > (longest?.Next ?? 0))
            longest = other;
    }
}
