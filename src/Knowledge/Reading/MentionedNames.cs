using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// The names that articles mention and that are no article's own: of organisations, places and laws. They are known by their capitals:
/// "Onder de Pannen" is one, "Aedes" is one, and so is each word of a name that is never written small.
/// </summary>
internal sealed class MentionedNames(ArticleLibrary library)
{
    // A name longer than this is found by its parts.
    private const int LongestName = 4;

    private static readonly char[] Separators = [.. " \t\n\r,;:()\"'/?!–“”‘’„"];
    private static readonly HashSet<string> Joining = ["de", "der", "den", "van", "het"];

    // Worked out when the first is asked for.
    private readonly Lazy<Dictionary<string, string>> _names = new(() => Read(library));

    /// <summary>The longest such name in a message, as the overview spells it, or null.</summary>
    public string? In(IReadOnlyList<string> words)
    {
        for (var length = Math.Min(LongestName, words.Count); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Count; at++)
            {
                if (_names.Value.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var name))
                    return name;
            }
        }

        return null;
    }

    /// <summary>The first sentence or link of an article with all words of a name, or null where it does not mention it.</summary>
    public static Sentence? MentionIn(Article article, string name)
    {
        var words = Words.Of(name);
        return article.Everything.FirstOrDefault(sentence => words.All(Words.Of(sentence.Text).Contains))
            ?? (article.Links.Any(link => words.All(Words.Of(link.Title).Contains)) ? article.Sentences[0] : null);
    }

    private static Dictionary<string, string> Read(ArticleLibrary library)
    {
        var texts = library.Instruments
            .SelectMany(article => article.Everything.Select(sentence => sentence.Text).Concat(article.Links.Select(link => link.Title)))
            .Select(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.'))
                .Where(word => word.Length > 0)
                .ToArray())
            .ToList();
        // Words that are written small too are no names (but the address "takecarebnb.org" is no word), and those of the articles' own
        // names stand for an article.
        var others = texts.SelectMany(text => text).Where(word => !char.IsUpper(word[0]) && !word.Contains('.', StringComparison.Ordinal))
            .Concat(library.Instruments.SelectMany(article => article.Names.Append(article.Title)))
            .SelectMany(Words.Of)
            .ToHashSet();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in texts.SelectMany(Names))
        {
            foreach (var part in new[] { string.Join(' ', name) }.Concat(name.Where(word => char.IsUpper(word[0]))))
            {
                var folded = Words.Of(part);
                if (folded.Count <= LongestName && !folded.All(others.Contains))
                    names.TryAdd(string.Join(' ', folded), part);
            }
        }

        return names;
    }

    // Words with a capital that stand together, with "de" and its like between two of them. Every sentence begins with a capital.
    private static IEnumerable<IReadOnlyList<string>> Names(string[] text)
    {
        var name = new List<string>();
        foreach (var (i, word) in text.Index())
        {
            if (char.IsUpper(word[0]) && (i > 0 || word.Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter))))
            {
                name.Add(word);
                continue;
            }

            if (name.Count > 0 && Joining.Contains(word) && i + 1 < text.Length && char.IsUpper(text[i + 1][0]))
            {
                name.Add(word);
                continue;
            }

            if (name.Count > 0)
                yield return name;
            name = [];
        }

        if (name.Count > 0)
            yield return name;
    }
}
