namespace Assistent.Knowledge.Language;

/// <summary>
/// Tells a sentence that gives orders to a machine that reads it: the overview never does, so such a sentence was put there by someone.
/// </summary>
internal static class Orders
{
    private static readonly string[] Signs = ["<|", "|>", "[INST]", "[/INST]", "<<SYS", "###", "{{", "](", "<script", "<img",
        "javascript:"];

    private static readonly string[][] Phrases = [.. ResourceText.Entries(typeof(Orders), "orders").Select(line => line.Split(' '))];

    // By their first word, so that matching takes time in proportion to the text.
    private static readonly ILookup<string, string[]> ByFirst = Phrases.Where(phrase => !phrase[0].EndsWith('*'))
        .ToLookup(phrase => phrase[0], StringComparer.Ordinal);

    private static readonly string[][] Open = [.. Phrases.Where(phrase => phrase[0].EndsWith('*'))];

    public static bool IsIn(string text)
    {
        if (Array.Exists(Signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
            return true;
        var words = Words.Of(text);
        for (var start = 0; start < words.Count; start++)
        {
            if (Stand(ByFirst[words[start]], words, start) || Stand(Open, words, start))
                return true;
        }

        return false;
    }

    private static bool Stand(IEnumerable<string[]> phrases, IReadOnlyList<string> words, int start)
    {
        foreach (var phrase in phrases)
        {
            if (StandsAt(phrase, words, start))
                return true;
        }

        return false;
    }

    private static bool StandsAt(string[] phrase, IReadOnlyList<string> words, int start)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (start + i >= words.Count || !Fits(phrase[i], words[start + i]))
                return false;
        }

        return true;
    }

    private static bool Fits(string pattern, string word) =>
        pattern.EndsWith('*') ? word.AsSpan().StartsWith(pattern.AsSpan()[..^1], StringComparison.Ordinal) : word == pattern;
}
