using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Generation;

/// <summary>Takes off what models put around and into what they were asked for.</summary>
internal static partial class ModelText
{
    private const string ThinkingEnds = "</think";

    /// <summary>What follows a model's thinking, where it writes that down; some servers leave out the tag with which it begins.</summary>
    public static string WithoutThinking(string text)
    {
        var end = text.LastIndexOf(ThinkingEnds, StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
            return text.IndexOf('>', end) is >= 0 and var close ? text[(close + 1)..] : "";
        return IsThinking(text) ? "" : text;
    }

    /// <summary>Whether a text is still thinking written down.</summary>
    public static bool IsThinking(string text) =>
        text.TrimStart().StartsWith("<think", StringComparison.OrdinalIgnoreCase)
        && !text.Contains(ThinkingEnds, StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence without citation marks and emphasis, with ordinary spaces.</summary>
    public static string Clean(string text)
    {
        var plain = Emphasis().Replace(Mark().Replace(text, ""), "");
        return SpaceBeforePoint().Replace(Spaces().Replace(plain, " "), "$1").Trim();
    }

    // [flexwoningen.3], (flexwoningen.3), 【3†bron】, [1], [^1], [[1]], and with a word before it: (bron: flexwoningen.3).
    [GeneratedRegex(
        @"【[^】]{0,80}】|\[{1,2}\^?\d{1,3}\]{1,2}" +
        @"|[\[(](?:[a-z]{2,10}:?\s)?[a-z0-9]+(?:-[a-z0-9]+)*[.#]w?\d{1,4}(?:\s?[,;]\s?[a-z0-9-]+[.#]w?\d{1,4})*[\])]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\*{1,3}|__")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[\s\u00a0\u202f\u2007\ufeff\u200b]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ([.,;:!?])(?=\s|$)")]
    private static partial Regex SpaceBeforePoint();
}
