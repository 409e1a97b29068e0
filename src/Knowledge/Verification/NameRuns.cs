using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether names of several words are names of a source: "Stec Groep" is, "Binnenlandse Groep" is put together from two. And a word of
/// no content is no name, though it has a capital where no sentence begins.
/// </summary>
internal sealed class NameRuns(DutchAnalysis analysis)
{
    /// <param name="text">What is to be said.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="sources">The words of the texts that may vouch for it.</param>
    public bool AreKept(string text, IReadOnlyList<Token> tokens, IReadOnlyList<IReadOnlyList<Token>> sources)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!char.IsUpper(text[tokens[i].Start]))
                continue;
            var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
            if (tokens[i].IsStopWord && gap is " ")
                return false;
            var (first, second) = (tokens[i - 1].Word, tokens[i].Word);
            if (gap is " " && IsName(text, tokens, i - 1) && !sources.Any(source => StandTogether(first, second, source)))
                return false;
        }

        return true;
    }

    private bool IsName(string text, IReadOnlyList<Token> tokens, int i) =>
        char.IsUpper(text[tokens[i].Start]) && !tokens[i].IsStopWord && !(i == 0 && analysis.IsCommonWord(tokens[i].Word));

    private static bool StandTogether(string first, string second, IReadOnlyList<Token> source)
    {
        for (var i = 1; i < source.Count; i++)
        {
            if (source[i - 1].Word == first && source[i].Word == second)
                return true;
        }

        return false;
    }
}
