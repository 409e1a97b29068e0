using System.Globalization;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// The beginning, middle or end of a period (<c>begin volgende maand</c>, <c>het einde van 1989</c>), and what of it lies behind or
/// ahead (<c>later deze week</c>). A period placed from the present is cut in halves, a year by name in four months each.
/// </summary>
internal static class PeriodParts
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        Cut(text, index, today) ?? Rest(text, index, today) ?? Remainder(text, index, today);

    private static PeriodMatch? Cut(TokenizedText text, int index, DateOnly today)
    {
        // "aan het einde van" is one preposition; without "aan" the article belongs to the end.
        if (text.Is(index, "het") && text.Is(index - 1, "aan"))
            return null;

        var at = Relatives.AfterArticle(text, index);
        var mod = text.Word(at) switch
        {
            "begin" or "start" or "vroeg" => "start",
            "midden" or "halverwege" or "medio" or "mid" => "mid",
            "half" when Calendar.Month(text.Word(at + 1)) > 0 || text[at + 1].Length == 4 => "mid",
            "eind" or "einde" or "laat" => "end",
            _ => null,
        };
        if (mod is null)
            return null;

        at = text.Word(at + 1) is "van" or "in" ? at + 2 : at + 1;
        if (Whole(text, at, today) is not { Grain: not Grain.Other } whole || whole.IsUnresolved || whole.Timex[0] == '(')
            return null;
        return whole with { Mod = mod, Past = Part(whole.Past, whole, mod), Future = Part(whole.Future, whole, mod) };
    }

    // "later deze week", "eerder in de week", "later in het jaar"
    private static PeriodMatch? Rest(TokenizedText text, int index, DateOnly today)
    {
        var isLater = text.Is(index, "later");
        if (!isLater && text.Word(index) is not ("eerder" or "vroeger"))
            return null;

        var at = text.Is(index + 1, "in") ? index + 2 : index + 1;
        if (UnitPeriods.Read(text, at, today) is not { Future: { Start: { } start, End: { } end }, Mod: null } whole)
            return null;

        var middle = Middle(start, whole.Grain);
        var rest = isLater ? new DaySpan(middle > today ? middle : today, end) : new DaySpan(start, middle < today ? middle : today);
        return rest.Start <= rest.End ? whole with { Past = rest, Future = rest } : null;
    }

    // "rest van de maand": up to and, in Recognizers-Text, counting its last day.
    private static PeriodMatch? Remainder(TokenizedText text, int index, DateOnly today)
    {
        if (!text.Is(index, "rest"))
            return null;
        if (UnitPeriods.Read(text, text.Is(index + 1, "van") ? index + 2 : index + 1, today) is not { Future.End: { } end } whole || end <= today)
            return null;

        // Its length counts today as well, except in a week.
        var last = end.AddDays(-1);
        var days = last.DayNumber - today.DayNumber + (whole.Grain == Grain.Week ? 0 : 1);
        return PeriodMatch.Spelled(whole.Next, today, last, string.Create(CultureInfo.InvariantCulture, $"P{days}D"), Grain.Other);
    }

    private static PeriodMatch? Whole(TokenizedText text, int index, DateOnly today) =>
        UnitPeriods.Read(text, index, today) ?? MonthPeriods.Read(text, index, today) ?? WeekPeriods.Read(text, index, today)
        ?? Decades.Read(text, index, today);

    private static DaySpan Part(DaySpan span, PeriodMatch whole, string mod)
    {
        if (span is not { Start: { } start, End: { } end })
            return span;

        var (first, second) = Cuts(start, whole);
        var middle = Middle(start, whole.Grain);
        var isNamedYear = whole is { Grain: Grain.Year, IsRelative: false };
        return mod switch
        {
            "mid" => new DaySpan(first, second),
            "start" => new DaySpan(start, isNamedYear ? first : middle),
            _ => new DaySpan(isNamedYear ? second : middle, end),
        };
    }

    private static DateOnly Middle(DateOnly start, Grain grain) => grain switch
    {
        Grain.Year => start.AddMonths(6),
        Grain.Month => start.AddDays(15),
        Grain.Week => start.AddDays(3),
        _ => start,
    };

    private static (DateOnly First, DateOnly Second) Cuts(DateOnly start, PeriodMatch whole) => whole.Grain switch
    {
        Grain.Year => (start.AddMonths(4), start.AddMonths(8)),
        Grain.Month => (start.AddDays(9), start.AddDays(20)),
        Grain.Week => (start.AddDays(1), start.AddDays(4)),
        _ => (start, start),
    };
}
