using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>Single days, in figures or by the name of their month or weekday.</summary>
internal sealed class DayReader(AtomText text, Calendar calendar, YearReader years)
{
    // "27-10-2023", "3/7/23", "2023-07-03", "08-2023"
    public DatePhrase? Numeric(int index)
    {
        var first = text.Word(index);
        if (!YearReader.IsSeparated(text, index + 1))
            return null;
        var (sign, second) = (text.Word(index + 1), text.Word(index + 2));
        if (IsSeparatedBy(sign, index + 3) && !IsSeparatedBy(sign, index + 5))
        {
            var third = text.Word(index + 4);
            if (first.Length == 4 && second.Length <= 2 && third.Length <= 2 && sign == "-")
                return calendar.Asked(index + 5, $"{third}-{second}-{first}");
            if (first.Length <= 2 && second.Length <= 2 && third.Length is 2 or 4)
                return calendar.Asked(index + 5, $"{first}-{second}-{(third.Length == 2 ? $"20{third}" : third)}");
        }

        // "1-7-'23"
        if (text.Word(index + 3) == sign && text.Is(index + 4, "'") && text.IsGlued(index + 4) && text.Word(index + 5).Length == 2
            && text[index + 5].Kind == AtomKind.Digits)
            return calendar.Asked(index + 6, $"{first}-{second}-20{text.Word(index + 5)}");
        return first.Length <= 2 && YearReader.IsYear(second) && sign is "-" or "/" && YearReader.Value(first) is >= 1 and <= 12
            ? calendar.Asked(index + 3, $"{first}-{second}") : null;
    }

    // "woensdag 11 oktober 2023", "de 3e juli", "negen juni tweeduizend drieëntwintig", "15 februari volgend jaar"
    public DatePhrase? Day(int index)
    {
        var at = text.Match(index, "weekday") is { } weekday ? text.Is(weekday.Next, ",") ? weekday.Next + 1 : weekday.Next : index;
        at = text.Is(at, "de") && at > index ? at + 1 : at;
        if (DayNumber(at) is not { } day || text.Match(day.Next, "month") is not { } month
            || (text.IsGlued(day.Next) && text.Word(day.Next).Length < 3))
            return null;
        var named = $"{day.Written} {Months.Of(month)}";
        return years.After(month.Next) is { } year ? calendar.Asked(year.Next, $"{named} {year.Number}")
            : calendar.Asked(month.Next, named);
    }

    // "dinsdag", "dinsdag van volgende week", "morgen"
    public DatePhrase? Weekday(int index)
    {
        if (text.Has(index, "day-word"))
            return calendar.Asked(index + 1, text.Word(index));
        if (!text.Has(index, "weekday"))
            return null;
        var at = text.Word(index + 1) is "van" or "in" ? index + 2 : index + 1;
        return text.Match(at, "relative") is { } step && text.Is(step.Next, "week")
            ? calendar.Asked(step.Next + 1, $"{PeriodReader.RelativeWord(step)} week {text.Word(index)}")
            : calendar.Asked(index + 1, text.Word(index));
    }

    public static bool IsOrdinal(string word) =>
        word is "eerste" or "derde"
            || (word.EndsWith("de", StringComparison.Ordinal) && NumberWords.IsNumber(word.AsSpan(0, word.Length - 2)))
            || (word.EndsWith("ste", StringComparison.Ordinal) && NumberWords.IsNumber(word.AsSpan(0, word.Length - 3)));

    private bool IsSeparatedBy(string sign, int index) => YearReader.IsSeparated(text, index) && text.Word(index) == sign;

    private (string Written, int Next)? DayNumber(int index)
    {
        var word = text.Word(index);
        if (text[index].Kind == AtomKind.Digits && word.Length <= 2 && YearReader.Value(word) is >= 1 and <= 31)
            return (word, text.IsGlued(index + 1) && text.Word(index + 1) is "e" or "de" or "ste" ? index + 2 : index + 1);
        if (NumberWords.IsNumber(word) && word is not ("half" or "halve"))
            return (word, index + 1);
        return IsOrdinal(word) ? (word, index + 1) : null;
    }
}
