namespace Assistent.Knowledge.Indexing;

/// <summary>
/// Finds the words nearest to a misspelt one: a Damerau-Levenshtein distance in which the usual Dutch mistakes are cheap, walked over
/// sorted words so that words with one beginning share their work and hopeless beginnings are skipped.
/// </summary>
internal static class SpellingSearch
{
    private const int LongestWord = 40;

    private static readonly ILookup<char, (string Written, string Meant, double Cost)> Mistakes = SpellingRules.Mistakes.ToLookup(rule => rule.Meant[^1]);

    /// <summary>The words within a distance of <paramref name="written"/>, as numbers with their distances, in no particular order.</summary>
    public static IReadOnlyList<(int Number, double Distance)> Near(string written, SortedWords words, double limit)
    {
        if (written.Length > LongestWord) return [];
        var found = new List<(int, double)>();
        var rows = Enumerable.Range(0, LongestWord + 2).Select(_ => new double[written.Length + 1]).ToArray();
        for (var j = 0; j <= written.Length; j++) rows[0][j] = j * SpellingRules.Extra;
        var dead = int.MaxValue;
        for (var number = 0; number < words.Count; number++)
        {
            var shared = words.SharedWithPrevious(number);
            if (shared >= dead) continue;
            dead = int.MaxValue;
            var letters = words.Letters(number);
            if (letters.Length > LongestWord)
            {
                dead = LongestWord;
                continue;
            }
            for (var depth = shared + 1; depth <= letters.Length; depth++)
            {
                Fill(rows, depth, letters, written);
                if (!IsHopeless(rows, depth, limit)) continue;
                dead = depth;
                break;
            }
            if (dead == int.MaxValue && rows[letters.Length][written.Length] <= limit) found.Add((number, rows[letters.Length][written.Length]));
        }
        return found;
    }

    // A rule reaches back two letters at most three, so three rows out of reach stay out of reach.
    private static bool IsHopeless(double[][] rows, int depth, double limit)
    {
        for (var back = Math.Max(0, depth - 2); back <= depth; back++)
        {
            if (rows[back].Min() <= limit) return false;
        }
        return true;
    }

    private static void Fill(double[][] rows, int depth, ReadOnlySpan<byte> letters, string written)
    {
        var (row, above) = (rows[depth], rows[depth - 1]);
        var letter = (char)letters[depth - 1];
        row[0] = depth * SpellingRules.Missing;
        for (var j = 1; j <= written.Length; j++)
        {
            var best = above[j - 1] + (written[j - 1] == letter ? 0 : SpellingRules.Wrong);
            best = Math.Min(best, above[j] + SpellingRules.Missing);
            best = Math.Min(best, row[j - 1] + SpellingRules.Extra);
            if (depth > 1 && j > 1 && written[j - 2] == letter && written[j - 1] == (char)letters[depth - 2])
            {
                best = Math.Min(best, rows[depth - 2][j - 2] + SpellingRules.Swapped);
            }
            row[j] = best;
        }
        foreach (var (mistake, meant, cost) in Mistakes[letter])
        {
            if (meant.Length > depth || !EndsWith(letters[..depth], meant)) continue;
            var from = rows[depth - meant.Length];
            for (var j = mistake.Length; j <= written.Length; j++)
            {
                if (from[j - mistake.Length] + cost < row[j] && written.AsSpan(0, j).EndsWith(mistake)) row[j] = from[j - mistake.Length] + cost;
            }
        }
    }

    private static bool EndsWith(ReadOnlySpan<byte> letters, string ending) => System.Text.Ascii.Equals(letters[^ending.Length..], ending);
}
