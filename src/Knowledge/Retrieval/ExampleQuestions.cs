using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Retrieval;

/// <summary>How alike a question is to the example questions: of each fact, of the nearest that the overview does not answer, and of the nearest about other things.</summary>
internal sealed record ExampleLikeness(IReadOnlyDictionary<Fact, float> OfFacts, float Unanswered, Article? UnansweredOf, float OffTopic);

/// <summary>
/// The example questions, found by the stems that they share with a question: only those are compared, and all of the articles
/// that the question is about.
/// </summary>
internal sealed class ExampleQuestions
{
    // Where the question names the article, that counts for this much, and the rest of its words for the remainder.
    private const float NamedShare = 0.3f;

    // Where it names another article, what is found elsewhere is worth less.
    private const float ElsewhereFactor = 0.75f;

    // Two telling words should be shared before a likeness counts in full.
    private const float EnoughShared = 6f;

    // An example that shares none of the most telling words is not near, whatever common words it shares.
    private const int TermsThatFind = 9;

    private readonly List<Example> _examples = [];
    private readonly Dictionary<int, List<int>> _byStem = [];
    private readonly Dictionary<Slug, List<int>> _byArticle = [];

    /// <summary>Adds a question that a fact of the article answers, or that the overview does not answer when there is no such fact.</summary>
    public void Add(Article article, Fact? fact, TermSet terms, TermSet withoutNames)
    {
        Post(_byArticle, article.Slug);
        Add(new Example(article, fact, terms, withoutNames));
    }

    public void AddOffTopic(TermSet terms) => Add(new Example(null, null, terms, terms));

    /// <param name="whole">The question's terms.</param>
    /// <param name="rests">By article that it is about: its terms without the words that name the article.</param>
    /// <param name="onlyThose">Whether examples of other articles are left out.</param>
    public ExampleLikeness Compare(TermSet whole, IReadOnlyDictionary<Slug, TermSet> rests, bool onlyThose)
    {
        var best = new Dictionary<Fact, (float First, float Second)>();
        var (unanswered, unansweredOf, offTopic) = (0f, (Article?)null, 0f);
        foreach (var example in Nearby(whole, rests).Select(i => _examples[i]))
        {
            if (example.Article is null)
            {
                offTopic = MathF.Max(offTopic, whole.LikenessTo(example.Terms, EnoughShared));
                continue;
            }

            if (onlyThose && !rests.ContainsKey(example.Article.Slug))
                continue;
            var likeness = Likeness(example, whole, rests);
            if (example.Fact is null)
                (unanswered, unansweredOf) = likeness > unanswered ? (likeness, example.Article) : (unanswered, unansweredOf);
            else
                best[example.Fact] = WithNext(best.GetValueOrDefault(example.Fact), likeness);
        }

        // Two examples that agree say more than one that happens to share its words.
        return new ExampleLikeness(best.ToDictionary(pair => pair.Key, pair => (0.85f * pair.Value.First) + (0.15f * pair.Value.Second)), unanswered, unansweredOf, offTopic);
    }

    private static (float First, float Second) WithNext((float First, float Second) best, float likeness) =>
        likeness > best.First ? (likeness, best.First) : (best.First, MathF.Max(best.Second, likeness));

    private static float Likeness(Example example, TermSet whole, IReadOnlyDictionary<Slug, TermSet> rests)
    {
        if (rests.TryGetValue(example.Article!.Slug, out var rest))
            return NamedShare + ((1 - NamedShare) * rest.LikenessTo(example.WithoutNames, EnoughShared / 2));
        var likeness = whole.LikenessTo(example.Terms, EnoughShared);
        return rests.Count > 0 ? ElsewhereFactor * likeness : likeness;
    }

    private HashSet<int> Nearby(TermSet question, IReadOnlyDictionary<Slug, TermSet> rests)
    {
        var nearby = new HashSet<int>();
        foreach (var posting in question.Terms.Where(term => term.IsContent).OrderByDescending(term => term.Weight).Take(TermsThatFind).SelectMany(Postings))
            nearby.UnionWith(posting);

        foreach (var slug in rests.Keys)
            nearby.UnionWith(_byArticle.GetValueOrDefault(slug, []));
        return nearby;
    }

    private IEnumerable<List<int>> Postings(TermSet.Term term) =>
        term.SynonymIds.Concat(term.PartIds).Prepend(term.Id).Distinct().Select(stem => _byStem.GetValueOrDefault(stem)).OfType<List<int>>();

    private void Add(Example example)
    {
        foreach (var stem in example.Terms.Terms.Where(term => term.IsContent).SelectMany(term => term.PartIds.Append(term.Id)).Distinct())
            Post(_byStem, stem);
        _examples.Add(example);
    }

    private void Post<T>(Dictionary<T, List<int>> postings, T key)
        where T : notnull
    {
        if (!postings.TryGetValue(key, out var list))
            postings[key] = list = [];
        list.Add(_examples.Count);
    }

    private sealed record Example(Article? Article, Fact? Fact, TermSet Terms, TermSet WithoutNames);
}
