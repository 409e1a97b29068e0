namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Tells which words are made of the building blocks of Dutch numbers; what they come to is for the recogniser to say.</summary>
internal static class NumberWords
{
    private const int Longest = 120;

    // Longer blocks come before their own beginnings: "zestien" before "zes".
    private static readonly string[] Blocks =
    [
        "anderhalve", "anderhalf", "driekwart", "achttien", "acht", "dertien", "dertig", "drie", "duizend", "elf", "honderd", "miljard", "miljoen", "negentien",
        "negentig", "negen", "nul", "tachtig", "tien", "twaalf", "twintig", "twee", "veertien", "veertig", "vijftien", "vijftig", "vijf", "vier",
        "zestien", "zestig", "zeventien", "zeventig", "zeven", "zes", "eenen", "een", "en", "halve", "half",
    ];

    /// <summary>Whether a word is a number from beginning to end; a plain "een" may be an article.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word) => word is "één" or "half" or "halve" || (PrefixOf(word) is > 0 and var length && length == word.Length && word is not ("een" or "eenen"));

    /// <summary>How many characters at the beginning of a word are a number.</summary>
    public static int PrefixOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > Longest)
            return 0;
        var (position, accepted) = (0, 0);
        while (position < word.Length && BlockAt(word[position..]) is { } block && (position > 0 || block != "en"))
        {
            position += block.Length;
            if (block != "en")
                accepted = position;
        }

        return accepted;
    }

    private static string? BlockAt(ReadOnlySpan<char> rest)
    {
        foreach (var block in Blocks)
        {
            if (rest.StartsWith(block))
                return block;
        }

        return null;
    }
}
