using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>
/// Puts days and periods in the place of the words that name them. It says only which words belong together, writes them as the
/// recogniser knows them and has that read them; seasons, quarters by their letter and feasts of two days are ours.
/// </summary>
internal sealed class DateReader(AtomText text, DateOnly today)
{
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    private static readonly string[] Relatives = ["vorige", "deze", "volgende"];
    private static readonly string[] Verbs = ["past", "future"];
    private static readonly string[] Counted = ["euro", "sign", "area", "volume", "length", "people", "percent", "households", "months", "days", "weeks", "child", "adult", "scale", "per"];

    private readonly Calendar _calendar = new(text, today);

    public static AtomText Read(AtomText text, DateOnly today) => new DateReader(text, today).Read();

    private AtomText Read()
    {
        var atoms = new List<Atom>(text.Count);
        for (var index = 0; index < text.Count;)
        {
            if (At(index) is { } phrase)
            {
                var (next, time) = WithTense(phrase);
                atoms.Add(new Atom(time is null ? AtomKind.Opaque : AtomKind.Time, text[index].Start, text[next - 1].End, null) { Time = time });
                index = next;
            }
            else
            {
                atoms.Add(text[index]);
                index++;
            }
        }

        return new AtomText(text.Source, [.. atoms]);
    }

    // "12 oktober jl.", "8 januari a.s."
    private (int Next, Quantity? Time) WithTense(DatePhrase phrase)
    {
        if (text.Match(phrase.Next, "last") is { } last)
            return (text.Is(last.Next, ".") ? last.Next + 1 : last.Next, phrase.Read(Tense.Past));
        return text.Match(phrase.Next, "next") is { } next ? (next.Next, phrase.Read(Tense.Future)) : (phrase.Next, phrase.Read(text.Is(phrase.Next, "over") ? Tense.Future : _calendar.TenseAt(phrase.Next - 1)));
    }

    private DatePhrase? At(int index) => text[index].Kind switch
    {
        AtomKind.Digits => Numeric(index) ?? Day(index) ?? Quarter(index) ?? Half(index) ?? Year(index),
        AtomKind.Word => text[index].Meanings.Length > 0 || IsDayWord(index) ? Day(index) ?? Part(index) ?? Period(index) : null,
        _ => null,
    };

    private bool IsDayWord(int index) => NumberWords.IsNumber(text.Word(index)) || IsOrdinal(text.Word(index)) || text.Word(index) is "q" or "tweeduizend";

    private DatePhrase? Period(int index) =>
        Month(index) ?? Quarter(index) ?? Half(index) ?? Season(index) ?? Holiday(index) ?? Relative(index) ?? Weekday(index) ?? Week(index) ?? WrittenYear(index);

    // "27-10-2023", "3/7/23", "2023-07-03", "08-2023"
    private DatePhrase? Numeric(int index)
    {
        var first = text.Word(index);
        if (!IsSeparated(index + 1))
            return null;
        var (sign, second) = (text.Word(index + 1), text.Word(index + 2));
        if (IsSeparated(index + 3) && text.Word(index + 3) == sign && !IsSeparated(index + 5))
        {
            var third = text.Word(index + 4);
            if (first.Length == 4 && second.Length <= 2 && third.Length <= 2 && sign == "-")
                return _calendar.Asked(index + 5, $"{third}-{second}-{first}");
            if (first.Length <= 2 && second.Length <= 2 && third.Length is 2 or 4)
                return _calendar.Asked(index + 5, $"{first}-{second}-{(third.Length == 2 ? $"20{third}" : third)}");
        }

        return first.Length <= 2 && second.Length == 4 && IsYear(second) && sign is "-" or "/" && Value(first) is >= 1 and <= 12 ? _calendar.Asked(index + 3, $"{first}-{second}") : null;
    }

    private bool IsSeparated(int index) =>
        text.Word(index) is "-" or "/" or "." && text.IsGlued(index) && text.IsGlued(index + 1) && text[index + 1].Kind == AtomKind.Digits;

    // "woensdag 11 oktober 2023", "de 3e juli", "negen juni tweeduizend drieëntwintig", "15 februari volgend jaar"
    private DatePhrase? Day(int index)
    {
        var at = text.Match(index, "weekday") is { } weekday ? text.Is(weekday.Next, ",") ? weekday.Next + 1 : weekday.Next : index;
        at = text.Is(at, "de") && at > index ? at + 1 : at;
        if (DayNumber(at) is not { } day || text.Match(day.Next, "month") is not { } month || (text.IsGlued(day.Next) && text.Word(day.Next).Length < 3))
            return null;
        var named = $"{day.Written} {Months[(int)month.Meaning.Number - 1]}";
        return YearAfter(month.Next) is { } year ? _calendar.Asked(year.Next, $"{named} {year.Number}") : _calendar.Asked(month.Next, named);
    }

