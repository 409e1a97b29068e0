using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Dates with the name of a month: <c>maandag 12 januari 2016</c>, <c>de 4e van maart</c>, <c>november de 15e</c>.</summary>
internal static class MonthDates
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var at = index;
        if (NameMatch.Weekday(text, at) is { } weekday)
            at = text.Symbol(weekday.Next) == ',' ? weekday.Next + 1 : weekday.Next;

        return DayFirst(text, at, at == index, today) ?? MonthFirst(text, at, today);
    }

    // The article belongs to "de 4e van maart" but not to "de eerste van maart": the cases of Recognizers-Text have it so.
    private static DateMatch? DayFirst(TokenizedText text, int index, bool isStart, DateOnly today)
    {
        var hasArticle = text.Is(index, "de");
        if (DayNumber.Read(text, hasArticle ? index + 1 : index) is not { } day || (hasArticle && isStart && (day.IsWritten || !day.IsOrdinal)))
            return null;

        var at = day.Next;
        if (text.Is(at, "dag") && text.Is(at + 1, "van"))
            at++;
        at = text.Is(at, "van") ? at + 1 : at;
        if (NameMatch.Month(text, at) is not { } month)
            return RelativeMonth(text, day, at, today);

        var year = Years.AfterDay(text, month.Next);
        return DateMatch.Of(year?.Next ?? month.Next, year?.Year, month.Number, day.Day, today);
    }

    // "20e van volgende maand", "de 31ste deze maand", "de zesentwintigste dag van de maand"
    private static DateMatch? RelativeMonth(TokenizedText text, DayNumber day, int index, DateOnly today)
    {
        if (!day.IsOrdinal)
            return null;

        var at = text.Is(index, "de") ? index + 1 : index;
        var step = Relatives.Step(text.Word(at));
        var isThisMonth = text.Is(index, "de") && text.Is(at, "maand");
        if (!isThisMonth && (step is null || !text.Is(at + 1, "maand")))
            return null;

        var month = new DateOnly(today.Year, today.Month, 1);
        return Relatives.AddMonths(month, step ?? 0) is { } target
            ? DateMatch.Of(isThisMonth ? at + 1 : at + 2, target.Year, target.Month, day.Day, today)
            : null;
    }

    private static DateMatch? MonthFirst(TokenizedText text, int index, DateOnly today)
    {
        if (NameMatch.Month(text, index) is not { } month)
            return null;

        var at = text.Is(month.Next, "de") ? month.Next + 1 : month.Next;
        if (DayNumber.Read(text, at) is not { } day || (!day.IsOrdinal && (at > month.Next || !EndsDay(text, day.Next))))
            return null;

        var year = Years.AfterMonth(text, day.Next);
        return DateMatch.Of(year?.Next ?? day.Next, year?.Year, month.Number, day.Day, today);
    }

    private static bool EndsDay(TokenizedText text, int next) =>
        !text.IsGlued(next) || text.Symbol(next) is ',' or '.' or '!' or '?' or ')' or ';';
}
