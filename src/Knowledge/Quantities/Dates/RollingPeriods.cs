using Assistent.Knowledge.Quantities.Durations;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Stretches that end or begin at the present: <c>afgelopen paar dagen</c>, <c>komende 2 weken</c>, <c>binnen 3 jaar</c>.</summary>
internal static class RollingPeriods
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        Within(text, index, today) ?? Around(text, index, today) ?? Compared(text, index, today);

    // "komende 2 dagen", "afgelopen paar dagen", "2 aankomende dagen", "komende weken"
    private static PeriodMatch? Around(TokenizedText text, int index, DateOnly today)
    {
        if (Directed(text, index) is not { } directed || IsAnchored(text, directed.Next, today))
            return null;

        var timex = directed.Duration.Timex;
        if (!directed.IsAhead)
            return PeriodMatch.Spelled(directed.Next, directed.Duration.From(today, -1), today, timex, Grain.Day);

        var tomorrow = Calendar.AddDays(today, 1);
        return PeriodMatch.Spelled(directed.Next, tomorrow, tomorrow is { } day ? directed.Duration.From(day, 1) : null, timex, Grain.Day);
    }

    // "binnen 3 jaar", "binnen de volgende 3 jaar", "binnen 2 weken vanaf vandaag"
    private static PeriodMatch? Within(TokenizedText text, int index, DateOnly today)
    {
        if (!text.Is(index, "binnen"))
            return null;

        var at = Relatives.AfterArticle(text, index + 1);
        var duration = RelativeDates.DayGrained(text, Relatives.IsNext(text.Word(at)) ? at + 1 : at);
        if (duration is not { } within)
            return null;

        var next = within.Next;
        if (text.Word(next) is "vanaf" or "na")
        {
            if (RelativeDates.Anchor(text, next + 1, today) is not { Future: { } anchor } match || anchor != today)
                return null;
            next = match.Next;
        }

        return text.Word(next) is "voor"
            ? null
            : PeriodMatch.Spelled(next, today, within.Duration.From(today, 1), within.Duration.Timex, Grain.Day);
    }

    // "minder dan 3 dagen na morgen" is a stretch; "meer dan 2 weken voor vandaag" has no other end.
    private static PeriodMatch? Compared(TokenizedText text, int index, DateOnly today)
    {
        // "binnen minder dan 2 weken vanaf vandaag"
        if (text.Is(index, "binnen"))
            return text.Is(index + 1, "minder") ? Compared(text, index + 1, today) : null;

        var isLess = text.Is(index, "minder");
        var isMore = text.Word(index) is "meer" or "ruim" or "langer";
        if (!isLess && !isMore)
            return null;

        var at = text.Word(index + 1) is "dan" or "als" ? index + 2 : text.Is(index, "ruim") ? index + 1 : 0;
        if (at == 0 || RelativeDates.DayGrained(text, at) is not { } duration || Direction(text, duration.Next) is not { } direction)
            return null;
        if (direction.Anchor is { } anchorAt && RelativeDates.Anchor(text, anchorAt, today) is not { Future: not null })
            return null;

        var (from, next) = direction.Anchor is { } where && RelativeDates.Anchor(text, where, today) is { Future: { } day } anchor
            ? (day, anchor.Next)
            : (today, duration.Next + 1);
        if (duration.Duration.From(from, direction.Sign) is not { } far)
            return null;
        if (isLess)
            return direction.Sign > 0
                ? PeriodMatch.Spelled(next, from, far, duration.Duration.Timex, Grain.Day)
                : PeriodMatch.Spelled(next, far, from, duration.Duration.Timex, Grain.Day);

        var open = direction.Sign > 0 ? new DaySpan(far, null) : new DaySpan(null, far);
        return new PeriodMatch(next, DateMatch.TimexOf(far), open, open, Grain.Day) { Mod = direction.Sign > 0 ? "after" : "before" };
    }

    private static (int Sign, int? Anchor)? Direction(TokenizedText text, int index) => text.Word(index) switch
    {
        "na" or "vanaf" => (1, index + 1),
        "voor" => (-1, index + 1),
        "geleden" => (-1, null),
        "later" => (1, null),
        _ => null,
    };

    private static (int Next, Duration Duration, bool IsAhead)? Directed(TokenizedText text, int index)
    {
        var isAhead = Relatives.IsNext(text.Word(index));
        if (isAhead || Relatives.IsPrevious(text.Word(index)))
        {
            if (RelativeDates.DayGrained(text, index + 1) is { } duration && !text.Is(index + 1, "een") && IsNotDecades(text, duration))
                return (duration.Next, duration.Duration, isAhead);
            return IsPlural(text.Word(index + 1)) && DurationUnit.Named(text.Word(index + 1)) is { } unit
                ? (index + 2, new Duration([new DurationPart(1, unit)]), isAhead)
                : null;
        }

        // The number may come first: "2 aankomende dagen".
        if (DurationGrammar.Count(text, index) is not { } count || text.Is(index, "een"))
            return null;
        var isLater = Relatives.IsNext(text.Word(count.Next));
        if (!isLater && !Relatives.IsPrevious(text.Word(count.Next)))
            return null;
        return DurationUnit.Named(text.Word(count.Next + 1)) is { Letter: < TimeLetter.Hour } named && count.Value is > 0 and < 100_000
            ? (count.Next + 2, new Duration([new DurationPart(count.Value, named)]), isLater)
            : null;
    }

    // In "binnen de komende 2 weken na morgen" the weeks count from tomorrow, not from now.
    private static bool IsAnchored(TokenizedText text, int index, DateOnly today) =>
        text.Word(index) is "na" or "vanaf" or "voor" && RelativeDates.Anchor(text, index + 1, today) is not null;

    private static bool IsNotDecades(TokenizedText text, DurationMatch duration) => text.Word(duration.Next - 1) is not "decennia";

    private static bool IsPlural(ReadOnlySpan<char> word) => word is "dagen" or "weken" or "maanden" or "jaren" or "weekenden" or "kwartalen";
}
