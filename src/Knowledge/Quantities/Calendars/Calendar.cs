using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;
using Microsoft.Recognizers.Text;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>What times come to on the calendar, seen from today and from the tense of the words around them.</summary>
internal sealed class Calendar(AtomText text, DateOnly today)
{
    // The recogniser's time is superlinear in what it reads; in all it reads no more than this of a message.
    private const int MostCharacters = 400;
    private const int MostTimes = 12;

    // Words further away than this tell nothing of a date.
    private const int ClauseReach = 30;

    private int _characters;
    private int _times;
    private (bool IsRead, Tense? Tense) _whole;

    /// <summary>A time as the recogniser reads it.</summary>
    public DatePhrase? Asked(int next, string words)
    {
        _characters += words.Length;
        if (_characters > MostCharacters || ++_times > MostTimes)
            return null;
        var found = Recognizer.TimesIn(words, today);
        return found is [var first, ..] ? new DatePhrase(next, tense => Value(first, tense)) : null;
    }

    /// <summary>Of what comes back every year, the last one or the next.</summary>
    public DatePhrase Nearest(int next, Func<int, Quantity?> ofYear) => new(next, tense => Unsaid(Step(tense == Tense.Past ? -1 : 1, ofYear)));

    /// <summary>Of what comes back every year, the last one that is over (-1), that of this year (0), or the next (1).</summary>
    public Quantity? Step(int step, Func<int, Quantity?> ofYear) => step switch
    {
        < 0 => new[] { today.Year, today.Year - 1 }.Select(ofYear).FirstOrDefault(time => Bounds(time).End < today),
        > 0 => new[] { today.Year, today.Year + 1 }.Select(ofYear).FirstOrDefault(time => Bounds(time).Start > today),
        _ => ofYear(today.Year),
    };

    /// <summary>Whether the words of the clause around an atom, or else of the whole text, speak of the past.</summary>
    public Tense TenseAt(int index)
    {
        var (first, last) = (index, index);
        while (first > Math.Max(0, index - ClauseReach) && !EndsClause(first - 1))
            first--;
        while (last < Math.Min(text.Count, index + ClauseReach) && !EndsClause(last))
            last++;
        if (TenseIn(first, last) is { } tense)
            return tense;
        _whole = _whole.IsRead ? _whole : (true, TenseIn(0, text.Count));
        return _whole.Tense ?? Tense.Future;
    }

    public Quantity? Holiday(string name, int year)
    {
        if (name is "pinksteren" or "hemelvaart" or "hemelvaartsdag" or "pasen" || name.Contains("pinksterdag", StringComparison.Ordinal))
        {
            if (Day("pasen", year) is not { } easter)
                return null;
            return name switch
            {
                "pasen" => new Quantity.DateRange(easter, easter.AddDays(1)),
                "pinksteren" => new Quantity.DateRange(easter.AddDays(49), easter.AddDays(50)),
                "hemelvaart" or "hemelvaartsdag" => new Quantity.Date(easter.AddDays(39)),
                _ => new Quantity.Date(easter.AddDays(name.StartsWith("tweede", StringComparison.Ordinal) ? 50 : 49)),
            };
        }

        return name switch
        {
            "kerst" or "kerstmis" => new Quantity.DateRange(new DateOnly(year, 12, 25), new DateOnly(year, 12, 26)),
            _ => Day(name.Replace("1e ", "eerste ", StringComparison.Ordinal).Replace("2e ", "tweede ", StringComparison.Ordinal), year) is { } day ? new Quantity.Date(day) : null,
        };
    }

