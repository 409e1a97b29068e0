using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A day of the current month by its ordinal alone: <c>op de 27e</c>. What follows must not be the thing that is counted.</summary>
internal static class OrdinalDays
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        if (!text.Is(index, "de") || DayNumber.Read(text, index + 1) is not { IsOrdinal: true } day)
            return null;
        if (IsBehindPreposition(text, index) ? !EndsThere(text, day.Next) : text.Word(day.Next) is not ("terug" or "weg"))
            return null;

        var number = DateMatch.Number(day.Day, 2);
        var month = new DateOnly(today.Year, today.Month, 1);
        var past = Nearest(month, -1, day.Day, date => date < today);
        var future = Nearest(month, 1, day.Day, date => date >= today);
        return new DateMatch(day.Next, $"XXXX-XX-{number}", past, future);
    }

    private static bool IsBehindPreposition(TokenizedText text, int index) =>
        text.Word(index - 1) is "op" or "voor" or "sinds" or "vanaf" or "tot" or "na" or "van" or "tussen" or "tegen";

    private static DateOnly? Nearest(DateOnly month, int step, int day, Func<DateOnly, bool> isRight)
    {
        for (var months = 0; months <= 3; months++)
        {
            if (Relatives.AddMonths(month, step * months) is { } other && Calendar.Date(other.Year, other.Month, day) is { } date && isRight(date))
                return date;
        }

        return null;
    }

    // "op de 3e ga ik terug"
    private static bool IsFiniteVerb(ReadOnlySpan<char> word) => word is
        "is" or "was" or "ben" or "bent" or "zijn" or "waren" or "zal" or "zou" or "ga" or "gaat" or "gaan" or "ging" or "gingen" or "kom" or "komt"
        or "komen" or "kwam" or "kwamen" or "heb" or "hebt" or "heeft" or "hebben" or "had" or "hadden" or "kan" or "kunnen" or "moet" or "moeten"
        or "mag" or "mogen" or "wil" or "willen" or "word" or "wordt" or "worden" or "werd";

    // "op de 27e terug", "voor de tweede teruggekomen." but not "op de 27e verdieping".
    private static bool EndsThere(TokenizedText text, int index)
    {
        if (text.Word(index) is "en" or "of" or "om" or "met" or "terug" or "weg" or "plaats" || IsFiniteVerb(text.Word(index)))
            return true;

        var at = text.Word(index) is "aan" or "uit" or "mee" or "bij" or "vol" or "op" or "in" or "na" or "af" or "binnen" or "tegen" ? index + 1 : index;
        var isVerb = text.IsWord(at) && text[at].Length >= 5 && (text.Word(at).StartsWith("ge") || text.Word(at).EndsWith("en"));
        return !text.IsWord(isVerb ? at + 1 : at) && !text.IsDigits(isVerb ? at + 1 : at);
    }
}
