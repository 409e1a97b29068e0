using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// One end of a range of dates, up to but not including token <see cref="Next"/>: the first day of what it names, as far as known.
/// A mere day waits for the month of the other end, a month for its year.
/// </summary>
internal readonly record struct SpanEnd(int Next, Grain Grain, int? Year, int? Month, int? Day, DateOnly? Past, DateOnly? Future)
{
    /// <summary>Placed from the present (<c>nu</c>, <c>volgende vrijdag</c>), so that its year says nothing about the other end.</summary>
    public bool IsRelative { get; init; }

    public static SpanEnd? Read(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "op") ? index + 1 : index;
        if (text.Word(at) is "nu" or "heden")
            return On(at + 1, Grain.Day, today) with { IsRelative = true };

        var date = DateGrammar.Read(text, index, today) ?? WithArticle(text, index, today);
        var period = Period(text, index, today);
        if (date is { } day && day.Next >= (period?.Next ?? 0))
            return Of(day) is { } end ? end with { IsRelative = !NamesYear(text, index, day.Next) } : null;
        return period is null ? null : Of(period);
    }

    /// <summary>A day without its month: <c>4</c>, <c>19e</c>.</summary>
    public static SpanEnd? DayOnly(TokenizedText text, int index)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        if (DayNumber.Read(text, at) is not { } day)
            return null;

        var goesOn = text.IsWord(day.Next) || (text.Symbol(day.Next) is ',' or '/' && text.IsGlued(day.Next + 1));
        return goesOn && text.IsGlued(day.Next) ? null : new SpanEnd(day.Next, Grain.Day, null, null, day.Day, null, null);
    }

    public SpanEnd Known(DateOnly date) =>
        this with { Year = date.Year, Month = date.Month, Day = date.Day, Past = date, Future = date, OpenTimex = null };

    public SpanEnd InYear(int year) => Month is { } month && Calendar.Date(year, month, Day ?? 1) is { } date ? Known(date) : this;

    /// <summary>The timex of a day that is open in more than its year: a weekday.</summary>
    public string? OpenTimex { get; private init; }

    public string Timex => OpenTimex ?? (Year is { } year
        ? DateMatch.TimexOf(new DateOnly(year, Month ?? 1, Day ?? 1))
        : $"XXXX-{DateMatch.Number(Month ?? 1, 2)}-{DateMatch.Number(Day ?? 1, 2)}");

    private static bool NamesYear(TokenizedText text, int index, int next)
    {
        for (var token = index; token < next; token++)
        {
            if (Calendar.Month(text.Word(token)) > 0 || (text.IsDigits(token) && text.Symbol(token + 1) is '-' or '/' or '.'))
                return true;
        }

        return false;
    }

    // "de 1e januari 2015": an article that a single date leaves out.
    private static DateMatch? WithArticle(TokenizedText text, int index, DateOnly today) =>
        text.Is(index, "de") ? DateGrammar.Read(text, index + 1, today) : null;

    private static PeriodMatch? Period(TokenizedText text, int index, DateOnly today)
    {
        var longest = MonthPeriods.Read(text, index, today);
        if (UnitPeriods.Read(text, index, today) is { } unit && unit.Next > (longest?.Next ?? 0))
            longest = unit;
        if (WeekPeriods.Read(text, index, today) is { } week && week.Next > (longest?.Next ?? 0))
            longest = week;
        if (YearParts.Read(text, index, today) is { IsUnresolved: false } part && part.Next > (longest?.Next ?? 0))
            longest = part;
        if (PeriodParts.Read(text, index, today) is { Mod: "start" or "mid" or "end" } cut && cut.Next > (longest?.Next ?? 0))
            longest = cut;
        return longest is { IsUnresolved: false } ? longest : null;
    }

    private static SpanEnd? Of(DateMatch date)
    {
        if (date.OpenYear is { } open)
            return new SpanEnd(date.Next, Grain.Day, null, open.Month, open.Day, date.Past, date.Future);
        if (date is not { Past: { } past, Future: { } future })
            return null;

        return past == future
            ? On(date.Next, Grain.Day, past)
            : new SpanEnd(date.Next, Grain.Day, null, null, null, past, future) { OpenTimex = date.Timex };
    }

    private static SpanEnd? Of(PeriodMatch period)
    {
        if (period is { OpenMonth: { } month, Mod: not "end" })
            return new SpanEnd(period.Next, Grain.Month, null, month, null, period.Past.Start, period.Future.Start);
        // "tot het einde van 2008" reaches to its very end.
        var first = period.Mod == "end" ? period.Future.End : period.Future.Start;
        var grain = period.Mod == "end" && period.Grain == Grain.Year ? Grain.Month : period.Grain;
        return first is { } start ? On(period.Next, grain, start) with { IsRelative = period.IsRelative } : null;
    }

    private static SpanEnd On(int next, Grain grain, DateOnly date) => new(next, grain, date.Year, date.Month, date.Day, date, date);
}