    private (string Written, int Next)? DayNumber(int index)
    {
        var word = text.Word(index);
        if (text[index].Kind == AtomKind.Digits && word.Length <= 2 && Value(word) is >= 1 and <= 31)
            return (word, text.IsGlued(index + 1) && text.Word(index + 1) is "e" or "de" or "ste" ? index + 2 : index + 1);
        if (NumberWords.IsNumber(word) && word is not ("half" or "halve"))
            return (word, index + 1);
        return IsOrdinal(word) ? (word, index + 1) : null;
    }

    private static bool IsOrdinal(string word) =>
        word is "eerste" or "derde" || (word.EndsWith("de", StringComparison.Ordinal) && NumberWords.IsNumber(word.AsSpan(0, word.Length - 2))) || (word.EndsWith("ste", StringComparison.Ordinal) && NumberWords.IsNumber(word.AsSpan(0, word.Length - 3)));

    // "november 2023", "aug. '23", "maart volgend jaar"
    private DatePhrase? Month(int index)
    {
        if (text.Match(index, "month") is not { } month || (text.Word(index).Length < 4 && text.Word(index) is not "mei" && YearAfter(month.Next) is null && !text.Is(index - 1, "in")))
            return null;
        var name = Months[(int)month.Meaning.Number - 1];
        return YearAfter(month.Next) is { } year ? _calendar.Asked(year.Next, $"{name} {year.Number}") : _calendar.Asked(month.Next, name);
    }

    private (int Number, int Next)? YearAfter(int index)
    {
        var at = text.Word(index) is "," or "van" or "in" or "." ? index + 1 : index;
        if (text.Is(at, "'") && text[at + 1].Kind == AtomKind.Digits && text.Word(at + 1).Length == 2 && text.IsGlued(at + 1))
            return (2000 + (int)Value(text.Word(at + 1))!, at + 2);
        if (text[at].Kind == AtomKind.Digits && IsYear(text.Word(at)) && !IsSeparated(at + 1))
            return ((int)Value(text.Word(at))!, at + 1);
        if (text.Match(at, "relative") is { } step && text.Is(step.Next, "jaar"))
            return (today.Year + (int)step.Meaning.Number, step.Next + 1);
        return WrittenNumber(at) is { } written ? written : null;
    }

    private (int Number, int Next)? WrittenNumber(int index)
    {
        if (!text.Word(index).StartsWith("tweeduizend", StringComparison.Ordinal))
            return null;
        var next = NumberWords.IsNumber(text.Word(index + 1)) ? index + 2 : index + 1;
        return Recognizer.Number(next > index + 1 ? $"{text.Word(index)} {text.Word(index + 1)}" : text.Word(index)) is { } number && number is > 1900 and < 2101 ? ((int)number, next) : null;
    }

    private DatePhrase? WrittenYear(int index) => WrittenNumber(index) is { } year && year.Next > index + 1 ? DatePhrase.Of(year.Next, Quantity.DateRange.Year(year.Number)) : null;

    // "vierde kwartaal van 2022", "Q3 2023", "1e kwartaal"
    private DatePhrase? Quarter(int index)
    {
        var (quarter, at) = (0, index);
        if (text.Is(index, "q") && text.IsGlued(index + 1) && text.Word(index + 1) is "1" or "2" or "3" or "4")
            (quarter, at) = ((int)Value(text.Word(index + 1))!, index + 2);
        else if (Rank(index) is { } rank && text.Has(rank.Next, "quarter"))
            (quarter, at) = (rank.Number, rank.Next + 1);
        else if (text.Match(index, "relative") is { } step && text.Has(step.Next, "quarter"))
            return DatePhrase.Of(step.Next + 1, Calendar.Quarter(today.Year, ((today.Month - 1) / 3) + 1 + (int)step.Meaning.Number));
        if (quarter == 0)
            return null;
        return YearAfter(at) is { } year ? DatePhrase.Of(year.Next, Calendar.Quarter(year.Number, quarter)) : _calendar.Nearest(at, number => Calendar.Quarter(number, quarter));
    }

    private (int Number, int Next)? Rank(int index)
    {
        if (Array.IndexOf(Ordinals, text.Word(index)) is >= 0 and var ordinal)
            return (ordinal + 1, index + 1);
        return text.Word(index) is "1" or "2" or "3" or "4" && text.Word(index + 1) is "e" or "ste" or "de" && text.IsGlued(index + 1) ? ((int)Value(text.Word(index))!, index + 2) : null;
    }

    // "eerste helft van 2024"
    private DatePhrase? Half(int index)
    {
        if (Rank(index) is not { Number: <= 2 } rank || !text.Has(rank.Next, "half"))
            return null;
        var at = text.Word(rank.Next + 1) is "van" ? rank.Next + 2 : rank.Next + 1;
        if (YearAfter(at) is { } year)
            return _calendar.Asked(year.Next, $"{Ordinals[rank.Number - 1]} helft van {year.Number}");
        if (text.Match(at, "month") is not { } month)
            return null;
        var (name, dated) = (Months[(int)month.Meaning.Number - 1], YearAfter(month.Next));
        return _calendar.Asked(dated?.Next ?? month.Next, dated is null ? name : $"{name} {dated.Value.Number}") is { } whole ? whole.Then(time => Calendar.HalfOf(time, rank.Number)) : null;
    }

