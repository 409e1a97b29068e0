using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Understanding;

/// <summary>Finds the articles that a text names, by their titles and other names, whatever the inflection.</summary>
internal sealed class SubjectFinder
{
    private readonly Dictionary<string, List<Name>> _byFirst = [];

    public SubjectFinder(ArticleLibrary library, DutchAnalysis analysis)
    {
        foreach (var article in library.Articles.Where(article => article.IsInstrument))
        {
            foreach (var name in article.Names.Prepend(article.ShortName).Prepend(article.Title))
                Add(article.Slug, [.. analysis.Analyze(name).Where(token => !token.IsStopWord).Select(token => token.Stem)]);
        }

        foreach (var names in _byFirst.Values)
            names.Sort((a, b) => b.Stems.Count.CompareTo(a.Stems.Count));

        void Add(Slug slug, IReadOnlyList<string> stems)
        {
            if (stems is [])
                return;
            if (!_byFirst.TryGetValue(stems[0], out var names))
                _byFirst[stems[0]] = names = [];
            if (!names.Exists(name => name.Slug == slug && name.Stems.SequenceEqual(stems)))
                names.Add(new Name(slug, stems));
        }
    }

    /// <summary>The articles named, in the order of the text; where names overlap the longest counts.</summary>
    public IReadOnlyList<NamedArticle> Find(IReadOnlyList<Token> tokens)
    {
        var found = new List<NamedArticle>();
        for (var start = 0; start < tokens.Count; start++)
        {
            var best = _byFirst.GetValueOrDefault(tokens[start].Stem, [])
                .Select(name => new NamedArticle(name.Slug, start, name.Length(tokens, start)))
                .Where(named => named.Length > 0)
                .OrderByDescending(named => named.Length)
                .FirstOrDefault();
            if (best.Length == 0)
                continue;
            if (!found.Exists(named => named.Slug == best.Slug))
                found.Add(best);
            start += best.Length - 1;
        }

        return found;
    }

    private sealed record Name(Slug Slug, IReadOnlyList<string> Stems)
    {
        /// <summary>The number of tokens that this name takes from <paramref name="start"/>, stop words between its words included, or 0.</summary>
        public int Length(IReadOnlyList<Token> tokens, int start)
        {
            var at = start;
            foreach (var stem in Stems)
            {
                while (at > start && at < tokens.Count && tokens[at].IsStopWord && tokens[at].Stem != stem)
                    at++;
                if (at >= tokens.Count || tokens[at].Stem != stem)
                    return 0;
                at++;
            }

            return at - start;
        }
    }
}
