using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Measures;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>
/// Days and periods with the words around them: <c>vanaf 3 juli</c>, <c>mei t/m augustus 2024</c>, <c>drie dagen na 31 oktober</c>,
/// <c>over zes dagen</c>. Both ends of a range are included.
/// </summary>
internal static class TimeGrammar
{
    // So many words into a message tell whether it is about money.
    private const int FundReach = 100;

    public static QuantityMatch? Read(AtomText text, int index, DateOnly today) =>
        Shifted(text, index, today) ?? Range(text, index) ?? Open(text, index) ?? Single(text, index, today);

    private static QuantityMatch? Single(AtomText text, int index, DateOnly today)
    {
        if (text[index].Time is not { } time)
            return null;

        // "donderdag over een week"
        if (time is Quantity.Date { Day: var day } && text.Is(index + 1, "over") && Durations.Read(text, index + 2) is { } later && later.Length.From(day > today ? day : day.AddDays(7), 1) is { } shifted)
            return new QuantityMatch(later.Next, new Quantity.Date(shifted));
        return new QuantityMatch(index + 1, time);
    }

    // "mei t/m augustus 2024", "tussen 1 juni en 1 augustus 2023", "3 t/m 9 juli 2023"
    private static QuantityMatch? Range(AtomText text, int index)
    {
        var isBetween = text.Is(index, "tussen");
        var at = isBetween ? AfterArticle(text, index + 1) : index;
        var isDay = text.IsNumber(at) && text[at].Value is >= 1 and <= 31 && decimal.IsInteger(text[at].Value);
        if (text[at].Time is null && !isDay)
            return null;
        var joint = isBetween && text.Is(at + 1, "en") ? at + 2 : text.Match(at + 1, "joint") is { } joined ? joined.Next : text.Is(at + 1, "of") && isDay ? at + 2 : 0;
        joint = joint > 0 ? AfterArticle(text, joint) : 0;
        if (joint == 0 || text[joint].Time is not { } last)
            return null;
        var first = isDay ? last is Quantity.Date { Day: var day } && text[at].Value < day.Day ? new Quantity.Date(new DateOnly(day.Year, day.Month, (int)text[at].Value)) { IsYearSaid = ((Quantity.Date)last).IsYearSaid } : null : text[at].Time;
        return first is not null && Between(first, last) is { } range ? new QuantityMatch(joint + 1, range) : null;
    }

    private static Quantity.DateRange? Between(Quantity first, Quantity last)
    {
        var ((start, _), (_, end)) = (Calendar.Bounds(first), Calendar.Bounds(last));
        if (start is not { } from || end is not { } until)
            return null;
        var (isFirstSaid, isLastSaid) = (IsYearSaid(first), IsYearSaid(last));

        // A year that is left out of one end is that of the other.
        if (!isFirstSaid)
            from = InYear(from, InYear(from, until.Year) > until ? until.Year - 1 : until.Year);
        else if (!isLastSaid)
            until = InYear(until, InYear(until, from.Year) < from ? from.Year + 1 : from.Year);
        return from <= until ? new Quantity.DateRange(from, until) { IsYearSaid = isFirstSaid || isLastSaid } : null;
    }

    private static QuantityMatch? Open(AtomText text, int index)
    {
        if (text.Match(index, "since") is { } since && Timed(text, since.Next) is { } from)
            return from.IsRange ? from.Match : Ranged(from.Match, Calendar.Bounds(from.Match.Value).Start, null);
        if (text.Match(index, "until") is { } until && Timed(text, text.Match(until.Next, "until")?.Next ?? until.Next) is { } to)
            return Ranged(to.Match, null, Calendar.Bounds(to.Match.Value).End);
        if (text.Match(index, "after") is { } after && Timed(text, after.Next) is { IsRange: false } past)
            return Ranged(past.Match, Calendar.Bounds(past.Match.Value).End?.AddDays(1), null);
        return text.Match(index, "before") is { } before && Timed(text, before.Next) is { } deadline ? Before(text, index, deadline.Match, deadline.IsRange) : null;
    }

    // "Voor 15 maart ingediend" is a deadline, "geld voor 2025" and "voor 2025 t/m 2028" a period.
    private static QuantityMatch? Before(AtomText text, int index, QuantityMatch time, bool isRange)
    {
        var (start, end) = Calendar.Bounds(time.Value);
        var isYear = start is { Day: 1, Month: 1 } && end is { Day: 31, Month: 12 };
        if (isRange)
            return time;
        var isAccented = text.Source.AsSpan(text[index].Start, text[index].End - text[index].Start).ContainsAnyExceptInRange('\0', '\u007f');
        if (isYear && !isAccented && HasFund(text))
            return time;
        return start?.DayNumber > 0 ? Ranged(time, null, start.Value.AddDays(-1)) : null;
    }

    private static bool HasFund(AtomText text) => Enumerable.Range(0, Math.Min(FundReach, text.Count)).Any(index => text.Has(index, "fund") || text[index].Scale >= 1e6m);

    private static (QuantityMatch Match, bool IsRange)? Timed(AtomText text, int index)
    {
        var at = AfterArticle(text, index);
        if (Range(text, at) is { } range)
            return (range, true);
        return text[at].Time is { } time ? (new QuantityMatch(at + 1, time), false) : null;
    }

    // "drie dagen na 31 oktober", "twee weken voor 20 mei", "tien dagen geleden", "over zes dagen"
    private static QuantityMatch? Shifted(AtomText text, int index, DateOnly today)
    {
        if (text.Is(index, "over") && Durations.Read(text, index + 1) is { } ahead)
            return ahead.Length.From(today, 1) is { } day ? new QuantityMatch(ahead.Next, new Quantity.Date(day)) : null;
        if (Durations.Read(text, index) is not { } length)
            return null;
        if (text.Word(length.Next) is "geleden" or "terug")
            return length.Length.From(today, -1) is { } ago ? new QuantityMatch(length.Next + 1, new Quantity.Date(ago)) : null;
        var sign = text.Word(length.Next) switch { "na" => 1, "voor" => -1, _ => 0 };
        var (start, end) = Calendar.Bounds(text[AfterArticle(text, length.Next + 1)].Time);
        return sign != 0 && (sign > 0 ? end : start) is { } from && length.Length.From(from, sign) is { } shifted
            ? new QuantityMatch(AfterArticle(text, length.Next + 1) + 1, new Quantity.Date(shifted) { IsYearSaid = IsYearSaid(text[AfterArticle(text, length.Next + 1)].Time!) })
            : null;
    }

    private static QuantityMatch Ranged(QuantityMatch time, DateOnly? start, DateOnly? end) =>
        time with { Value = new Quantity.DateRange(start, end) { IsYearSaid = IsYearSaid(time.Value) } };

    private static int AfterArticle(AtomText text, int index) => text.Word(index) is "de" or "het" ? index + 1 : index;

    private static bool IsYearSaid(Quantity time) => time is Quantity.Date { IsYearSaid: true } or Quantity.DateRange { IsYearSaid: true };

    private static DateOnly InYear(DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
