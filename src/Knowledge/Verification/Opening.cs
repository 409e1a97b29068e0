using Assistent.Knowledge.Answering;

namespace Assistent.Knowledge.Verification;

/// <summary>The yes or no with which a sentence begins, apart from the rest of it.</summary>
internal static class Opening
{
    /// <summary>What it says, in our own form, or nothing; and the rest as a sentence of its own.</summary>
    public static (string? Says, string Besides) Of(string sentence)
    {
        foreach (var (word, says) in new[] { ("Nee", Phrases.No), ("Ja", Phrases.Yes) })
        {
            if (sentence.Length > word.Length + 2 && sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase) && sentence[word.Length] is ',' or ':' or '.' or ';' or '!')
            {
                var rest = sentence[(word.Length + 1)..].TrimStart();
                return (says, rest.Length == 0 ? sentence : char.ToUpperInvariant(rest[0]) + rest[1..]);
            }
        }

        return (null, sentence);
    }
}