    public static Quantity.DateRange Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, 1, 1).AddMonths(3 * (quarter - 1));
        return new Quantity.DateRange(first, first.AddMonths(3).AddDays(-1));
    }

    public static Quantity.DateRange Season(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Quantity.DateRange(first, first.AddMonths(3).AddDays(-1));
    }

    public static Quantity? HalfOf(Quantity? time, int half) => time is Quantity.DateRange { Start: { } start, End: { } end } range
        ? half == 1 ? range with { End = start.AddDays(((end.DayNumber - start.DayNumber + 1) / 2) - 1) } : range with { Start = start.AddDays((end.DayNumber - start.DayNumber + 1) / 2) }
        : time;

    /// <summary>Of a month the days 1 to 10, 11 to 20 and the rest; of a year thirds of four months.</summary>
    public static Quantity? PartOf(Quantity? time, string part)
    {
        if (time is not Quantity.DateRange { Start: { } start, End: { } end } range)
            return time;
        var isMonth = end.DayNumber - start.DayNumber < 31;
        var (first, second) = isMonth ? (start.AddDays(10), start.AddDays(20)) : (start.AddMonths(4), start.AddMonths(8));
        return part switch
        {
            "begin" => range with { End = first.AddDays(-1) },
            "eind" or "einde" => range with { Start = second },
            _ => range with { Start = first, End = second.AddDays(-1) },
        };
    }

    public static (DateOnly? Start, DateOnly? End) Bounds(Quantity? time) => time switch
    {
        Quantity.Date date => (date.Day, date.Day),
        Quantity.DateRange range => (range.Start, range.End),
        _ => (null, null),
    };

    private DateOnly? Day(string name, int year) => Asked(0, $"{name} {year}") is { } phrase ? Bounds(phrase.Read(Tense.Future)).Start : null;

    private static Quantity? Unsaid(Quantity? time) => time switch
    {
        Quantity.Date date => date with { IsYearSaid = false },
        Quantity.DateRange range => range with { IsYearSaid = false },
        _ => time,
    };

    private static Quantity? Value(ModelResult found, Tense tense)
    {
        if (found.Resolution is null || !found.Resolution.TryGetValue("values", out var listed) || listed is not List<Dictionary<string, string>> { Count: > 0 } values)
            return null;
        var value = tense == Tense.Past ? values[0] : values[^1];
        var isYearSaid = !value.GetValueOrDefault("timex", "").StartsWith("XXXX", StringComparison.Ordinal);
        if (Parse(value.GetValueOrDefault("value")) is { } day)
            return new Quantity.Date(day) { IsYearSaid = isYearSaid };
        var (start, end) = (Parse(value.GetValueOrDefault("start")), Parse(value.GetValueOrDefault("end")));
        return start is null && end is null ? null : new Quantity.DateRange(start, end is { DayNumber: > 0 } after ? after.AddDays(-1) : null) { IsYearSaid = isYearSaid };
    }

    private static DateOnly? Parse(string? written) =>
        written is { Length: >= 10 } && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool EndsClause(int index) => text.Word(index) is "," or ";" or "?" or "!" or "." && !(text[index + 1].Kind == AtomKind.Digits && text.IsGlued(index + 1));

    private Tense? TenseIn(int first, int last)
    {
        var (past, future) = (false, false);
        for (var index = first; index < last && !past; index++)
        {
            past = text.Has(index, "past") || IsParticiple(text.Word(index)) || text.Has(index, "last");
            future |= text.Has(index, "future");
        }

        return past ? Tense.Past : future ? Tense.Future : null;
    }

    // "opgestuurd", "aangevraagd", "geweest"
    private static bool IsParticiple(string word)
    {
        var at = word.IndexOf("ge", StringComparison.Ordinal);
        return word.Length >= 7 && at is 0 or 2 or 3 or 4 or 5 && word[^1] is 'd' or 't' or 'n' && word is not ("gezinnen" or "gemeenten" or "gebouwen" or "gebied" or "gebieden" or "gesprekken")
            && !word.EndsWith("ingen", StringComparison.Ordinal) && (at > 0 || word[^1] != 'n' || word.Length > 7) && (at == 0 || Prefixes.Contains(word[..at]));
    }

    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal) { "aan", "op", "in", "uit", "af", "toe", "over", "door", "mee", "bij", "na", "voor", "terug", "mede" };
}
