using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A month by its place in a year: <c>de eerste maand van 2015</c>, <c>de laatste maand van dit jaar</c>.</summary>
internal static class NthMonth
{
    private const int Last = 12;

    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        var rank = text.Is(at, "laatste") ? new NumberMatch(at + 1, Last, NumberForm.Words) : Ordinals.Read(text, at);
        if (rank is not { Value: >= 1 and <= Last } nth || !text.Is(nth.Next, "maand") || text.Word(nth.Next + 1) is not ("van" or "in"))
            return null;

        var year = MonthPeriods.ByName(text, nth.Next + 2, today) ?? UnitPeriods.Read(text, nth.Next + 2, today);
        return year is { Grain: Grain.Year, Mod: null, Future.Start: { } start } ? PeriodMatch.Month(year.Next, start.Year, (int)nth.Value) : null;
    }
}
