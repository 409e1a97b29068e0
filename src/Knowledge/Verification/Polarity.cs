using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether a sentence turns its sources round: denies what they say, obliges to what they allow, or says "minimaal" where they say
/// "maximaal". In doubt it does.
/// </summary>
internal static class Polarity
{
    // How far from a negation the word stands that it denies.
    private const int Reach = 3;

    // Words that share so many first letters are forms of one: "terugbetalen" denies what "teruggevorderd" says.
    private const int SharedBeginning = 5;

    private static readonly HashSet<string> Negations = ["niet", "geen", "nooit", "niks", "niets", "nergens", "niemand"];
    private static readonly HashSet<string> Obliging = ["moet", "moeten", "moest", "moesten", "verplicht", "verplichte", "dient", "dienen"];
    private static readonly HashSet<string> Conditional = ["minimaal", "minimum", "vereist", "vereiste", "vereisten", "voorwaarde",
        "voorwaarden", "eis", "eisen", "mits", "binnen", "regel"];

    private static readonly HashSet<string> Allowing = ["kan", "kunnen", "kunt", "mag", "mogen", "hoeft", "hoeven", "hoef"];
    private static readonly HashSet<string> Wishing = ["liefst", "graag", "wens", "wensen", "voorkeur"];

    // What may be said of nothing of which it is not said.
    private static readonly HashSet<string> Absolute = [.. ResourceText.Words(typeof(Polarity), "absolutes")];

    // By each word that turns, the words of its own side and of the other.
    private static readonly ILookup<string, (HashSet<string> Mine, HashSet<string> Theirs)> Sides = ResourceText
        .Entries(typeof(Polarity), "sides")
        .Select(line => line.Split('|').Select(side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet()).ToArray())
        .SelectMany(sides => sides[0].Select(word => (word, Mine: sides[0], Theirs: sides[1]))
            .Concat(sides[1].Select(word => (word, Mine: sides[1], Theirs: sides[0]))))
        .ToLookup(side => side.word, side => (side.Mine, side.Theirs), StringComparer.Ordinal);

    public static bool IsNegation(Token token) => Negations.Contains(token.Word);

    /// <summary>Whether a sentence denies what its sources do not, or leaves their denial out.</summary>
    public static bool IsDenied(IReadOnlyList<Token> text, IReadOnlyList<SourceSentence> sources)
    {
        var denies = HasNegation(text);
        if (denies && !sources.Any(source => HasNegation(source.Tokens)))
            return true;
        return sources.All(source => DeniesOther(text, source.Tokens) || DeniesOther(source.Tokens, text))
            || sources.Any(source => !denies && DeniesOther(source.Tokens, text));
    }

    public static bool IsTurned(IReadOnlyList<Token> text, IReadOnlyList<SourceSentence> sources)
    {
        var (obliges, allows) = (Says(text, Obliging), Says(text, Allowing));
        return (obliges && ObligesMore(text, sources))
            || (allows && !obliges && Tells(sources, Obliging) && !Tells(sources, Allowing))
            || (Tells(sources, Wishing) && !Says(text, Wishing))
            || text.Any(token => Absolute.Contains(token.Word) && !Tells(sources, token.Word))
            || text.Where((token, i) => Sides[token.Word].Any(side => IsSwapped(side.Mine, side.Theirs, text, i, sources))).Any();
    }

    /// <summary>"Ook als" where no source says so: it makes a bound none.</summary>
    public static bool IsConceded(IReadOnlyList<Token> text, IReadOnlyList<SourceSentence> sources) =>
        Concedes(text) && !sources.Any(source => Concedes(source.Tokens));

    private static bool Concedes(IReadOnlyList<Token> tokens) =>
        tokens.Zip(tokens.Skip(1)).Any(pair => pair is { First.Word: "ook" or "zelfs", Second.Word: "als" });

    // "Moet minimaal 12 m² zijn" obliges to no more than "is minimaal 12 m²" does; "mag maximaal" is no "moet maximaal".
    private static bool ObligesMore(IReadOnlyList<Token> text, IReadOnlyList<SourceSentence> sources) =>
        !Tells(sources, Obliging)
        && !text.Any(token => Conditional.Contains(token.Word) && Tells(sources, token.Word))
        && (Tells(sources, Allowing) || !Tells(sources, Conditional));

    // Where the sources have both sides ("maximaal één huishouden, minimaal 12 m²"), it matters what each stands before.
    private static bool IsSwapped(
        HashSet<string> mine, HashSet<string> theirs, IReadOnlyList<Token> text, int at, IReadOnlyList<SourceSentence> sources)
    {
        if (Tells(sources, theirs) && !Says(text, theirs) && !Tells(sources, mine))
            return true;
        return at + 1 < text.Count && text[at + 1].Stem is var next
            && sources.Any(source => IsFollowed(theirs, next, source.Tokens) && !IsFollowed(mine, next, source.Tokens));
    }

    private static bool IsFollowed(HashSet<string> words, string stem, IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (words.Contains(tokens[i - 1].Word) && tokens[i].Stem == stem)
                return true;
        }

        return false;
    }

    private static bool Says(IReadOnlyList<Token> text, HashSet<string> words) => text.Any(token => words.Contains(token.Word));

    private static bool Tells(IReadOnlyList<SourceSentence> sources, HashSet<string> words) => words.Any(word => Tells(sources, word));

    private static bool Tells(IReadOnlyList<SourceSentence> sources, string word) => sources.Any(source => source.Facts.HasWord(word));

    private static bool HasNegation(IReadOnlyList<Token> text) =>
        text.Where((token, i) => IsNegation(token) && !IsTag(text, i) && !IsOfNoun(text, i)).Any();

    // Whether a text denies a word that another has and does not deny.
    private static bool DeniesOther(IReadOnlyList<Token> text, IReadOnlyList<Token> other)
    {
        var denied = Denied(text);
        if (denied.Count == 0)
            return false;
        var deniedByOther = Denied(other);
        return denied.Exists(word => !deniedByOther.Exists(same => Alike(same, word))
            && other.Any(token => !token.IsStopWord && Alike(token, word)));
    }

    // "Het niet melden" names an act and denies that word alone.
    private static List<Token> Denied(IReadOnlyList<Token> tokens) =>
        [.. tokens.Index().Where(pair => Negations.Contains(pair.Item.Word) && !IsTag(tokens, pair.Index)).SelectMany(pair => tokens
            .Skip(pair.Index + 1)
            .SkipWhile(token => token.Word == "meer")
            .Where(token => !token.IsStopWord)
            .Take(IsOfNoun(tokens, pair.Index) ? 1 : Reach))];

    // "Of niet" and "niet waar?" ask for a yes.
    private static bool IsTag(IReadOnlyList<Token> tokens, int i) =>
        (i > 0 && tokens[i - 1].Word is "of") || (i + 1 < tokens.Count && tokens[i + 1].Word is "waar");

    private static bool IsOfNoun(IReadOnlyList<Token> tokens, int i) => i > 0 && tokens[i - 1].Word is "het";

    private static bool Alike(Token a, Token b) =>
        a.Stem == b.Stem || (a.Word.Length > SharedBeginning && b.Word.Length > SharedBeginning
            && a.Word.AsSpan(0, SharedBeginning).SequenceEqual(b.Word.AsSpan(0, SharedBeginning)));
}
