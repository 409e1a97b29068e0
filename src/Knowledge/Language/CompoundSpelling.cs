namespace Assistent.Knowledge.Language;

/// <summary>
/// Spells compounds that no list has, from their two halves: with the right linking letter, with a hyphen between vowels that would read
/// as one, and with one half misspelt at most.
/// </summary>
internal sealed class CompoundSpelling(WordList words)
{
    private const int ShortestHalf = 3;
    private const int ShortestSearched = 4;
    private const double HalfLimit = 0.95;

    // Vowels that are read as one, so that a hyphen parts them in a compound; one stands after an abbreviation too.
    private static readonly string[] Collisions = ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe", "oi", "oo", "ou", "ui",
        "uu"];

    /// <summary>The compounds that a folded word may stand for, in no particular order.</summary>
    public IEnumerable<SpellingCandidate> Candidates(string written)
    {
        for (var cut = ShortestHalf; cut <= written.Length - ShortestHalf; cut++)
        {
            var (left, right) = (written[..cut].TrimEnd('-'), written[cut..].TrimStart('-'));
            if (left.Length < ShortestHalf || right.Length < ShortestHalf || written[cut - 1] == '-') continue;
            foreach (var half in Modifiers(left))
            {
                foreach (var head in Heads(right, search: left.Length >= ShortestSearched)) yield return new(Join(half.Word, head.Word),
                    half.Cost + head.Cost);
            }
            if (!IsHead(right)) continue;
            foreach (var half in MisspeltModifiers(left)) yield return new(Join(half.Word, right), half.Cost);
        }
    }

    private IEnumerable<SpellingCandidate> Modifiers(string left)
    {
        if (IsModifier(left))
        {
            var traits = words.TraitsOf(left);
            if (traits.HasFlag(WordTraits.TakesS)) yield return new(left + "s", traits.HasFlag(WordTraits.Begins) ? 0.3 : 0.1);
            yield return new(left, traits.HasFlag(WordTraits.TakesS) && !traits.HasFlag(WordTraits.Begins) ? 0.4 : 0);
        }
        if (left[^1] != 's' || !IsModifier(left.AsSpan(0, left.Length - 1))) yield break;
        var takesS = words.TraitsOf(left.AsSpan(0, left.Length - 1)).HasFlag(WordTraits.TakesS);
        yield return new(left, takesS ? 0 : 0.4);
        yield return new(left[..^1], takesS ? 0.5 : 0.2);
    }

    private IEnumerable<SpellingCandidate> Heads(string right, bool search)
    {
        if (IsHead(right)) return [new(right, 0)];
        return search ? Misspelt(right, IsHead) : [];
    }

    private IEnumerable<SpellingCandidate> MisspeltModifiers(string left)
    {
        var plain = Misspelt(left, word => IsModifier(word));
        if (left[^1] != 's') return plain;
        var linked = Misspelt(left[..^1], word => words.TraitsOf(word).HasFlag(WordTraits.TakesS));
        return plain.Concat(linked.Select(half => half with { Word = half.Word + "s" }));
    }

    private IEnumerable<SpellingCandidate> Misspelt(string half, Func<string, bool> fits)
    {
        if (half.Length < ShortestSearched) return [];
        return SpellingSearch.Near(half, words.Words, HalfLimit)
            .Select(near => new SpellingCandidate(words.Words.Word(near.Number), near.Distance))
            .Where(near => near.Word.Length >= ShortestSearched && fits(near.Word));
    }

    private bool IsModifier(ReadOnlySpan<char> word) =>
        words.TraitsOf(word) is var traits && !traits.HasFlag(WordTraits.Name)
        && ((traits & (WordTraits.Begins | WordTraits.TakesS)) != 0
            || (word.Length >= ShortestSearched && (traits & WordTraits.Noun) != 0));

    private bool IsHead(string word) =>
        words.TraitsOf(word) is var traits && !traits.HasFlag(WordTraits.Name)
        && ((traits & WordTraits.Ends) != 0
            || (word.Length >= ShortestSearched && (traits & (WordTraits.Noun | WordTraits.Adjective)) != 0)
            || (word.EndsWith("en", StringComparison.Ordinal) && traits.HasFlag(WordTraits.Verb)));

    private static string Join(string left, string right) =>
        Collisions.Contains($"{left[^1]}{right[0]}") || IsAbbreviation(left) ? $"{left}-{right}" : left + right;

    private static bool IsAbbreviation(string word) => !word.Any(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y');
}
