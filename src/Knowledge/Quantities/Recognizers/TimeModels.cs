using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Quantities.Durations;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Dates, date ranges and durations, each on its own or together.</summary>
internal static class TimeModels
{
    public static ModelMatch? Date(TokenizedText text, int index, DateOnly today) =>
        TimeStarters.CanStart(text, index) && DateGrammar.Read(text, index, today) is { } date ? TimeResolutions.Of(date, absent: "0001-01-01") : null;

    public static ModelMatch? DateRange(TokenizedText text, int index, DateOnly today) =>
        TimeStarters.CanStart(text, index) && PeriodGrammar.Read(text, index, today) is { } period ? TimeResolutions.Of(period) : null;

    public static ModelMatch? Duration(TokenizedText text, int index)
    {
        if (!TimeStarters.CanStart(text, index))
            return null;

        var comparison = Comparison.Read(text, index);
        if (comparison is { Next: > 0, IsIncluded: false } && text.IsWord(index) && DurationGrammar.Read(text, comparison.Next) is { } compared)
            return TimeResolutions.Of(compared, comparison.Side == Side.Lower ? "more" : "less");

        return DurationGrammar.Read(text, index) is { } duration ? TimeResolutions.Of(duration, null) : null;
    }

    /// <summary>The longest of all; between equals a bound comes before a day, a day before a period, a period before a duration.</summary>
    public static ModelMatch? DateTime(TokenizedText text, int index, DateOnly today)
    {
        if (!TimeStarters.CanStart(text, index))
            return null;

        var longest = BoundedTimes.Read(text, index, today);
        if (DateGrammar.Read(text, index, today) is { } date && date.Next > (longest?.Next ?? 0))
            longest = TimeResolutions.Of(date);
        if (PeriodGrammar.Read(text, index, today) is { } period && period.Next > (longest?.Next ?? 0))
            longest = TimeResolutions.Of(period);
        if (Duration(text, index) is { } duration && duration.Next > (longest?.Next ?? 0))
            longest = duration;
        return longest;
    }
}
