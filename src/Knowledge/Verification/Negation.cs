using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>Which words a text denies: those that follow "niet", "geen" and the like.</summary>
internal static class Negation
{
    // How far from a negation the word stands that it denies.
    private const int Reach = 3;

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "niet", "geen", "nooit", "niks", "niets", "nergens",
        "niemand" };

    public static bool Has(IReadOnlyList<Token> text) => text.Where((token, i) => Negations.Contains(token.Word) && !IsTag(text, i)).Any();

    /// <summary>Whether <paramref name="text"/> denies a word that <paramref name="other"/> has and does not deny.</summary>
    public static bool DeniesOther(IReadOnlyList<Token> text, IReadOnlyList<Token> other)
    {
        var denied = Denied(text);
        var deniedByOther = Denied(other);
        return denied.Exists(word => !deniedByOther.Exists(same => Alike(same, word))
            && other.Any(token => !token.IsStopWord && Alike(token, word)));
    }

    private static List<Token> Denied(IReadOnlyList<Token> tokens)
    {
        var denied = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Negations.Contains(tokens[i].Word) || IsTag(tokens, i))
                continue;
            denied.AddRange(tokens.Skip(i + 1).SkipWhile(token => token.Word == "meer").Where(token => !token.IsStopWord).Take(Reach));
        }

        return denied;
    }

    // "Of niet", "niet waar?" ask for a yes, and "het niet melden" names an act: none of them denies.
    private static bool IsTag(IReadOnlyList<Token> tokens, int i) =>
        (i > 0 && tokens[i - 1].Word is "of" or "het") || (i + 1 < tokens.Count && tokens[i + 1].Word == "waar");

    // "Terugbetalen" denies what "teruggevorderd" says: separable verbs share their first part.
    private static bool Alike(Token a, Token b) =>
        a.Stem == b.Stem || (a.Word.Length > 5 && b.Word.Length > 5 && a.Word.AsSpan(0, 5).SequenceEqual(b.Word.AsSpan(0, 5)));
}
