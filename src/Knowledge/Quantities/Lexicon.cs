using System.Collections.Frozen;
using System.Globalization;
using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Quantities;

/// <summary>What a word or phrase can mean in a quantity: its label in the word file, its value there, and how many words it has.</summary>
internal sealed record Meaning(string Label, string Value, string[] Words)
{
    public decimal Number { get; } = decimal.TryParse(Value, NumberStyles.Number
        | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;
}

/// <summary>The words that quantities are made of: those of Dutch, from the word file, and those that an overview counts besides.</summary>
internal sealed class Lexicon
{
    private static readonly (string Head, string Forms)[] DutchLines = ReadLines();
    private static readonly Meaning[] DutchMeanings = [.. DutchLines.SelectMany(Entries)];

    private static readonly FrozenDictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Lookup(DutchMeanings);

    // What ends in one of these is one, from so many letters before it on.
    private static readonly string[] Households = ["gezin", "gezinnen", "huishouden", "huishoudens"];
    private const int FewestBefore = 3;

    private readonly Meaning[] _own;
    private readonly FrozenDictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> _byOwnFirstWord;

    public Lexicon(CountedWords counted)
    {
        _own = [.. Entries(counted)];

        // What else such a word begins in Dutch stands with it: one look tells all that it can mean.
        var firstWords = _own.Select(meaning => meaning.Words[0]).ToHashSet(StringComparer.Ordinal);
        _byOwnFirstWord = Lookup(DutchMeanings.Where(meaning => firstWords.Contains(meaning.Words[0])).Concat(_own));
    }

    /// <summary>The words of Dutch alone.</summary>
    public static Lexicon Dutch { get; } = new(new CountedWords());

    /// <summary>What a phrase that begins with this word can mean, the longest first.</summary>
    public Meaning[] Of(ReadOnlySpan<char> word) =>
        _byOwnFirstWord.TryGetValue(word, out var own) ? own : ByFirstWord.TryGetValue(word, out var meanings) ? meanings : OfLast(word);

    // "Statushoudersgezinnen" are households, as "gezinnen" are.
    private static Meaning[] OfLast(ReadOnlySpan<char> compound)
    {
        foreach (var household in Households)
        {
            if (compound.EndsWith(household) && compound.Length >= household.Length + FewestBefore)
                return ByFirstWord[household];
        }

        return [];
    }

    /// <summary>The usual spelling of a word that is written in short.</summary>
    public string? Usual(ReadOnlySpan<char> word) => Of(word) is [{ Label: "usual" } shortened, ..] ? shortened.Value : null;

    /// <summary>The single words with one of these labels.</summary>
    public IEnumerable<string> WordsOf(params IReadOnlyList<string> labels) =>
        DutchMeanings.Concat(_own).Where(meaning => meaning.Words.Length == 1 && labels.Contains(meaning.Label))
            .Select(meaning => meaning.Words[0]).Distinct(StringComparer.Ordinal);

    /// <summary>The forms of each word of Dutch with a label: how one is called, how several are, and others.</summary>
    public static IEnumerable<string[]> FormsOf(string label) =>
        DutchLines.Where(line => line.Head == label).SelectMany(line => line.Forms.Split(" | ")).Select(forms => forms.Split(' '));

    private static FrozenDictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<Meaning> meanings) =>
        meanings.GroupBy(meaning => meaning.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(meaning => meaning.Words.Length).ToArray(),
                StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static (string Head, string Forms)[] ReadLines() =>
        [.. ResourceText.Entries(typeof(Lexicon), "words").Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]))];

    private static IEnumerable<Meaning> Entries((string Head, string Forms) line)
    {
        var head = line.Head.Split(' ');
        return line.Forms.Split(' ').Where(form => form != "|").Select(form =>
            new Meaning(string.Intern(head[0]), head.Length > 1 ? head[1] : "", form.Split('_')));
    }

    // The labels are those of the word file, the same strings: they are compared by reference.
    private static IEnumerable<Meaning> Entries(CountedWords counted) =>
    [
        .. counted.Person.SelectMany<string, Meaning>(word =>
            [new("people", "", [word]), new("aged", "", [word]), new("per", "person", ["per", word])]),
        .. counted.People.Select(word => new Meaning("people", "", [word])),
        .. counted.Dwelling.Select(word => new Meaning("per", "dwelling", ["per", word])),
        .. counted.Adjective.Select(word => new Meaning("adverb", "", [word])),
    ];
}
