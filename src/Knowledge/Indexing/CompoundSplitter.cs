namespace Assistent.Knowledge.Indexing;

/// <summary>
/// Splits a compound into the words that it is made of, by the cheapest path through the word list: few parts, long parts, parts that
/// the dictionary allows in compounds; linking letters (<c>woning-s-markt</c>, <c>zonn-e-paneel</c>) fall between the parts.
/// </summary>
internal sealed class CompoundSplitter(WordList words)
{
    private const int ShortestPart = 3;
    private const int LongestCompound = 48;
    private const double Never = double.PositiveInfinity;

    /// <summary>The parts of a folded word, without linking letters; empty when it is no compound.</summary>
    public IReadOnlyList<string> Split(string word)
    {
        if (word.Length is < 2 * ShortestPart or > LongestCompound) return [];
        var costs = new double[word.Length + 1];
        var parts = new (int From, string Part)[word.Length + 1];
        Array.Fill(costs, Never, 1, word.Length);
        for (var from = 0; from <= word.Length - ShortestPart; from++)
        {
            if (costs[from] == Never) continue;
            for (var to = from + ShortestPart; to <= word.Length; to++)
            {
                if (from == 0 && to == word.Length) continue;
                var (cost, part) = to == word.Length ? Head(word[from..]) : Modifier(word[from..to]);
                if (costs[from] + cost >= costs[to]) continue;
                costs[to] = costs[from] + cost;
                parts[to] = (from, part);
            }
        }
        return costs[^1] > Limit(word) ? [] : Collect(parts, word.Length);
    }

    private double Limit(string word) => words.TraitsOf(word) switch
    {
        var traits when traits.HasFlag(WordTraits.Begins | WordTraits.Ends) => 0,
        _ => 60,
    };

    private (double Cost, string Part) Head(string part)
    {
        var traits = words.TraitsOf(part);
        if (traits == WordTraits.None && !words.Contains(part)) return (Never, part);
        var cost = Cost(part, traits);
        if (!traits.HasFlag(WordTraits.Ends)) cost += 2;
        return (cost, part);
    }

    private (double Cost, string Part) Modifier(string surface)
    {
        var best = (Cost: Never, Part: surface);
        if (words.Contains(surface)) best = (Cost(surface, words.TraitsOf(surface)) + (words.TraitsOf(surface).HasFlag(WordTraits.Begins) ? 0 : 2), surface);
        if (surface.Length > ShortestPart && surface[^1] == 's' && words.Contains(surface.AsSpan(0, surface.Length - 1)))
        {
            var part = surface[..^1];
            var traits = words.TraitsOf(part);
            var cost = Cost(part, traits) + (traits.HasFlag(WordTraits.TakesS) ? 0.5 : 4);
            if (cost < best.Cost) best = (cost, part);
        }
        return best;
    }

    private static double Cost(string part, WordTraits traits)
    {
        var cost = 10.0;
        if (part.Length == 3) cost += 4;
        if (part.Length == 4) cost += 1;
        if (traits.HasFlag(WordTraits.Name)) cost += 8;
        if ((traits & (WordTraits.Noun | WordTraits.Adjective | WordTraits.Verb | WordTraits.Begins | WordTraits.Ends)) == 0) cost += 4;
        return cost;
    }

    private static List<string> Collect((int From, string Part)[] parts, int end)
    {
        var found = new List<string>();
        for (var to = end; to > 0; to = parts[to].From) found.Add(parts[to].Part);
        found.Reverse();
        return found;
    }
}
