using System.Globalization;

namespace Assistent.Knowledge.Reading;

/// <summary>Reads a place in a list: "nummer 2", "de derde", "doe maar 3", "die laatste". From 1, or -1 for the last.</summary>
internal static class OrdinalReader
{
    // What may stand around a bare number that points: "doe maar 3", "en 2 dan?".
    private const int MostWordsAroundNumber = 3;

    private static readonly string[] Ordinals = ["", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
        "negende", "tiende", "elfde", "twaalfde", "dertiende"];
    private static readonly string[] Cardinals = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf", "dertien"];
    private static readonly string[] Numbering = ["nummer", "nr", "punt", "optie", "nummertje", "no"];

    public static int? Read(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Numbering.Contains(words[i]) && i + 1 < words.Count && Number(words[i + 1]) is { } number)
                return number;
            if (Array.IndexOf(Ordinals, words[i]) is > 0 and var ordinal)
                return ordinal;
            if (i > 0 && words[i] == "laatste" && words[i - 1] is "de" or "die" or "dat" or "het")
                return -1;

            // "4e", "8ste": figures and the letters behind them are two words.
            if (i > 0 && words[i] is ("e" or "ste") && words[i - 1].Length <= 2 && Digits(words[i - 1]) is { } abbreviated)
                return abbreviated;
        }

        var numbers = words.Select(Number).OfType<int>().ToList();
        return numbers is [var bare] && words.Count <= MostWordsAroundNumber + 1 ? bare : null;
    }

    private static int? Number(string word) =>
        Digits(word) ?? (Array.IndexOf(Cardinals, word) is > 1 and var cardinal ? cardinal : null);

    private static int? Digits(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
}
