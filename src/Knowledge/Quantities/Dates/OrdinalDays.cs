using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A day of the current month by its ordinal alone: <c>op de 27e</c>. What follows must not be the thing that is counted.</summary>
internal static class OrdinalDays
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        if (!text.Is(index, "de") || text.Word(index - 1) is not ("op" or "voor" or "sinds" or "vanaf" or "tot" or "na" or "van" or "tussen"))
            return null;
        if (DayNumber.Read(text, index + 1) is not { IsOrdinal: true } day || !EndsThere(text, day.Next))
            return null;

        var number = DateMatch.Number(day.Day, 2);
        var month = new DateOnly(today.Year, today.Month, 1);
        var past = Nearest(month, -1, day.Day, date => date < today);
        var future = Nearest(month, 1, day.Day, date => date >= today);
        return new DateMatch(day.Next, $"XXXX-XX-{number}", past, future);
    }

    private static DateOnly? Nearest(DateOnly month, int step, int day, Func<DateOnly, bool> isRight)
    {
        for (var months = 0; months <= 3; months++)
        {
            if (Relatives.AddMonths(month, step * months) is { } other && Calendar.Date(other.Year, other.Month, day) is { } date && isRight(date))
                return date;
        }

        return null;
    }

    private static bool EndsThere(TokenizedText text, int index) => !text.IsWord(index) || text.Word(index) is
        "terug" or "weg" or "gaan" or "komen" or "vertrekken" or "vertrok" or "vertrek" or "zal" or "zijn" or "ben" or "is" or "was"
        or "en" or "of" or "om" or "met" or "teruggekomen" or "teruggaan" or "terugkomen" or "terugkeren" or "plaats" or "in" or "tot";
}
