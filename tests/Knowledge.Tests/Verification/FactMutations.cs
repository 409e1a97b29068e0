namespace Assistent.Knowledge.Tests.Verification;

/// <summary>Changes one fact of a sentence at a time, to one that no passage of the overview has.</summary>
internal static class FactMutations
{
    private static readonly (string Unit, string Other)[] Units =
    [
        (" maanden", " weken"), (" dagen ", " maanden "), (" jaar ", " maanden "), (" miljoen euro", " miljard euro"),
        ("000 euro", "000 dollar"), ("m²", " hectare"), (" juli", " maart"), (" juni", " maart"), (" november", " december"),
        (" januari", " februari"),
    ];

    private static readonly (string Figure, string Other)[] Words =
    [
        ("drie ", "acht "), ("zes ", "elf "), ("vijf ", "negen "), ("zeven ", "veertien "), ("tien ", "dertig "),
        ("honderdduizend", "tweehonderdduizend"), ("Twee jaar", "Vier jaar"),
    ];

    private static readonly string[] OtherNames = ["Zwolle", "Vattenfall", "Jansen", "Philips"];

    private static readonly int[] Steps = [3, 7];

    public static IEnumerable<string> Of(string sentence) =>
        Figures(sentence).Concat(Replacements(sentence, Words)).Concat(Replacements(sentence, Units)).Concat(Names(sentence)).Distinct();

    // Every digit, made another one.
    private static IEnumerable<string> Figures(string sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!char.IsAsciiDigit(sentence[i]) || char.IsLetter(sentence[Math.Max(0, i - 1)]))
                continue;
            foreach (var step in Steps)
            {
                yield return string.Concat(sentence.AsSpan(0, i),
                    ((char)('0' + ((sentence[i] - '0' + step) % 10))).ToString(), sentence.AsSpan(i + 1));
            }
        }
    }

    private static IEnumerable<string> Replacements(string sentence, IEnumerable<(string From, string To)> pairs)
    {
        foreach (var (from, to) in pairs)
        {
            if (sentence.Contains(from, StringComparison.Ordinal))
                yield return sentence.Replace(from, to, StringComparison.Ordinal);
        }
    }

    // Every capitalised word after the first, made another name.
    private static IEnumerable<string> Names(string sentence)
    {
        var words = sentence.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Length < 3 || !char.IsUpper(words[i][0]) || words[i - 1].EndsWith('.')
                || words[i - 1].EndsWith(':') || words[i - 1].EndsWith('?'))
                continue;
            yield return string.Join(' ', [.. words[..i], OtherNames[i % OtherNames.Length], .. words[(i + 1)..]]);
        }
    }
}
