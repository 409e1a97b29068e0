using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>Weeks, months, quarters, halves of a year, seasons and feasts, by name or seen from today.</summary>
internal sealed class PeriodReader(AtomText text, DateOnly today, Calendar calendar, YearReader years)
{
    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];
    private static readonly string[] Relatives = ["vorige", "deze", "volgende"];

    // "eind januari", "begin 2025", "medio volgende maand"
    public DatePhrase? Part(int index)
    {
        if (text.Match(index, "part") is not { } part
            || (Month(part.Next) ?? Relative(part.Next) ?? years.Alone(part.Next)) is not { } whole)
            return null;
        return whole.Then(time => Calendar.PartOf(time, text.Word(index)));
    }

    // "november 2023", "aug. '23", "maart volgend jaar"
    public DatePhrase? Month(int index)
    {
        if (text.Match(index, "month") is not { } month
            || (text.Word(index).Length < 4 && text.Word(index) is not "mei" && years.After(month.Next) is null && !text.Is(index - 1, "in")
            && !(text.Word(month.Next) is "-" or "t/m" or "tot" && text.Has(month.Next + 1, "month"))))
            return null;
        var name = Months.Of(month);
        return years.After(month.Next) is { } year ? calendar.Asked(year.Next, $"{name} {year.Number}") : calendar.Asked(month.Next, name);
    }

    // "vierde kwartaal van 2022", "Q3 2023", "1e kwartaal"
    public DatePhrase? Quarter(int index)
    {
        var (quarter, at) = (0, index);
        if (text.Is(index, "q") && text.IsGlued(index + 1) && text.Word(index + 1) is "1" or "2" or "3" or "4")
            (quarter, at) = ((int)YearReader.Value(text.Word(index + 1))!, index + 2);
        else if (Rank(index) is { } rank && text.Has(rank.Next, "quarter"))
            (quarter, at) = (rank.Number, rank.Next + 1);
        else if (text.Match(index, "relative") is { } step && text.Has(step.Next, "quarter"))
            return DatePhrase.Of(step.Next + 1, Calendar.Quarter(today.Year, ((today.Month - 1) / 3) + 1 + (int)step.Meaning.Number));
        if (quarter == 0)
            return null;
        return years.After(at) is { } year ? DatePhrase.Of(year.Next, Calendar.Quarter(year.Number, quarter))
            : calendar.Nearest(at, number => Calendar.Quarter(number, quarter));
    }

    // "eerste helft van 2024"
    public DatePhrase? Half(int index)
    {
        if (Rank(index) is not { Number: <= 2 } rank || !text.Has(rank.Next, "half"))
            return null;
        var at = text.Word(rank.Next + 1) is "van" ? rank.Next + 2 : rank.Next + 1;
        if (years.After(at) is { } year)
            return calendar.Asked(year.Next, $"{Ordinals[rank.Number - 1]} helft van {year.Number}");
        if (text.Match(at, "month") is not { } month)
            return null;
        var (name, dated) = (Months.Of(month), years.After(month.Next));
        return calendar.Asked(dated?.Next ?? month.Next, dated is null ? name : $"{name} {dated.Value.Number}") is { } whole
            ? whole.Then(time => Calendar.HalfOf(time, rank.Number)) : null;
    }

    public DatePhrase? Season(int index)
    {
        var step = text.Match(index, "relative");
        if (text.Match(step?.Next ?? index, "season") is not { } season)
            return null;
        var month = (int)season.Meaning.Number;
        if (step is { } steps)
            return DatePhrase.Of(season.Next, calendar.Step((int)steps.Meaning.Number, number => Calendar.Season(number, month)));
        return years.After(season.Next) is { } year ? DatePhrase.Of(year.Next, Calendar.Season(year.Number, month))
            : calendar.Nearest(season.Next, number => Calendar.Season(number, month));
    }

    public DatePhrase? Holiday(int index)
    {
        if (text.Match(index, "holiday") is not { } holiday)
            return null;
        var name = text.Slice(index, holiday.Next).ToLowerInvariant();
        return years.After(holiday.Next) is { } year ? DatePhrase.Of(year.Next, calendar.Holiday(name, year.Number))
            : calendar.Nearest(holiday.Next, number => calendar.Holiday(name, number));
    }

    // "volgende week", "vorige week dinsdag", "afgelopen vrijdag", "dit jaar"
    public DatePhrase? Relative(int index)
    {
        if (text.Match(index, "relative") is not { } step)
            return null;
        if (text.Has(step.Next, "weekday"))
            return calendar.Asked(step.Next + 1,
                $"{(text.Is(index, "aanstaande") ? "komende" : text.Word(index))} {text.Word(step.Next)}");
        if (!text.Has(step.Next, "period") || (step.Meaning.Number == 0 && text.Word(step.Next) == "jaar" && text.Is(index, "deze")))
            return null;
        var period = $"{RelativeWord(step)} {text.Word(step.Next)}";
        return text.Is(step.Next, "week") && text.Has(step.Next + 1, "weekday")
            ? calendar.Asked(step.Next + 2, $"{period} {text.Word(step.Next + 1)}") : calendar.Asked(step.Next + 1, period);
    }

    public DatePhrase? Week(int index)
    {
        if (!text.Is(index, "week") || text[index + 1].Kind != AtomKind.Digits
            || YearReader.Value(text.Word(index + 1)) is not (>= 1 and <= 53) || text.Word(index + 2) is "x" or ",")
            return null;
        return years.After(index + 2) is { } year ? calendar.Asked(year.Next, $"week {text.Word(index + 1)} {year.Number}")
            : calendar.Asked(index + 2, $"week {text.Word(index + 1)}");
    }

    /// <summary>As the recogniser writes it, whichever of its words was written.</summary>
    public static string RelativeWord(Phrase step) => Relatives[(int)step.Meaning.Number + 1];

    private (int Number, int Next)? Rank(int index)
    {
        if (Array.IndexOf(Ordinals, text.Word(index)) is >= 0 and var ordinal)
            return (ordinal + 1, index + 1);
        return text.Word(index) is "1" or "2" or "3" or "4" && text.Word(index + 1) is "e" or "ste" or "de" && text.IsGlued(index + 1)
            ? ((int)YearReader.Value(text.Word(index))!, index + 2) : null;
    }
}
