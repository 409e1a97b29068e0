using Assistent.Knowledge.Quantities.Durations;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Decades and centuries: <c>de jaren '40</c>, <c>jaren negentig</c>, <c>21e eeuw</c>, <c>de laatste 2 decennia</c>.</summary>
internal static class Decades
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        Century(text, index) ?? Decade(text, index, today) ?? Counted(text, index, today);

    /// <summary>So many whole years from the first of January on.</summary>
    public static PeriodMatch? OfYears(int next, int start, int years) =>
        PeriodMatch.Spelled(next, Calendar.Date(start, 1, 1), Calendar.Date(start + years, 1, 1), $"P{years}Y", Grain.Other);

    private static PeriodMatch? Century(TokenizedText text, int index)
    {
        if (Ordinals.Read(text, index) is not { Value: >= 2 and <= 40 } rank || !text.Is(rank.Next, "eeuw"))
            return null;

        var start = ((int)rank.Value - 1) * 100;
        return OfYears(rank.Next + 1, start, 100);
    }

    private static PeriodMatch? Decade(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        if (!text.Is(at, "jaren"))
            return null;

        at = text.Symbol(at + 1) == '\'' ? at + 2 : at + 1;
        if ((Years.FourDigits(text, at) ?? Years.Alone(text, at)) is { } year)
        {
            return year.Year % 10 == 0 ? OfYears(year.Next, year.Year, 10) : null;
        }

        return Cardinals.Read(text, at) is { Value: >= 0 and < 100 } tens && tens.Value % 10 == 0
            ? OfAnyCentury(at + 1, (int)tens.Value, today)
            : null;
    }

    private static PeriodMatch? OfAnyCentury(int next, int tens, DateOnly today)
    {
        var past = (today.Year / 100 * 100) + tens;
        past = past > today.Year ? past - 100 : past;
        var timex = $"(XX{tens}-01-01,XX{DateMatch.Number((tens + 10) % 100, 2)}-01-01,P10Y)";
        return past < 1 ? null : new PeriodMatch(next, timex, Ten(past), Ten(past + 100), Grain.Other);
    }

    private static DaySpan Ten(int year) => new(Calendar.Date(year, 1, 1), Calendar.Date(year + 10, 1, 1));

    // "de laatste 2 decennia", "de volgende 3 decennia": whole decades beside the present one.
    private static PeriodMatch? Counted(TokenizedText text, int index, DateOnly today)
    {
        var at = Relatives.AfterArticle(text, index);
        if (Relatives.Step(text.Word(at)) is not ((1 or -1) and var step) || DurationGrammar.Count(text, at + 1) is not { Value: >= 1 and < 100 } count)
            return null;
        if (text.Word(count.Next) is not "decennia")
            return null;

        var present = today.Year / 10 * 10;
        var years = 10 * (int)count.Value;
        var start = step > 0 ? present + 10 : present - years;
        return OfYears(count.Next + 1, start, years);
    }
}
