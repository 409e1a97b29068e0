using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Understanding;

/// <summary>A long text, such as a pasted mail, in which the question is one sentence among many.</summary>
internal static class PastedText
{
    // Longer than anyone types in a chat box; the longest question that describes a whole situation has some seventy words.
    private const int LongFromWords = 90;
    private const int MostCandidates = 12;

    /// <summary>The stretches of a text that may be its question: the text itself, or of a long text the sentences that ask, the last ones first.</summary>
    public static IReadOnlyList<string> Candidates(string text)
    {
        if (text.Count(char.IsWhiteSpace) < LongFromWords)
            return [text];
        var sentences = text.Split('\n').SelectMany(SentenceSplitter.Split).ToList();
        var asking = sentences.Where(sentence => sentence.Contains('?', StringComparison.Ordinal)).ToList();
        return [.. (asking.Count > 0 ? asking : sentences).AsEnumerable().Reverse().Take(MostCandidates)];
    }
}
