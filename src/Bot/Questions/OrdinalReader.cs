using System.Globalization;

namespace Assistent.Bot.Questions;

/// <summary>Reads a place in a list: "nummer 2", "de derde", "die laatste". From 1, or -1 for the last.</summary>
internal static class OrdinalReader
{
    private static readonly string[] Ordinals = ["", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende"];
    private static readonly string[] Cardinals = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien"];
    private static readonly string[] Numbering = ["nummer", "nr", "punt", "optie", "nummertje", "no"];

    public static int? Read(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Numbering.Contains(words[i]) && i + 1 < words.Count && Number(words[i + 1]) is { } number)
                return number;
            if (i == 0 || words[i - 1] is not ("de" or "die" or "dat" or "het"))
                continue;
            if (words[i] == "laatste")
                return -1;
            if (Array.IndexOf(Ordinals, words[i]) is > 0 and var ordinal)
                return ordinal;
            if (words[i].Length is 2 or 3 && words[i].EndsWith('e') && Number(words[i][..^1]) is { } abbreviated)
                return abbreviated;
        }

        return null;
    }

    /// <summary>Whether a word counts, up to thirteen; an article does not.</summary>
    public static bool IsNumber(string word) => Number(word) is > 1;

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Array.IndexOf(Cardinals, word) is > 0 and var cardinal ? cardinal
        : null;
}
