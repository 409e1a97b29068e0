namespace Assistent.Knowledge.Corpus;

/// <summary>Cuts a paragraph of Dutch text into sentences, each a literal part of it.</summary>
internal static class SentenceSplitter
{
    // A point after these does not end a sentence.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "o.a", "d.w.z", "bijv", "bv", "enz", "etc", "nr", "art", "m.b.t", "t.b.v", "i.p.v", "a.u.b", "incl", "excl", "ca", "resp", "mw",
        "dhr", "drs", "mr", "dr", "ir", "vgl", "blz", "jl", "mln", "mld",
    };

    public static IReadOnlyList<string> Split(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!EndsSentence(paragraph, i))
                continue;
            Add(paragraph[start..(i + 1)]);
            start = i + 1;
        }

        Add(paragraph[start..]);
        return sentences;

        void Add(string text)
        {
            if (text.Trim() is { Length: > 0 } sentence)
                sentences.Add(sentence);
        }
    }

    private static bool EndsSentence(string text, int i)
    {
        if (text[i] is not ('.' or '!' or '?'))
            return false;

        // The next sentence starts after white space, with a capital, a digit or an opening quote: "35.000" and "Platform31.nl" stay whole.
        var next = i + 1;
        if (next >= text.Length || !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next < text.Length && !(char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '‘' or '“' or '"' or '\''))
            return false;

        return text[i] != '.' || !Abbreviations.Contains(WordBefore(text, i));
    }

    private static string WordBefore(string text, int point)
    {
        var start = point;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..point];
    }
}
