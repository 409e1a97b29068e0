using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>A year in the text, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct YearMatch(int Next, int Year);

/// <summary>Years in digits (<c>2024</c>, <c>'99</c>) and in words (<c>negentien achtenzeventig</c>, <c>tweeduizend zestien</c>).</summary>
internal static class Years
{
    // Two digits below this mean a year of this century: the pivot of Recognizers-Text.
    private const int Pivot = 40;

    public static int FromTwoDigits(int year) => year < Pivot ? 2000 + year : 1900 + year;

    /// <summary>A year that can stand alone; four digits are one from 1500 on.</summary>
    public static YearMatch? Alone(TokenizedText text, int index) =>
        FourDigits(text, index) is { Year: >= 1500 and < 2200 } year ? year : InWords(text, index);

    /// <summary>A year behind a month, where two digits will do: <c>augustus 99</c>, <c>mei '15</c>.</summary>
    public static YearMatch? AfterMonth(TokenizedText text, int index)
    {
        var at = text.Symbol(index) == ',' ? index + 1 : index;
        at = text.Word(at) is "van" or "in" ? at + 1 : at;
        at = text.Is(at, "het") && text.Is(at + 1, "jaar") ? at + 2 : at;
        if (FourDigits(text, at) is { } four)
            return four;
        if (text.Symbol(at) == '\'' && text[at + 1].Length == 2 && text.Digits(at + 1) is >= 0 and var quoted)
            return new YearMatch(at + 2, FromTwoDigits(quoted));
        if (at == index && text[at].Length == 2 && text.Digits(at) is > 31 and var bare && !text.IsGlued(at + 1))
            return new YearMatch(at + 1, FromTwoDigits(bare));
        return InWords(text, at);
    }

    /// <summary>A year behind a whole day, where two digits cannot be another day: <c>12 januari 16</c>. Thirties are left to minutes.</summary>
    public static YearMatch? AfterDay(TokenizedText text, int index)
    {
        if (AfterMonth(text, index) is { } year)
            return year;

        var at = text.Symbol(index) == ',' ? index + 1 : index;
        var isShort = text[at].Length == 2 && text.Digits(at) is >= 0 and not (>= 30 and < 40) && !text.IsGlued(at + 1);
        return isShort && Durations.DurationUnit.Named(text.Word(at + 1)) is null && !text.IsWord(at + 1)
            ? new YearMatch(at + 1, FromTwoDigits(text.Digits(at)))
            : null;
    }

    public static YearMatch? FourDigits(TokenizedText text, int index)
    {
        if (text[index].Length != 4 || text.Digits(index) is not (>= 1000 and < 3000 and var year))
            return null;
        if (text.IsGlued(index + 1) && (text.IsWord(index + 1) || text.Symbol(index + 1) is '%' or '€'))
            return null;

        var isDecimal = text.IsGlued(index + 1) && text.Symbol(index + 1) is ',' or '.' && text.IsGlued(index + 2) && text.IsDigits(index + 2);
        var isContinued = text.IsGlued(index) && text.Symbol(index - 1) is ',' or '.' or '$' or '€' && text.IsGlued(index - 1);
        return isDecimal || isContinued || text.Symbol(index - 1) is '$' or '€' ? null : new YearMatch(index + 1, year);
    }

    private static YearMatch? InWords(TokenizedText text, int index)
    {
        if (!text.IsWord(index))
            return null;

        var word = text.Word(index);
        var prefix = text.NumberPrefix(index);
        if (prefix.Length == 0 || prefix.IsOrdinal)
            return null;

        // "negentienachtenzeventig" and "negentien achtenzeventig": a century and a year.
        if (prefix.Value is >= 15 and <= 20)
        {
            var isWhole = prefix.Length == word.Length;
            var rest = isWhole ? text.Word(index + 1) : word[prefix.Length..];
            return NumberWord.ReadWhole(rest) is { IsOrdinal: false, Value: >= 10 and < 100 } year && decimal.IsInteger(year.Value)
                ? new YearMatch(isWhole ? index + 2 : index + 1, (int)((prefix.Value * 100) + year.Value))
                : null;
        }

        return Cardinals.Read(text, index) is { Value: >= 1500 and < 2200 } number && decimal.IsInteger(number.Value)
            ? new YearMatch(number.Next, (int)number.Value)
            : null;
    }
}
