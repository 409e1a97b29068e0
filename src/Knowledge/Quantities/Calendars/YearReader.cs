using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>Years: four digits that count nothing, two after an apostrophe, in words, or seen from today.</summary>
internal sealed class YearReader(AtomText text, DateOnly today)
{
    // Later than this, two figures are of the century before.
    private const int LatestInShort = 50;

    private static readonly string[] Behind = ["behind-year", "past", "future"];
    private static readonly string[] Counted = ["euro", "sign", "area", "volume", "length", "people", "percent", "households", "months",
        "days", "weeks", "child", "adult", "scale", "per"];

    /// <summary>The year of what stands before it: "november <c>2023</c>", "maart <c>volgend jaar</c>".</summary>
    public (int Number, int Next)? After(int index)
    {
        var at = text.Word(index) is "," or "van" or "in" or "." ? index + 1 : index;
        if (InShort(at) is { } year)
            return (year, at + 2);
        if (text[at].Kind == AtomKind.Digits && IsYear(text.Word(at)) && !IsSeparated(text, at + 1))
            return ((int)Value(text.Word(at))!, at + 1);
        if (text.Match(at, "relative") is { } step && text.Is(step.Next, "jaar"))
            return (today.Year + (int)step.Meaning.Number, step.Next + 1);
        return InWords(at) is { } written ? written : null;
    }

    /// <summary>A year by itself: four digits are one where nothing is counted by them, and so are two after an apostrophe.</summary>
    public DatePhrase? Alone(int index)
    {
        if (InShort(index) is { } year && !Counts(index + 2))
            return DatePhrase.Of(index + 2, Quantity.DateRange.Year(year));
        if (text[index].Kind != AtomKind.Digits || !IsYear(text.Word(index))
            || IsSeparated(text, index + 1) && !IsYear(text.Word(index + 2))
            || text.Word(index - 1) is "-" or "/" or "." && text.IsGlued(index) && !IsYear(text.Word(index - 2)))
            return null;
        var isIntroduced = text.Has(index - 1, "before-year");
        var counts = Counts(index + 1);
        var isFollowed = text[index + 1].Kind is not AtomKind.Word || text.Match(index + 1, Behind) is not null;
        return !counts && (isIntroduced || isFollowed) ? DatePhrase.Of(index + 1, Quantity.DateRange.Year((int)Value(text.Word(index))!))
            : null;
    }

    /// <summary>A year of two words: "tweeduizend drieëntwintig".</summary>
    public DatePhrase? Written(int index) =>
        InWords(index) is { } year && year.Next > index + 1 ? DatePhrase.Of(year.Next, Quantity.DateRange.Year(year.Number)) : null;

    /// <summary>Whether a sign stands between figures, as in a date.</summary>
    public static bool IsSeparated(AtomText text, int index) =>
        text.Word(index) is "-" or "/" or "." && text.IsGlued(index) && text.IsGlued(index + 1) && text[index + 1].Kind == AtomKind.Digits;

    public static bool IsYear(string digits) => digits.Length == 4 && Value(digits) is >= 1950 and <= 2100;

    public static int? Value(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private (int Number, int Next)? InWords(int index)
    {
        if (!text.Word(index).StartsWith("tweeduizend", StringComparison.Ordinal))
            return null;
        var next = NumberWords.IsNumber(text.Word(index + 1)) ? index + 2 : index + 1;
        return Recognizer.Number(next > index + 1 ? $"{text.Word(index)} {text.Word(index + 1)}" : text.Word(index)) is { } number
            && number is > 1900 and < 2101 ? ((int)number, next) : null;
    }

    // "'24", but not "de jaren '60" or "'55-plussers".
    private int? InShort(int index) =>
        text.Is(index, "'") && text[index + 1].Kind == AtomKind.Digits && text.Word(index + 1).Length == 2 && text.IsGlued(index + 1)
            && Value(text.Word(index + 1)) is { } year and <= LatestInShort && !text.Is(index - 1, "jaren")
            && !(text.Is(index + 2, "-") && text.IsGlued(index + 2)) ? 2000 + year : null;

    private bool Counts(int index) => text.Match(index, Counted) is not null || Measures.Nouns.IsThing(text, index);
}
