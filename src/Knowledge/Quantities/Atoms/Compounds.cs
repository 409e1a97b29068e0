using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>Words made of a number and what it counts: <c>achtkoppig</c>, <c>vijfjarig</c>, <c>zevenpersoonshuishouden</c>.</summary>
internal static class Compounds
{
    private static readonly (string Ending, string Suffix)[] Endings =
    [
        ("koppig", "koppig"), ("persoons", "koppig"), ("jarig", "jarig"), ("maands", "maands"), ("weeks", "weeks"), ("daags", "daags"), ("jaars", "jaars"),
        ("jaar", "jaar"),
    ];

    // What is made for so many people is not so many people.
    private static readonly string[] Furnished = ["kamer", "bed", "woning", "appartement", "studio", "unit"];

    /// <summary>How many characters are the number, and what the rest means.</summary>
    public static (int Length, string Suffix)? Split(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("halfjaar"))
            return (4, "jaar");
        var length = NumberWords.PrefixOf(word);
        if (length == 0 || length == word.Length)
            return null;
        var rest = word[length..];
        foreach (var (ending, suffix) in Endings)
        {
            if (rest.StartsWith(ending) && !IsFurnished(rest[ending.Length..]))
                return (length, suffix);
        }

        return null;
    }

    private static bool IsFurnished(ReadOnlySpan<char> rest)
    {
        foreach (var thing in Furnished)
        {
            if (rest.StartsWith(thing))
                return true;
        }

        return false;
    }
}
