using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>Tells which word behind a number names the things that it counts.</summary>
internal static class Nouns
{
    private const int MostAdjectives = 2;
    private const int Shortest = 4;

    /// <summary>The counted noun, with adjectives before it: <c>20 tijdelijke chalets</c>; the atom behind it.</summary>
    public static (string Noun, int Next)? Read(AtomText text, int index)
    {
        for (var adjectives = 0; adjectives <= MostAdjectives; adjectives++, index++)
        {
            if (IsThing(text, index))
                return (text.Word(index), index + 1);
            if (!IsAdjective(text, index))
                return null;
        }

        return null;
    }

    public static bool IsThing(AtomText text, int index)
    {
        var word = text.Word(index);
        return text[index].Kind == AtomKind.Word && word.Length >= Shortest && IsPlural(word) && !IsOther(text, index);
    }

    public static bool IsAdjective(AtomText text, int index) =>
        text[index].Kind == AtomKind.Word && text.Word(index) is { Length: > 3 } word && (word[^1] == 'e' || text.Has(index, "adverb")) && !IsOther(text, index);

    private static bool IsPlural(string word) =>
        word.EndsWith("en", StringComparison.Ordinal) || (word[^1] == 's' && word[^2] is not ('s' or 'i' or 'u' or 'a' or 'o')) || word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("as", StringComparison.Ordinal);

    // A word that has a meaning of its own in quantities, or is no noun.
    private static bool IsOther(AtomText text, int index) => Array.Exists(text[index].Meanings, meaning => meaning is { Words.Length: 1, Label: not "adverb" });
}
