using System.Buffers;

namespace Assistent.Knowledge.Verification;

/// <summary>What only we may put in a reply: links, images, markup, code; and what a text puts between quotation marks.</summary>
internal static class Markup
{
    private const string Opening = "\"“„‘«";
    private const string Closing = "\"”“’»";

    private static readonly SearchValues<char> Characters = SearchValues.Create("<>[]{}|#~^");

    private static readonly string[] Signs = ["://", "www.", "](", "![", "`", "mailto:", "javascript:", "data:", "&lt;", "&#", "\\"];

    public static bool IsIn(string text) =>
        text.AsSpan().ContainsAny(Characters)
        || Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
        || text.Any(char.IsControl);

    /// <summary>What reads as an address: "voorbeeld.nl", "naam@voorbeeld.nl".</summary>
    public static IEnumerable<string> Addresses(string text) =>
        text.Split([' ', ',', ';', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.', ':', '!', '?'))
            .Where(word => word.Contains('@', StringComparison.Ordinal)
                || (word.LastIndexOf('.') is > 0 and var point && word.Length - point > 2 && word[(point + 1)..].All(char.IsAsciiLetter)
                && char.IsAsciiLetter(word[0])));

    /// <summary>What stands between quotation marks, and so is presented as somebody's own words.</summary>
    public static IReadOnlyList<string> Quotes(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            // An apostrophe within a word ("foto's") quotes nothing.
            var opens = Opening.Contains(text[i]) || (text[i] == '\'' && (i == 0 || text[i - 1] is ' ' or '('));
            if (!opens || EndOfQuote(text, i) is not { } end)
                continue;
            found.Add(text[(i + 1)..end].Trim());
            i = end;
        }

        return found;
    }

    private static int? EndOfQuote(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[start] == '\'' ? text[i] == '\'' && (i + 1 == text.Length || !char.IsLetter(text[i + 1])) : Closing.Contains(text[i]))
                return i;
        }

        return null;
    }
}
