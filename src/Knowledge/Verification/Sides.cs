using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether a sentence turns its sources round: denies what they say, obliges to what they allow, or says "minimaal" where they say
/// "maximaal". In doubt it does.
/// </summary>
internal static class Sides
{
    private static readonly HashSet<string> Obliging = new(StringComparer.Ordinal) { "moet", "moeten", "moest", "moesten", "verplicht",
        "verplichte", "dient", "dienen" };
    private static readonly HashSet<string> Conditional = new(StringComparer.Ordinal) { "minimaal", "minimum", "maximaal", "maximum",
        "vereist", "vereiste", "vereisten", "voorwaarde", "voorwaarden", "eis", "eisen", "mits", "alleen", "binnen" };

    // "Mag maximaal" is no "moet maximaal".
    private static readonly HashSet<string> Limiting = new(StringComparer.Ordinal) { "maximaal", "maximum", "alleen" };
    private static readonly HashSet<string> Allowing = new(StringComparer.Ordinal) { "kan", "kunnen", "kunt", "mag", "mogen", "hoeft",
        "hoeven", "hoef" };

    // What may be said of nothing of which it is not said.
    private static readonly HashSet<string> Absolute = [.. DataFile.Lines("absolutes").SelectMany(line => line.Split(' '))];

    private static readonly IReadOnlyList<(IReadOnlySet<string> One, IReadOnlySet<string> Other)> Pairs = [.. DataFile.Lines("sides")
        .Select(Pair)];

    public static bool AreTurned(IReadOnlyList<Token> text, IReadOnlyList<SourceSentence> sources)
    {
        var (said, told) = (WordsOf(text), sources.SelectMany(source => source.Tokens)
            .Select(token => token.Word)
            .ToHashSet(StringComparer.Ordinal));
        return Obliges(said, told)
            || said.Any(word => Absolute.Contains(word) && !told.Contains(word))
            || (said.Overlaps(Allowing) && !said.Overlaps(Obliging) && told.Overlaps(Obliging) && !told.Overlaps(Allowing))
            || Pairs.Any(pair => IsSwapped(pair.One, pair.Other, said, told) || IsSwapped(pair.Other, pair.One, said, told))
            || sources.Any(source => Pairs.Any(pair => IsSwapped(pair.One, pair.Other, text, source.Tokens) || IsSwapped(pair.Other, pair.One, text, source.Tokens)));
    }

    // "Moet minimaal 12 m² zijn" obliges to no more than "is minimaal 12 m²" does.
    private static bool Obliges(HashSet<string> said, HashSet<string> told) =>
        said.Overlaps(Obliging) && !told.Overlaps(Obliging)
            && !Conditional.Any(word => said.Contains(word) && told.Contains(word) && !(Limiting.Contains(word) && told.Overlaps(Allowing)))
            && (told.Overlaps(Allowing) || !told.Overlaps(Conditional));

    private static bool IsSwapped(IReadOnlySet<string> mine, IReadOnlySet<string> theirs, HashSet<string> said, HashSet<string> told) =>
        said.Overlaps(mine) && !said.Overlaps(theirs) && told.Overlaps(theirs) && !told.Overlaps(mine);

    // Where the sources have both sides ("maximaal één huishouden, minimaal 12 m²"), it matters what each stands before.
    private static bool IsSwapped(IReadOnlySet<string> mine, IReadOnlySet<string> theirs, IReadOnlyList<Token> said,
        IReadOnlyList<Token> told)
    {
        var (after, afterMine, afterTheirs) = (Followers(mine, said), Followers(mine, told), Followers(theirs, told));
        return after.Any(stem => afterTheirs.Contains(stem) && !afterMine.Contains(stem));
    }

    private static HashSet<string> Followers(IReadOnlySet<string> words, IReadOnlyList<Token> tokens) =>
        tokens.Zip(tokens.Skip(1))
            .Where(pair => words.Contains(pair.First.Word))
            .Select(pair => pair.Second.Stem)
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> WordsOf(IEnumerable<Token> tokens) =>
        tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);

    private static (IReadOnlySet<string> One, IReadOnlySet<string> Other) Pair(string line)
    {
        var sides = line.Split('|')
            .Select(side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal))
            .ToList();
        return (sides[0], sides[1]);
    }
}
