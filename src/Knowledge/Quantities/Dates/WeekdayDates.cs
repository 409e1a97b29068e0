using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Days by their name: <c>vrijdag</c>, <c>volgende week dinsdag</c>, <c>vrijdag de 22ste</c>, <c>de eerste vrijdag van juli</c>.</summary>
internal static class WeekdayDates
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today) =>
        InWeek(text, index, today) ?? NthOfMonth(text, index, today) ?? Relative(text, index, today)
        ?? WithDay(text, index, today) ?? Alone(text, index, today);

    // "volgende week (op) dinsdag", "op dinsdag van volgende week"; "op" belongs to the date here.
    private static DateMatch? InWeek(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "op") ? index + 1 : index;
        if (Relatives.Step(text.Word(at)) is { } step && text.Is(at + 1, "week"))
        {
            var dayAt = text.Word(at + 2) is "op" or "-" ? at + 3 : at + 2;
            return NameMatch.Weekday(text, dayAt) is { } day ? InWeek(day.Next, today, step, day.Number) : null;
        }

        if (NameMatch.Weekday(text, at) is not { } weekday)
            return null;
        var isJoined = text.Word(weekday.Next) is "van" or "in";
        if (at > index && !isJoined)
            return null;
        var relative = Relatives.AfterArticle(text, isJoined ? weekday.Next + 1 : weekday.Next);
        return Relatives.Step(text.Word(relative)) is { } later && text.Is(relative + 1, "week")
            ? InWeek(relative + 2, today, later, weekday.Number)
            : null;
    }

    private static DateMatch? InWeek(int next, DateOnly today, int weeks, int weekday) =>
        DateMatch.On(next, Calendar.AddDays(Calendar.Monday(today), (7 * weeks) + weekday - 1));

    // "aanstaande vrijdag" is the first to come and "afgelopen" the last gone by; "volgende" and "vorige" are of the next and last week.
    private static DateMatch? Relative(TokenizedText text, int index, DateOnly today)
    {
        var word = text.Word(index);
        if (Relatives.Step(word) is not { } step)
            return null;
        if (NumericDates.Read(text, NameMatch.Weekday(text, index + 1)?.Next ?? index + 1, today) is { OpenYear: { } open } numeric)
            return word is "deze" ? numeric with { Past = numeric.In(today.Year).Past, Future = numeric.In(today.Year).Past } : null;
        if (NameMatch.Weekday(text, index + 1) is not { } weekday)
            return null;

        var ahead = (weekday.Number - Calendar.IsoWeekday(today) + 7) % 7;
        return word switch
        {
            "aanstaande" or "eerstvolgende" or "eerstkomende" or "aankomende" =>
                DateMatch.On(weekday.Next, Calendar.AddDays(today, ahead == 0 ? 7 : ahead)),
            "afgelopen" or "laatste" or "voorbije" or "jongstleden" => DateMatch.On(weekday.Next, Calendar.AddDays(today, ahead - 7)),
            _ => InWeek(weekday.Next, today, step, weekday.Number),
        };
    }

    // "de eerste vrijdag van juli", "derde dinsdag", "laatste maandag april"
    private static DateMatch? NthOfMonth(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        var isLast = text.Word(at) is "laatste" or "allerlaatste";
        var count = isLast ? new NumberMatch(at + 1, 5, NumberForm.Words) : Ordinals.Read(text, at);
        if (count is not { Value: >= 1 and <= 5 } nth || NameMatch.Weekday(text, nth.Next) is not { } weekday)
            return null;

        return NthWeekday.Read(text, weekday.Next, (int)nth.Value, isLast, weekday.Number, isBare: at == index, today);
    }

    // "vrijdag de 22ste", "zondag 31": with the article the day is in this month; without, the nearest month where the two agree.
    private static DateMatch? WithDay(TokenizedText text, int index, DateOnly today)
    {
        if (NameMatch.Weekday(text, index) is not { } weekday)
            return null;

        if (NumericDates.Read(text, weekday.Next, today) is { } numeric)
            return numeric;

        var behind = text.Symbol(weekday.Next) == ',' && text.Is(weekday.Next + 1, "de") ? weekday.Next + 1 : weekday.Next;
        if (DayNumber.Read(text, text.Is(behind, "de") ? behind + 1 : behind) is not { } day || text.Symbol(day.Next) == '-' && text.IsGlued(day.Next))
            return null;
        if (day.IsOrdinal)
            return DateMatch.Of(day.Next, today.Year, today.Month, day.Day, today);

        var past = Agreeing(today, -1, weekday.Number, day.Day);
        var future = Agreeing(today, 1, weekday.Number, day.Day);
        return past is null || future is null ? null : new DateMatch(day.Next, $"XXXX-WXX-{weekday.Number}", past, future);
    }

    private static DateOnly? Agreeing(DateOnly today, int step, int weekday, int day)
    {
        // The calendar repeats a day and its weekday within six years at most.
        var month = new DateOnly(today.Year, today.Month, 1);
        for (var months = 0; months <= 72; months++)
        {
            if (Relatives.AddMonths(month, step * months) is { } other && Calendar.Date(other.Year, other.Month, day) is { } date
                && Calendar.IsoWeekday(date) == weekday && (step > 0 ? date >= today : date < today))
                return date;
        }

        return null;
    }

    public static DateMatch? Alone(TokenizedText text, int index, DateOnly today)
    {
        if (NameMatch.Weekday(text, index) is not { } weekday)
            return null;

        var ahead = (weekday.Number - Calendar.IsoWeekday(today) + 7) % 7;
        return new DateMatch(weekday.Next, $"XXXX-WXX-{weekday.Number}", Calendar.AddDays(today, ahead - 7), Calendar.AddDays(today, ahead));
    }
}
