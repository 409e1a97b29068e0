namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>
/// Repairs one slip of the finger in the words that a quantity is made of: two letters swapped, one left out (but not the last of a word
/// that has
/// other forms), one doubled, and in long words one letter too many or for another. Units and people count only behind a number, for many
/// of them are one slip away from other words.
/// </summary>
internal sealed class Spelling(Lexicon lexicon)
{
    private const int Shortest = 4;
    private const int LongEnoughForOmission = 5;
    private const int LongEnoughForSubstitution = 7;

    private static readonly ILookup<char, string> Anywhere = Lookup(
        [.. Lexicon.Dutch.WordsOf("number"), .. Lexicon.Dutch.WordsOf("month").Where(word => word.Length > 5),
            .. Lexicon.Dutch.WordsOf("weekday"), "minstens", "minimaal", "maximaal", "hoogstens", "hooguit"]);

    // A word that is one slip from a number, and a word of its own.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "tegen", "ten", "tie", "vie", "ver", "dier", "neen",
        "veer", "eerste", "geen", "zeeen", "leven", "even", "wegen", "tein", "ziek", "aren", "mate", "aar" };

    private readonly ILookup<char, string> _behindNumber = Lookup(
        [.. lexicon.WordsOf("euro", "percent", "years", "months", "weeks", "days", "length", "child", "people", "month", "households"),
            "vierkante", "kubieke", "miljoen", "kinderen", "volwassenen", "hectare"]);

    public List<Atom> Repair(List<Atom> atoms)
    {
        for (var index = 0; index < atoms.Count; index++)
        {
            var atom = atoms[index];
            if (atom is not { Kind: AtomKind.Word, Meanings.Length: 0 } || atom.Word.Length < Shortest || Others.Contains(atom.Word)
                || Numbers.NumberWords.IsNumber(atom.Word))
                continue;
            if ((IsBesideNumber(atoms, index) ? Find(_behindNumber, atom.Word, isOneForm: false) : null) is { } word
                || (word = Find(Anywhere, atom.Word, isOneForm: true)) is not null)
                atoms[index] = atom with { Text = word, Meanings = lexicon.Of(word) };
        }

        return atoms;
    }

    // "3 agustus", "13 vierknate meter", "apirl 2024"
    private static bool IsBesideNumber(List<Atom> atoms, int index) =>
        (index > 0 && IsNumberLike(atoms[index - 1]))
            || (index > 1 && atoms[index - 1].Word is "vierkante" or "kubieke" && IsNumberLike(atoms[index - 2]))
        || (index + 1 < atoms.Count && atoms[index + 1] is { Kind: AtomKind.Digits, Word.Length: 4 });

    private static bool IsNumberLike(Atom atom) =>
        atom.Kind == AtomKind.Digits || (atom.Kind == AtomKind.Word && Numbers.NumberWords.IsNumber(atom.Word));

    private static ILookup<char, string> Lookup(IEnumerable<string> words) =>
        words.Where(word => word.Length >= Shortest).Distinct(StringComparer.Ordinal).ToLookup(word => word[0]);

    private static string? Find(ILookup<char, string> words, string written, bool isOneForm)
    {
        foreach (var word in words[written[0]])
        {
            if (Math.Abs(word.Length - written.Length) <= 1 && IsSlip(written, word, isOneForm))
                return word;
        }

        // The first two swapped: "uero".
        foreach (var word in words[written[1]])
        {
            if (word.Length == written.Length && word[1] == written[0] && written.AsSpan(2).SequenceEqual(word.AsSpan(2)))
                return word;
        }

        return null;
    }

    private static bool IsSlip(string written, string word, bool isOneForm)
    {
        var at = 0;
        while (at < written.Length && at < word.Length && written[at] == word[at])
            at++;
        return (written.Length - word.Length) switch
        {
            0 when at < word.Length - 1 && written[at] == word[at + 1] && written[at + 1] == word[at] =>
                written.AsSpan(at + 2).SequenceEqual(word.AsSpan(at + 2)),
            0 => word.Length >= LongEnoughForSubstitution && at < word.Length && written.AsSpan(at + 1).SequenceEqual(word.AsSpan(at + 1)),
            -1 => word.Length >= LongEnoughForOmission && (isOneForm || at < written.Length)
                && written.AsSpan(at).SequenceEqual(word.AsSpan(at + 1)),
            1 => ((at > 0 && written[at] == written[at - 1]) || word.Length >= LongEnoughForSubstitution)
                && written.AsSpan(at + 1).SequenceEqual(word.AsSpan(at)),
            _ => false,
        };
    }
}
