namespace Assistent.Knowledge.Indexing;

/// <summary>
/// Keeps passages that say nearly the same from filling the first places: one that is much like a passage before it counts a little
/// less, as in maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
/// </summary>
internal sealed class NearDuplicates
{
    // The share of their words that two passages have in common (Jaccard), from which they say nearly the same.
    private const float Alike = 0.4f;
    private const float Discount = 0.95f;

    private readonly int[][] _words;

    /// <param name="passages">The stems of each passage.</param>
    public NearDuplicates(IEnumerable<IReadOnlyList<string>> passages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _words = [.. passages.Select(stems => Sorted(stems, numbers))];
    }

    /// <summary>The hits, best first, each that repeats a better one with a lower score.</summary>
    public IReadOnlyList<PassageHit> Spread(IReadOnlyList<PassageHit> hits)
    {
        var rest = hits.Select(hit => (Hit: hit, Repeats: false)).ToList();
        var spread = new List<PassageHit>(hits.Count);
        while (rest.Count > 0)
        {
            var best = rest.MaxBy(candidate => candidate.Hit.Score);
            spread.Add(best.Hit);
            rest.Remove(best);
            for (var i = 0; i < rest.Count; i++)
            {
                var (hit, repeats) = rest[i];
                if (!repeats && AreAlike(best.Hit.Index, hit.Index))
                    rest[i] = (hit with { Score = hit.Score * Discount }, true);
            }
        }

        return spread;
    }

    private bool AreAlike(int first, int second)
    {
        var (a, b) = (_words[first], _words[second]);
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
                shared++;
            var next = a[i].CompareTo(b[j]);
            i += next <= 0 ? 1 : 0;
            j += next >= 0 ? 1 : 0;
        }

        return shared > Alike * (a.Length + b.Length - shared);
    }

    private static int[] Sorted(IReadOnlyList<string> stems, Dictionary<string, int> numbers)
    {
        var found = new SortedSet<int>();
        foreach (var stem in stems)
        {
            if (!numbers.TryGetValue(stem, out var number))
                numbers.Add(stem, number = numbers.Count);
            found.Add(number);
        }

        return [.. found];
    }
}
