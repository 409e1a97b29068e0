namespace Assistent.Knowledge.Reading;

/// <summary>
/// The features of a message: its words, its pairs of words next to each other and with one between, and the letters (three to five in
/// a row) within each word, which see through inflection, compounds and typing errors. A feature is the 64-bit FNV-1a hash of its
/// characters after a byte for its kind.
/// </summary>
internal static class MessageFeatures
{
    // A message of more words is a story or a pasted mail, whose sentences are read one by one; a longer word is no Dutch word.
    public const int MostWords = 120;
    private const int LongestWord = 40;
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The distinct features of a text, in no particular order.</summary>
    public static IReadOnlyCollection<ulong> Of(string text) => Of(Words.Of(text));

    public static IReadOnlyCollection<ulong> Of(IReadOnlyList<string> words)
    {
        var features = new HashSet<ulong>(words.Count * 16);
        var (before, beforeThat) = ("^", "");
        foreach (var word in words.Take(MostWords))
        {
            var kept = word.Length <= LongestWord ? word : word[..LongestWord];
            features.Add(Hash('w', kept));
            features.Add(Hash('b', before, " ", kept));
            if (beforeThat.Length > 0)
                features.Add(Hash('s', beforeThat, " ", kept));
            AddLetters(features, $"^{kept}$");
            (beforeThat, before) = (before, kept);
        }

        return features;
    }

    private static void AddLetters(HashSet<ulong> features, string word)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var hash = Add(Offset, 'l');
            var end = Math.Min(word.Length, start + LongestGram);
            for (var i = start; i < end; i++)
            {
                hash = Add(hash, word[i]);
                if (i - start + 1 >= ShortestGram)
                    features.Add(hash);
            }
        }
    }

    private static ulong Hash(char kind, params ReadOnlySpan<string> parts)
    {
        var hash = Add(Offset, kind);
        foreach (var part in parts)
        {
            foreach (var character in part)
                hash = Add(hash, character);
        }

        return hash;
    }

    private static ulong Add(ulong hash, char character) => ((hash ^ (byte)character) * Prime ^ (byte)(character >> 8)) * Prime;
}