    private DatePhrase? Season(int index)
    {
        var step = text.Match(index, "relative");
        if (text.Match(step?.Next ?? index, "season") is not { } season)
            return null;
        var month = (int)season.Meaning.Number;
        if (step is { } steps)
            return DatePhrase.Of(season.Next, _calendar.Step((int)steps.Meaning.Number, number => Calendar.Season(number, month)));
        return YearAfter(season.Next) is { } year ? DatePhrase.Of(year.Next, Calendar.Season(year.Number, month)) : _calendar.Nearest(season.Next, number => Calendar.Season(number, month));
    }

    private DatePhrase? Holiday(int index)
    {
        if (text.Match(index, "holiday") is not { } holiday)
            return null;
        var name = text.Slice(index, holiday.Next).ToLowerInvariant();
        return YearAfter(holiday.Next) is { } year ? DatePhrase.Of(year.Next, _calendar.Holiday(name, year.Number)) : _calendar.Nearest(holiday.Next, number => _calendar.Holiday(name, number));
    }

    // "volgende week", "vorige week dinsdag", "afgelopen vrijdag", "dit jaar"
    private DatePhrase? Relative(int index)
    {
        if (text.Match(index, "relative") is not { } step)
            return null;
        if (text.Has(step.Next, "weekday"))
            return _calendar.Asked(step.Next + 1, text.Slice(index, step.Next + 1));
        if (!text.Has(step.Next, "period") || (step.Meaning.Number == 0 && text.Word(step.Next) == "jaar" && text.Is(index, "deze")))
            return null;
        var period = $"{Relatives[(int)step.Meaning.Number + 1]} {text.Word(step.Next)}";
        return text.Is(step.Next, "week") && text.Has(step.Next + 1, "weekday") ? _calendar.Asked(step.Next + 2, $"{period} {text.Word(step.Next + 1)}") : _calendar.Asked(step.Next + 1, period);
    }

    // "dinsdag", "dinsdag van volgende week", "morgen"
    private DatePhrase? Weekday(int index)
    {
        if (text.Has(index, "day-word"))
            return _calendar.Asked(index + 1, text.Word(index));
        if (!text.Has(index, "weekday"))
            return null;
        var at = text.Word(index + 1) is "van" or "in" ? index + 2 : index + 1;
        return text.Match(at, "relative") is { } step && text.Is(step.Next, "week")
            ? _calendar.Asked(step.Next + 1, $"{Relatives[(int)step.Meaning.Number + 1]} week {text.Word(index)}")
            : _calendar.Asked(index + 1, text.Word(index));
    }

    private DatePhrase? Week(int index)
    {
        if (!text.Is(index, "week") || text[index + 1].Kind != AtomKind.Digits || Value(text.Word(index + 1)) is not (>= 1 and <= 53) || text.Word(index + 2) is "x" or ",")
            return null;
        return YearAfter(index + 2) is { } year ? _calendar.Asked(year.Next, $"week {text.Word(index + 1)} {year.Number}") : _calendar.Asked(index + 2, $"week {text.Word(index + 1)}");
    }

    // "eind januari", "begin 2025", "medio volgende maand"
    private DatePhrase? Part(int index)
    {
        if (text.Match(index, "part") is not { } part || (Month(part.Next) ?? Relative(part.Next) ?? Year(part.Next)) is not { } whole)
            return null;
        return whole.Then(time => Calendar.PartOf(time, text.Word(index)));
    }

    // Four digits are a year where nothing is counted by them.
    private DatePhrase? Year(int index)
    {
        if (text[index].Kind != AtomKind.Digits || !IsYear(text.Word(index)) || IsSeparated(index + 1) && !IsYear(text.Word(index + 2)) || text.Word(index - 1) is "-" or "/" or "." && text.IsGlued(index) && !IsYear(text.Word(index - 2)))
            return null;
        var isIntroduced = text.Word(index - 1) is "in" or "van" or "voor" or "sinds" or "vanaf" or "na" or "tot" or "uit" or "over" or "per" or "jaar" or "t/m" or "en" or "met" or "eind" or "begin" or "medio" or "jaren" or "tussen" or "rond" or "a" or "of" or "-";
        var counts = Counts(index + 1);
        return !counts && (isIntroduced || text[index + 1].Kind is not AtomKind.Word || text.Word(index + 1) is "tot" or "t/m" or "en" or "nog" or "al" or "ook" or "toch" || text.Match(index + 1, Verbs) is not null) ? DatePhrase.Of(index + 1, Quantity.DateRange.Year((int)Value(text.Word(index))!)) : null;
    }

    private bool Counts(int index) => text.Match(index, Counted) is not null || Measures.Nouns.IsThing(text, index);

    private static bool IsYear(string digits) => digits.Length == 4 && Value(digits) is >= 1950 and <= 2100;

    private static int? Value(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
