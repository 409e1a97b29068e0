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
        return longest;
    }

    private static void Keep(ref DateMatch? longest, DateMatch? other)
    {
        if (other?.Next > (longest?.Next ?? 0))
            longest = other;
    }
}
