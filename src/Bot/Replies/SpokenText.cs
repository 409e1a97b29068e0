using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Replies;

/// <summary>Text to say aloud to a caller: at most 35 words, without asides, with everyday words for those of policy.</summary>
/// <param name="own">The everyday words for those of one overview.</param>
internal sealed class SpokenText(IReadOnlyList<PlainWords> own)
{
    private const int MaxWords = 35;

    // Made when something is first to be said aloud. The longest come first: they say what shorter ones would only say in part.
    private readonly Lazy<IReadOnlyList<PlainWords>> _plainWords = new(() =>
        [.. Usual().Concat(own).OrderByDescending(words => words.Written.Length)]);

    public string Sentence(string text) => Shortened(_plainWords.Value.Aggregate(WithoutAsides(text),
        (sentence, words) => sentence.Replace(words.Written, words.Spoken, StringComparison.Ordinal)));

    public static string List(string introduction, IReadOnlyList<string> items)
    {
        var whole = $"{introduction} {string.Join(", ", items.SkipLast(1))}{(items.Count > 1 ? " en " : "")}{items[^1]}.";
        return CountWords(whole) <= MaxWords ? whole : $"{introduction.TrimEnd(':')}. Ik kan ze voor u opnoemen of mailen.";
    }

    private static string WithoutAsides(string text)
    {
        var kept = new System.Text.StringBuilder();
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == '(' ? 1 : 0;

            // "(s)" in "kamer(s)" is part of a word; only an aside between spaces goes.
            if (depth == 0)
                kept.Append(character);
            depth -= character == ')' && depth > 0 ? 1 : 0;
        }

        return string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace(" ,", ",", StringComparison.Ordinal)
            .Replace(" .", ".", StringComparison.Ordinal);
    }

    // Whole clauses, from the first on, as many as fit: a figure is never parted from its condition within a clause.
    private static string Shortened(string sentence)
    {
        if (CountWords(sentence) <= MaxWords)
            return sentence;
        var clauses = sentence.Split(", ");
        var kept = 1;
        while (kept < clauses.Length && CountWords(string.Join(", ", clauses.Take(kept + 1))) <= MaxWords)
            kept++;
        var text = string.Join(", ", clauses.Take(kept));
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.Length <= MaxWords ? text : string.Join(' ', words.Take(MaxWords - 1)) + " …").TrimEnd('.', ',') + ".";
    }

    private static int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<PlainWords> Usual() =>
        ResourceText.Entries(typeof(SpokenText), "eenvoudig")
            .Select(line => line.Split('\t'))
            .Select(pair => new PlainWords(pair[0], pair[1]));
}
