using System.Collections.Frozen;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Reading;

/// <summary>Which figure a text asks for, by its words.</summary>
internal static class AskedFigures
{
    private static readonly FrozenSet<string> UnitsOfTime =
        FrozenSet.Create("jaar", "jaren", "maand", "maanden", "mnd", "mnden", "week", "weken", "dag", "dagen", "nacht", "nachten");

    private static readonly FrozenSet<string> Sums =
        FrozenSet.Create("samen", "tezamen", "totaal", "totale", "opgeteld", "optellen", "som");

    private static readonly FrozenSet<string> Differences =
        FrozenSet.Create("scheelt", "schelen", "verschil", "verschilt", "verschillen", "onderscheid");

    /// <summary>
    /// Whether a text asks no more than what the figures that were spoken of come to: "en opgeteld?", "hoeveel maanden is dat dan?".
    /// </summary>
    public static bool IsAll(IReadOnlyList<string> words) =>
        (IsSum(words) || IsDifference(words) || IsLengthOfTime(words)) && words.All(word => Sums.Contains(word)
            || Differences.Contains(word) || UnitsOfTime.Contains(word) || DutchAnalysis.IsStopWord(word) || FunctionWords.Has(word));

    /// <summary>Whether a text asks what several figures come to together, and not after that by how much they differ.</summary>
    public static bool IsSum(IReadOnlyList<string> words) => LastSum(words) is >= 0 and var at && at > LastDifference(words);

    /// <summary>Whether a text asks by how much two figures differ, and not after that what they come to together.</summary>
    public static bool IsDifference(IReadOnlyList<string> words) => LastDifference(words) is >= 0 and var at && at > LastSum(words);

    /// <summary>Whether a text asks to add up: "opgeteld", "tel … op". With "samen" or "totale" something else may be asked.</summary>
    public static bool IsSumOfAll(IReadOnlyList<string> words) => IsSum(words)
        && (words.Any(word => word is "opgeteld" or "optellen" or "som") || IsCountedUp(words) || words.Contains("elkaar") || IsAll(words));

    /// <summary>Whether a text asks how many there are: "hoeveel", "in aantal".</summary>
    public static bool IsNumber(IReadOnlyList<string> words) => words.Any(word => word is "hoeveel" or "aantal" or "aantallen");

    private static int LastSum(IReadOnlyList<string> words) => words.Index().Where(word => Sums.Contains(word.Item)
            || (word.Item == "elkaar" && word.Index > 0 && words[word.Index - 1] == "bij") || (word.Item == "op" && IsCountedUp(words)))
        .Select(word => word.Index).DefaultIfEmpty(-1).Last();

    private static int LastDifference(IReadOnlyList<string> words) =>
        words.Index().Where(word => Differences.Contains(word.Item)).Select(word => word.Index).DefaultIfEmpty(-1).Last();

    private static bool IsCountedUp(IReadOnlyList<string> words) => words.Any(word => word is "tel" or "tellen") && words.Contains("op");

    /// <summary>Whether a text asks for an amount of money in so many words: "hoeveel euro", "welk bedrag".</summary>
    public static bool IsAmount(IReadOnlyList<string> words) =>
        Grammar.HasInterrogative(words) && words.Any(word => word is "euro" or "euros" or "euro's" or "bedrag" or "€");

    /// <summary>
    /// Whether a text asks how much there is of each of something, "hoeveel per zaal", and not by the year or from a day on, as amounts are
    /// told.
    /// </summary>
    public static bool IsPer(IReadOnlyList<string> words) => words.Contains("hoeveel")
        && words.Zip(words.Skip(1)).Any(pair => pair.First == "per" && !char.IsDigit(pair.Second[0])
            && !pair.Second.EndsWith("jaar", StringComparison.Ordinal) && !Grammar.IsFiller(pair.Second));

    /// <summary>Whether a text asks for how many months, weeks or days.</summary>
    public static bool IsLengthOfTime(IReadOnlyList<string> words) =>
        words.Zip(words.Skip(1)).Any(pair => pair.First == "hoeveel" && UnitsOfTime.Contains(pair.Second));
}
