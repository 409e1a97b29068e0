namespace Assistent.Knowledge.Verification;

/// <summary>What a text puts between quotation marks, and so presents as somebody's own words.</summary>
internal static class QuotedStretches
{
    private const string Opening = "\"“„‘«";
    private const string Closing = "\"”“’»";

    public static IReadOnlyList<string> In(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            // An apostrophe within a word ("foto's") quotes nothing.
            var opens = Opening.Contains(text[i]) || (text[i] == '\'' && (i == 0 || text[i - 1] is ' ' or '('));
            if (!opens)
                continue;
            var end = EndOf(text, i);
            if (end < 0)
                continue;
            found.Add(text[(i + 1)..end].Trim());
            i = end;
        }

        return found;
    }

    private static int EndOf(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[start] == '\'' ? text[i] == '\'' && (i + 1 == text.Length || !char.IsLetter(text[i + 1])) : Closing.Contains(text[i]))
                return i;
        }

        return -1;
    }
}
