using System.Collections.Frozen;

namespace Assistent.Knowledge.Language;

/// <summary>
/// Splits a compound into the words that it is made of, by the cheapest path through the word list: few parts, long parts, parts that
/// the dictionary allows in compounds; the linking letters (<c>woning-s-markt</c>, <c>kind-er-opvang</c>) fall away.
/// </summary>
internal sealed class CompoundSplitter(WordList words)
{
    private const int ShortestPart = 3;
    private const int LongestCompound = 48;
    private const double Never = double.PositiveInfinity;

    // What a split may cost: two clear parts for a word that the dictionary knows as simple ("drink-water", but "bedrijf"), less clear
    // ones for its other words, three clear ones for a word that it does not have.
    private const double MostForSimple = 22;
    private const double MostForListed = 32;
    private const double MostForUnknown = 40;

    // Endings that are words by chance: "afkort-ing", "eigen-lijk".
    private static readonly FrozenSet<string> Endings = """
        ing ingen ling lingen ming king ting end ende enden lende ende ten den ren ken nen pen sen ter der lijk lijke baar bare heden eden
        loos loze eren ieren aar aars aren ster eur tal lei els eel ier wel aat lig schap schappen schappelijk schappelijke
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The parts of a folded word, without linking letters; empty when it is no compound.</summary>
    public IReadOnlyList<string> Split(string word) =>
        word.Contains('-', StringComparison.Ordinal) ? SplitAtHyphens(word) : SplitWhole(word);

    private List<string> SplitAtHyphens(string word)
    {
        var pieces = word.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length < 2 ? [] : [.. pieces.SelectMany(piece => SplitWhole(piece) is { Count: > 0 } parts ? parts : [piece])];
    }

    private List<string> SplitWhole(string word)
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

    private double Limit(string word)
    {
        var number = words.Find(word);
        if (number < 0) return MostForUnknown;
        var traits = words.Traits(number);
        var isInflected = (traits & (WordTraits.Noun | WordTraits.Adjective)) == 0 && words.BaseForm(number) is not null;
        return isInflected || traits.HasFlag(WordTraits.Ends) ? MostForSimple : MostForListed;
    }

    private (double Cost, string Part) Head(string part)
    {
        if (!words.Contains(part) || Endings.Contains(part)) return (Never, part);
        var cost = Cost(part);
        if (!words.TraitsOf(part).HasFlag(WordTraits.Ends)) cost += 2;
        if (part.Length == ShortestPart) cost += 4;
        return (cost, part);
    }

    private (double Cost, string Part) Modifier(string surface)
    {
        var best = (Cost: Never, Part: surface);
        if (words.Contains(surface)) best.Cost = Cost(surface) + (words.TraitsOf(surface).HasFlag(WordTraits.Begins) ? 0 : 2);
        foreach (var (cost, part) in Linked(surface))
        {
            if (cost < best.Cost) best = (cost, part);
        }
        return best;
    }

    /// <summary>A part with its linking letters: "woning-s", "kind-er" (which has the plural kinderen).</summary>
    private IEnumerable<(double Cost, string Part)> Linked(string surface)
    {
        if (surface.Length > ShortestPart && surface[^1] == 's' && words.Contains(surface.AsSpan(0, surface.Length - 1)))
        {
            var part = surface[..^1];
            yield return (Cost(part) + (words.TraitsOf(part).HasFlag(WordTraits.TakesS) ? 0.5 : 4), part);
        }
        if (!surface.EndsWith("er", StringComparison.Ordinal) || words.Find(surface + "en") is not (>= 0 and var plural)) yield break;
        if (words.BaseForm(plural) is { } singular && singular.Length < surface.Length) yield return (Cost(singular), singular);
    }

    private double Cost(string part)
    {
        const WordTraits OfContentWords = WordTraits.Noun | WordTraits.Adjective | WordTraits.Verb | WordTraits.Begins | WordTraits.Ends;
        var traits = words.TraitsOf(part);
        var cost = part.Length switch { 3 => 14.0, 4 => 11.0, _ => 10.0 };
        if (traits.HasFlag(WordTraits.Name)) cost += 8;
        if ((traits & OfContentWords) == 0) cost += 4;
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
