using Assistent.Knowledge.Quantities.Durations;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Days counted from another: <c>overmorgen</c>, <c>over twee weken</c>, <c>een maand geleden</c>, <c>3 dagen vanaf dinsdag</c>.</summary>
internal static class RelativeDates
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today) =>
        Anchored(text, index, today) ?? Weekdays(text, index, today) ?? WeeksAfter(text, index, today) ?? NextDay(text, index, today) ?? Named(text, index, today);

    public static DateMatch? Named(TokenizedText text, int index, DateOnly today) => text.Word(index) switch
    {
        "vandaag" or "vndg" => DateMatch.On(index + 1, today),
        "morgen" when text.Word(index - 1) is not ("goede" or "goeie" or "deze") => Away(index + 1, today, 1),
        "overmorgen" => Away(index + 1, today, 2),
        "gisteren" or "gister" => Away(index + 1, today, -1),
        "eergisteren" or "eergister" => Away(index + 1, today, -2),
        _ => null,
    };

    /// <summary>The day a duration is counted from: a day, or <c>nu</c>.</summary>
    public static DateMatch? Anchor(TokenizedText text, int index, DateOnly today)
    {
        if (text.Word(index) is "nu" or "heden")
            return DateMatch.On(index + 1, today);

        return Named(text, index, today) ?? NextDay(text, index, today) ?? Dated(text, index, today) ?? WeekdayDates.Read(text, index, today);
    }

    private static DateMatch? Dated(TokenizedText text, int index, DateOnly today) =>
        Holidays.Read(text, index, today) ?? NumericDates.Read(text, index, today) ?? MonthDates.Read(text, index, today);

    private static DateMatch? Shifted(DateMatch date, int days)
    {
        if (date is not { Past: { } past, Future: { } future } || Calendar.AddDays(past, days) is not { } earlier || Calendar.AddDays(future, days) is not { } later)
            return null;
        return past == future ? DateMatch.On(date.Next, later) : new DateMatch(date.Next, DateMatch.OpenTimex(later), earlier, later);
    }

    // "de dag na morgen", "de dag voor 5 mei", "de dag erna", "volgende dag", "mijn dag"
    private static DateMatch? NextDay(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        if (text.Is(at, "dag") && text.Word(at + 1) is "na" or "voor" && (Named(text, at + 2, today) ?? (at > index ? Dated(text, at + 2, today) : null)) is { } other)
            return Shifted(other, text.Is(at + 1, "na") ? 1 : -1);
        if (at > index && text.Is(at, "dag") && text.Word(at + 1) is "erna" or "daarna" or "ervoor" or "daarvoor")
            return Away(at + 2, today, text.Word(at + 1) is "erna" or "daarna" ? 1 : -1);
        if (!text.Is(at + 1, "dag") || (text.Is(at, "laatste") && text.Is(at + 2, "van")))
            return null;

        return Relatives.Step(text.Word(at)) is { } step ? Away(at + 2, today, step) : null;
    }

    // The duration stands first ("twee weken geleden", "drie weken na morgen") or behind its preposition ("over twee weken").
    private static DateMatch? Anchored(TokenizedText text, int index, DateOnly today)
    {
        var isAhead = text.Word(index) is "over" or "na" || (text.Is(index, "in") && Cardinals.Read(text, index + 1) is not null);
        if (isAhead)
            return Ahead(text, index + 1, today);
        if (DayGrained(text, index) is not { } duration)
            return null;

        var next = text.Is(duration.Next, "gerekend") ? duration.Next + 1 : duration.Next;
        return text.Word(next) switch
        {
            "geleden" or "eerder" => DateMatch.On(next + 1, duration.Duration.From(today, -1)),
            "later" => DateMatch.On(next + 1, duration.Duration.From(today, 1)),
            "vanaf" or "na" => FromAnchor(text, next + 1, duration.Duration, 1, today),
            "voor" or "voorafgaand" or "vooraf" => FromAnchor(text, next + 1, duration.Duration, -1, today),
            _ => null,
        };
    }

    // "over een week", "over een week vanaf nu"; "na 2 weken geleden" is something else.
    private static DateMatch? Ahead(TokenizedText text, int index, DateOnly today)
    {
        if (DayGrained(text, index) is not { } duration)
            return null;

        var isFromNow = text.Is(duration.Next, "vanaf") && text.Word(duration.Next + 1) is "nu" or "vandaag";
        return isFromNow || !IsAnchor(text, duration.Next)
            ? DateMatch.On(isFromNow ? duration.Next + 2 : duration.Next, duration.Duration.From(today, 1))
            : null;
    }

    private static bool IsAnchor(TokenizedText text, int index) => text.Word(index) is "geleden" or "later" or "vanaf" or "na" or "eerder";

    public static DurationMatch? DayGrained(TokenizedText text, int index)
    {
        if (text.Word(index) is "de" or "het" or "hele" or "gehele" || DurationGrammar.Read(text, index) is not { Duration.HasClockTime: false } duration)
            return null;

        return text.Is(duration.Next - 1, "lang") ? null : duration;
    }

    private static DateMatch? FromAnchor(TokenizedText text, int index, Duration duration, int sign, DateOnly today)
    {
        var at = text.Is(index, "aan") ? index + 1 : index;
        return Anchor(text, at, today) is { Future: { } anchor } match ? DateMatch.On(match.Next, duration.From(anchor, sign)) : null;
    }

    // "twee maandagen later", "twee zondagen vanaf nu"
    private static DateMatch? Weekdays(TokenizedText text, int index, DateOnly today)
    {
        if (Cardinals.Read(text, index) is not { Value: >= 1 and < 1000 } count || NameMatch.Weekday(text, count.Next) is not { } weekday)
            return null;

        var isFromNow = text.Is(weekday.Next, "vanaf") && text.Word(weekday.Next + 1) is "nu" or "vandaag";
        var isAgo = text.Word(weekday.Next) is "geleden";
        if (!isFromNow && !isAgo && !text.Is(weekday.Next, "later"))
            return null;

        var ahead = (weekday.Number - Calendar.IsoWeekday(today) + 7) % 7;
        var first = isAgo ? ahead - 7 : ahead == 0 ? 7 : ahead;
        var rest = 7 * ((int)count.Value - 1);
        return Away(isFromNow ? weekday.Next + 2 : weekday.Next + 1, today, isAgo ? first - rest : first + rest);
    }

    // "morgen over een week", "vrijdag over twee weken"
    private static DateMatch? WeeksAfter(TokenizedText text, int index, DateOnly today)
    {
        if ((Named(text, index, today) ?? WeekdayDates.Alone(text, index, today)) is not { Future: { } first } day || !text.Is(day.Next, "over"))
            return null;
        return DayGrained(text, day.Next + 1) is { } weeks && text.Word(weeks.Next - 1) is "week" or "weken"
            ? DateMatch.On(weeks.Next, weeks.Duration.From(first, 1))
            : null;
    }

    private static DateMatch? Away(int next, DateOnly from, int days) => DateMatch.On(next, Calendar.AddDays(from, days));
}
