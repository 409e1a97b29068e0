using System.Collections.Frozen;
using System.Globalization;

namespace Assistent.Knowledge.Quantities;

/// <summary>What a word or phrase can mean in a quantity: its label in the word file, its value there, and how many words it has.</summary>
internal sealed record Meaning(string Label, string Value, string[] Words)
{
    public decimal Number { get; } = decimal.TryParse(Value, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;
}

/// <summary>The words that quantities are made of, from the word file.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        Lines().SelectMany(Entries).GroupBy(meaning => meaning.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(meaning => meaning.Words.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a phrase that begins with this word can mean, the longest first.</summary>
    public static Meaning[] Of(ReadOnlySpan<char> word) => ByFirstWord.TryGetValue(word, out var meanings) ? meanings : [];

    /// <summary>The usual spelling of a word that is written in short.</summary>
    public static string? Usual(ReadOnlySpan<char> word) => Of(word) is [{ Label: "usual" } shortened, ..] ? shortened.Value : null;

    /// <summary>The single words with one of these labels.</summary>
    public static IEnumerable<string> WordsOf(params IReadOnlyList<string> labels) =>
        Lines().SelectMany(Entries).Where(meaning => meaning.Words.Length == 1 && labels.Contains(meaning.Label)).Select(meaning => meaning.Words[0]).Distinct(StringComparer.Ordinal);

    /// <summary>The forms of each word with a label: how one is called, how several are, and others.</summary>
    public static IEnumerable<string[]> FormsOf(string label) =>
        Lines().Where(line => line.Head == label).SelectMany(line => line.Forms.Split(" | ")).Select(forms => forms.Split(' '));

    private static IEnumerable<(string Head, string Forms)> Lines()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Assistent.Knowledge.Quantities.Data.words.txt")
            ?? throw new InvalidOperationException("The word file of quantities is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1].Trim()))];
    }

    private static IEnumerable<Meaning> Entries((string Head, string Forms) line)
    {
        var head = line.Head.Split(' ');
        return line.Forms.Split(' ').Where(form => form != "|").Select(form => new Meaning(string.Intern(head[0]), head.Length > 1 ? head[1] : "", form.Split('_')));
    }
}
