using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>The first to fifth, or last, of a weekday in a month.</summary>
internal static class NthWeekday
{
    /// <summary>Reads the month behind the weekday; without one the current month is meant.</summary>
    public static DateMatch? Read(TokenizedText text, int next, int nth, bool isLast, int weekday, bool isBare, DateOnly today)
    {
        var at = text.Word(next) is "van" or "in" ? next + 1 : next;
        var mark = isLast ? "5" : nth.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (NameMatch.Month(text, at) is { } month)
        {
            var timex = $"{DateMatch.Number(month.Number, 2)}-WXX-{weekday}-#{mark}";
            return Years.AfterMonth(text, month.Next) is { } year
                ? Known(year.Next, $"{year.Year}-{timex}", Of(year.Year, month.Number, nth, weekday))
                : Open(month.Next, $"XXXX-{timex}", month.Number, nth, weekday, today);
        }

        var isThisMonth = at > next && text.Is(at, "de") && text.Is(at + 1, "maand");
        at = Relatives.AfterArticle(text, at);
        if (isThisMonth)
            return Known(at + 1, $"XXXX-{DateMatch.Number(today.Month, 2)}-WXX-{weekday}-#{mark}", Of(today.Year, today.Month, nth, weekday));
        if (Relatives.Step(text.Word(at)) is { } step && text.Is(at + 1, "maand")
            && Relatives.AddMonths(new DateOnly(today.Year, today.Month, 1), step) is { } target)
            return Known(at + 2, $"XXXX-{DateMatch.Number(target.Month, 2)}-WXX-{weekday}-#{mark}", Of(target.Year, target.Month, nth, weekday));

        // "laatste maandag" without a month is the Monday gone by.
        return isLast || !isBare ? null : InPresentMonth(next, nth, weekday, today);
    }

    // A month without a fifth Sunday gives a day that the calendar does not have.
    private static DateMatch InPresentMonth(int next, int nth, int weekday, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var day = 1 + ((weekday - Calendar.IsoWeekday(first) + 7) % 7) + (7 * (nth - 1));
        return DateMatch.Of(next, today.Year, today.Month, day, today);
    }

    private static DateMatch? Known(int next, string timex, DateOnly? date) =>
        date is null ? null : new DateMatch(next, timex, date, date);

    private static DateMatch? Open(int next, string timex, int month, int nth, int weekday, DateOnly today)
    {
        var present = Of(today.Year, month, nth, weekday);
        return present < today
            ? new DateMatch(next, timex, present, Of(today.Year + 1, month, nth, weekday) ?? present)
            : new DateMatch(next, timex, Of(today.Year - 1, month, nth, weekday) ?? present, present);
    }

    public static DateOnly? Of(int year, int month, int nth, int weekday)
    {
        if (Calendar.Date(year, month, 1) is not { } first)
            return null;

        var day = 1 + ((weekday - Calendar.IsoWeekday(first) + 7) % 7) + (7 * (nth - 1));
        return Calendar.Date(year, month, day) ?? Calendar.Date(year, month, day - 7);
    }
}
