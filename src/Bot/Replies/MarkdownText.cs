using System.Text;

namespace Assistent.Bot.Replies;

/// <summary>Plain text as Markdown that reads the same: nothing in it becomes emphasis, a link or HTML.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '~')
                escaped.Append('\\');
            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }

    /// <summary>Text of several lines, where a line that begins with "- " or a number stays an item of a list.</summary>
    public static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(Word))));

    // An address is read as a link as it is.
    private static string Word(string word) => word.Contains("https://", StringComparison.Ordinal) ? word : Escape(word);

    /// <summary>A link whose text and address cannot end it.</summary>
    public static string Link(string text, Uri address) =>
        $"[{Escape(text)}]({address.AbsoluteUri
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)})";
}
