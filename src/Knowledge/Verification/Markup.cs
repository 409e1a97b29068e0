using System.Buffers;

namespace Assistent.Knowledge.Verification;

/// <summary>Whether a text holds what only we may put in a reply: links, images, markup, code.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("<>[]{}|#~^");

    private static readonly string[] Signs = ["://", "www.", "](", "![", "`", "mailto:", "javascript:", "data:", "&lt;", "&#", "\\"];

    public static bool IsIn(string text) =>
        text.AsSpan()
            .ContainsAny(Characters) || Signs
            .Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) || text
            .Any(char.IsControl);

    /// <summary>What reads as an address: "voorbeeld.nl", "naam@voorbeeld.nl".</summary>
    public static IEnumerable<string> Addresses(string text) =>
        text.Split([' ', ',', ';', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.', ':', '!', '?'))
            .Where(word => word.Contains('@', StringComparison.Ordinal)
                || (word.LastIndexOf('.') is > 0 and var point && word.Length - point > 2 && word[(point + 1)..].All(char.IsAsciiLetter)
                && char.IsAsciiLetter(word[0])));
}
