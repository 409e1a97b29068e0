using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Indexing;

/// <summary>The first sentence of a passage, which says what it is about.</summary>
internal static partial class PassageOpening
{
    // A heading or a short first sentence alone says too little.
    private const int Shortest = 60;

    public static string Of(string text)
    {
        var end = SentenceEnd().Match(text) is { Success: true } match ? match.Index + match.Length : text.Length;
        return text[..Math.Min(text.Length, Math.Max(end, Shortest))];
    }

    [GeneratedRegex(@"[.?!:]\s|\n")]
    private static partial Regex SentenceEnd();
}
