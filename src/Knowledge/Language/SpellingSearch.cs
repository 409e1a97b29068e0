using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>
/// Finds the words nearest to a misspelt one: a Damerau-Levenshtein distance in which the usual Dutch mistakes are cheap, walked over
/// sorted words so that words with one beginning share their work and hopeless beginnings are skipped.
/// </summary>
internal sealed class SpellingSearch
{
    private const int LongestWord = 40;
    // A mistake spans at most this many of the letters that were meant; beyond so many hopeless rows no good one can follow.
    private const int Reach = 3;

    private readonly string _written;
    private readonly double _limit;
    private readonly double[][] _rows;
    private readonly double[] _least = new double[LongestWord + 1];
    private readonly (SpellingMistake Mistake, int[] Ends)[][] _mistakes;
    private readonly double[] _dropped;

    private SpellingSearch(string written, double limit)
    {
        _written = written;
        _limit = limit;
        var possible = SpellingRules.All.Where(mistake => mistake.Meant.Length > 0)
            .Select(mistake => (Mistake: mistake, Ends: EndsOf(mistake.Written)))
            .Where(mistake => mistake.Ends.Length > 0)
            .ToLookup(mistake => mistake.Mistake.Meant[^1]);
        _mistakes = [.. Enumerable.Range(0, 128).Select(letter => possible[(char)letter].ToArray())];
        _dropped = new double[written.Length + 1];
        Array.Fill(_dropped, SpellingRules.Extra);
        foreach (var mistake in SpellingRules.All.Where(mistake => mistake.Meant.Length == 0))
        {
            foreach (var end in EndsOf(mistake.Written)) _dropped[end] = mistake.Cost;
        }
        _rows = new double[LongestWord + 1][];
        for (var depth = 0; depth < _rows.Length; depth++) _rows[depth] = new double[written.Length + 1];
        for (var j = 1; j <= written.Length; j++) _rows[0][j] = _rows[0][j - 1] + _dropped[j];
    }

    /// <summary>The words within a distance of what was written, as numbers with their distances, in the words' order.</summary>
    public static IReadOnlyList<(int Number, double Distance)> Near(string written, SortedWords words, double limit) =>
        written.Length is 0 or > LongestWord ? [] : new SpellingSearch(written, limit).Walk(words);

    private List<(int, double)> Walk(SortedWords words)
    {
        var found = new List<(int, double)>();
        var hopeless = int.MaxValue;
        var sharedWithPrevious = words.SharedWithPrevious;
        for (var number = 0; number < sharedWithPrevious.Length; number++)
        {
            // The word begins like one that was given up.
            if (sharedWithPrevious[number] is var shared && shared >= hopeless) continue;
            var letters = words.Letters(number);
            hopeless = Descend(letters, shared);
            if (hopeless < int.MaxValue) continue;
            if (_rows[letters.Length][_written.Length] is var distance && distance <= _limit) found.Add((number, distance));
        }
        return found;
    }

    // Fills the rows of the letters that the word does not share with the one before; tells at which letter it is to be given up.
    private int Descend(ReadOnlySpan<byte> letters, int shared)
    {
        for (var depth = shared + 1; depth <= letters.Length; depth++)
        {
            if (depth > LongestWord) return depth;
            Fill(depth, letters);
            var least = _least[depth];
            for (var back = 1; back < Reach && back <= depth; back++) least = Math.Min(least, _least[depth - back]);
            if (least > _limit) return depth;
        }
        return int.MaxValue;
    }

    private void Fill(int depth, ReadOnlySpan<byte> letters)
    {
        var (row, above) = (_rows[depth], _rows[depth - 1]);
        var letter = (char)letters[depth - 1];
        row[0] = above[0] + SpellingRules.Missing;
        for (var j = 1; j <= _written.Length; j++)
        {
            var same = _written[j - 1] == letter;
            var best = Math.Min(above[j - 1] + (same ? 0 : SpellingRules.Wrong), above[j] + SpellingRules.Missing);
            if (depth > 1 && j > 1 && _written[j - 2] == letter && _written[j - 1] == (char)letters[depth - 2])
            {
                best = Math.Min(best, _rows[depth - 2][j - 2] + SpellingRules.Swapped);
            }
            row[j] = best;
        }
        foreach (var (mistake, ends) in _mistakes[letter]) Apply(mistake, ends, depth, letters);
        var least = row[0];
        for (var j = 1; j <= _written.Length; j++)
        {
            row[j] = Math.Min(row[j], row[j - 1] + _dropped[j]);
            least = Math.Min(least, row[j]);
        }
        _least[depth] = least;
    }

    private void Apply(SpellingMistake mistake, int[] ends, int depth, ReadOnlySpan<byte> letters)
    {
        var before = depth - mistake.Meant.Length;
        if (before < 0 || !Ascii.Equals(letters[before..depth], mistake.Meant)) return;
        foreach (var j in ends) _rows[depth][j] = Math.Min(_rows[depth][j], _rows[before][j - mistake.Written.Length] + mistake.Cost);
    }

    // Where letters end in what was written; for no letters at all, everywhere.
    private int[] EndsOf(string letters) =>
        [.. Enumerable.Range(0, _written.Length + 1).Where(end => _written.AsSpan(0, end).EndsWith(letters, StringComparison.Ordinal))];
}
