using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Indexing;

/// <summary>The first sentence of a passage, and whether it is an answer to a yes-or-no question.</summary>
internal static partial class PassageOpening
{
    /// <summary>The passage opens with yes, no, or what stands for it.</summary>
    public const string WithVerdict = "verdict";

    /// <summary>It does not.</summary>
    public const string WithoutVerdict = "none";

    // A heading or a short first sentence alone says too little.
    private const int Shortest = 60;

    public static string Of(string text)
    {
        var end = SentenceEnd().Match(text) is { Success: true } match ? match.Index + match.Length : text.Length;
        return text[..Math.Min(text.Length, Math.Max(end, Shortest))];
    }

    public static string Verdict(string text) => OpensWithVerdict().IsMatch(text) ? WithVerdict : WithoutVerdict;

    [GeneratedRegex(@"[.?!:]\s|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\W*(ja|nee|dat (kan|mag)|soms|in principe|niet altijd|meestal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensWithVerdict();
}
