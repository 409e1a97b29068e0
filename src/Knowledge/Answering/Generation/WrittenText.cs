using System.Text;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>A stretch of a model's text without its tokens, and where each of them stood.</summary>
internal sealed record WrittenText(string Plain, IReadOnlyList<(int At, string Token)> Tokens)
{
    // What is longer between brackets is text of the model's own.
    private const int MostInBrackets = 60;

    /// <summary>Takes everything between square brackets for tokens, several where a comma or space parts them; emphasis and list signs go.</summary>
    public static WrittenText Of(string line)
    {
        var plain = new StringBuilder(line.Length);
        var tokens = new List<(int, string)>();
        var text = WithoutListSign(line);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '[' ? text.IndexOf(']', i) : -1;
            if (end > i && end - i <= MostInBrackets && !(end + 1 < text.Length && text[end + 1] == '('))
            {
                tokens.AddRange(text[(i + 1)..end].Split([' ', ',', ';', '['], StringSplitOptions.RemoveEmptyEntries).Select(token => (plain.Length, token)));
                i = end;
            }
            else if (text[i] is not '*')
            {
                Append(plain, text[i]);
            }
        }

        return new WrittenText(plain.ToString(), tokens);
    }

    // "maanden [k7ma]." leaves a space before the point.
    private static void Append(StringBuilder plain, char character)
    {
        if (character is '.' or ',' or '!' or '?' or ';' && plain.Length > 0 && plain[^1] == ' ')
            plain.Length--;
        if (character != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            plain.Append(character);
    }

    private static string WithoutListSign(string line)
    {
        var text = line.Trim();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 1 or 2 && text.Length > digits + 1 && text[digits] is '.' or ')' && text[digits + 1] == ' ')
            return text[(digits + 2)..];
        return text.TrimStart('-', '•', '#', '>', ' ');
    }
}
