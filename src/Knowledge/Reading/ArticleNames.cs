using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>Finds articles by their names, word for word; of names that overlap, the longest.</summary>
internal sealed class ArticleNames
{
    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal) { "de", "het", "een" };

    private readonly Dictionary<string, List<(string[] Words, Article Article)>> _byFirst = new(StringComparer.Ordinal);

    public ArticleNames(ArticleLibrary library)
    {
        foreach (var article in library.Articles)
        {
            // The opening of a chapter is called as its kind is: that word names no article.
            var names = article.IsInstrument ? article.Names.Append(article.Title).Append(article.ShortName) : article.Names;
            foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
                Add(article, [.. Words.Of(name).SkipWhile(Determiners.Contains)]);
        }

        foreach (var names in _byFirst.Values)
            names.Sort((one, other) => other.Words.Length - one.Words.Length);
    }

    /// <summary>The names in a text, in its order; positions count words.</summary>
    public IReadOnlyList<NamedArticle> In(IReadOnlyList<string> words)
    {
        var found = new List<NamedArticle>();
        for (var i = 0; i < words.Count;)
        {
            if (LongestAt(words, i) is { } named)
            {
                found.Add(named);
                i += named.Length;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Words without the names in them, and without the articles before these.</summary>
    public string Without(IReadOnlyList<string> words)
    {
        var named = In(words);
        return string.Join(' ', words.Where((word, i) => !named.Any(name => name.Holds(i))
            && !(Determiners.Contains(word) && named.Any(name => name.Start == i + 1))));
    }

    private NamedArticle? LongestAt(IReadOnlyList<string> words, int at)
    {
        foreach (var (name, article) in _byFirst.GetValueOrDefault(words[at]) ?? [])
        {
            if (at + name.Length <= words.Count && name.Select((word, i) => words[at + i] == word).All(same => same))
                return new NamedArticle(article, at, name.Length);
        }

        return null;
    }

    private void Add(Article article, string[] words)
    {
        if (words.Length == 0)
            return;
        if (!_byFirst.TryGetValue(words[0], out var names))
            _byFirst[words[0]] = names = [];
        names.Add((words, article));
    }
}

/// <summary>The name of an article in a text: which, and which of its words.</summary>
internal sealed record NamedArticle(Article Article, int Start, int Length)
{
    /// <summary>Whether the word at a position is part of the name.</summary>
    public bool Holds(int position) => position >= Start && position < Start + Length;
}
