using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>A date or period with a word that bounds it on one side: <c>voor morgen</c>, <c>sinds augustus</c>, <c>2012 of later</c>.</summary>
internal static class BoundedTimes
{
    public static ModelMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        if (text.Is(index, "tot") && text.Is(index + 1, "nu") && text.Is(index + 2, "toe"))
            return TimeResolutions.Bounded(index + 3, "PRESENT_REF", new TimeBound("before", null), new DaySpan(null, today), new DaySpan(null, today));

        var word = TimeBoundWord.Before(text, index);
        if (word.Next > 0)
            return Named(text, word, today);

        // "2012 of later", "jaar 2016 en hoger"
        if (MonthPeriods.Read(text, index, today) is { } period && TimeBoundWord.Behind(text, period.Next) is { Next: > 0 } behind)
            return Bound(behind.Next, period, behind.Mod);
        return DateGrammar.Read(text, index, today) is { } date && TimeBoundWord.Behind(text, date.Next) is { Next: > 0 } after
            ? Bound(after.Next, date, after.Mod)
            : null;
    }

    private static ModelMatch? Named(TokenizedText text, TimeBoundWord word, DateOnly today)
    {
        var date = Day(text, word, today);
        var period = Period(text, word, today);
        if (date is { } day && day.Next >= (period?.Next ?? 0))
            return Bound(day.Next, day, word.Mod);
        return period is null ? null : Bound(period.Next, period, word.Mod);
    }

    private static DateMatch? Day(TokenizedText text, TimeBoundWord word, DateOnly today)
    {
        var at = word.Next;
        if (word.IsWeak && text.Is(at, "de") && text.Is(at + 1, "dag") && DateGrammar.Read(text, at, today) is null)
            return DateMatch.On(at + 2, today);

        var date = DateGrammar.Read(text, at, today);
        if (date is null && text.Is(at, "de"))
            return DateGrammar.Read(text, at + 1, today);

        // "een boeking voor de 9e van mei" is for that day, and so is one "voor Tweede Paasdag".
        var isArticled = text.Is(at, "de") && (text.Is(at + 1, "dag") || !HasDayWord(text, at, date?.Next ?? at));
        var isForThatDay = word.IsWeak && (isArticled || Holidays.Read(text, at, today) is not null);
        return isForThatDay ? null : date;
    }

    private static bool HasDayWord(TokenizedText text, int index, int next)
    {
        while (index < next && !text.Is(index, "dag"))
            index++;
        return index < next;
    }

    // "voor" bounds a year or month by name and the end of a period; otherwise it says what something is for.
    private static PeriodMatch? Period(TokenizedText text, TimeBoundWord word, DateOnly today)
    {
        var part = PeriodParts.Read(text, word.Next, today);
        var named = MonthPeriods.Read(text, Relatives.AfterArticle(text, word.Next), today);
        if (word.IsWeak)
            return part is { Mod: "start" or "mid" or "end" } ? part : IsBareName(text, word.Next, named, today) ? named : null;

        var longest = part ?? PeriodGrammar.Single(text, word.Next, today) ?? named;
        return longest is { IsUnresolved: false, Mod: null or "start" or "mid" or "end" } ? longest : null;
    }

    private static bool IsBareName(TokenizedText text, int index, PeriodMatch? named, DateOnly today) =>
        named is { IsRelative: false } && text.Word(index) is not ("het" or "jaar") && DateSpans.Read(text, index, today) is null;

    private static ModelMatch? Bound(int next, DateMatch date, string mod) => date is { Past: { } past, Future: { } future }
        ? TimeResolutions.Bounded(next, date.Timex, new TimeBound(mod, "datetimepoint"), Side(mod, past), Side(mod, future))
        : null;

    private static DaySpan Side(string mod, DateOnly day) => mod is "before" or "until" ? new(null, day) : new(day, null);

    private static ModelMatch Bound(int next, PeriodMatch period, string mod)
    {
        var joined = period.Mod is null ? mod : $"{mod}-{period.Mod}";
        var isEnd = period.Mod == "end";
        return TimeResolutions.Bounded(
            next, period.Timex, new TimeBound(joined, "datetimerange"), Side(mod, period.Past, isEnd), Side(mod, period.Future, isEnd));
    }

    // "voor het eind van dit jaar" ends with the year.
    private static DaySpan Side(string mod, DaySpan days, bool isEnd) => mod switch
    {
        "before" => new(null, isEnd ? days.End : days.Start),
        "until" => new(null, days.End),
        "after" => new(days.End, null),
        _ => new(days.Start, null),
    };
}
