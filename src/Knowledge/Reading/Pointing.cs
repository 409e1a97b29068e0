namespace Assistent.Knowledge.Reading;

/// <summary>The probabilities of one message, added up to what is to be decided: an act, told, not told, or another subject.</summary>
internal sealed class Pointing
{
    // Well above what any of some 250 classes gets by chance: 0.004.
    private const float WorthAThought = 0.05f;

    private readonly ReaderModel _model;
    private readonly float[] _probabilities;
    private readonly float _told;
    private readonly float _notTold;
    private readonly float _offTopic;

    public Pointing(ReaderModel model, float[] probabilities)
    {
        (_model, _probabilities) = (model, probabilities);
        var (act, best) = ((string?)null, 0f);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var (name, probability) = (model.Classes[i], probabilities[i]);
            if (ClassName.IsSentence(name))
                _told += probability;
            else if (name == ClassName.OffTopic)
                _offTopic += probability;
            else if (ClassName.IsNotTold(name))
                _notTold += probability;
            else if (probability > best)
                (act, best) = (name, probability);
        }

        Act = _told + _notTold + _offTopic < 0.5f ? act : null;
        Surest = probabilities.Max();
    }

    /// <summary>The act that the message is, or null where it asks for something that is told or not.</summary>
    public string? Act { get; }

    public float Surest { get; }

    /// <summary>What is pointed at if there were no such act.</summary>
    public Pointing Without(string act)
    {
        var others = _probabilities.Select((probability, i) => _model.Classes[i] == act ? 0 : probability).ToList();
        var sum = MathF.Max(others.Sum(), float.Epsilon);
        return new Pointing(_model, [.. others.Select(probability => probability / sum)]);
    }

    /// <summary>The acts that are worth a thought, the likeliest first.</summary>
    public IEnumerable<string> Acts => Enumerable.Range(0, _probabilities.Length)
        .Where(i => _probabilities[i] >= WorthAThought && ClassName.IsAct(_model.Classes[i]))
        .OrderByDescending(i => _probabilities[i])
        .Select(i => _model.Classes[i]);

    /// <summary>The probability of the sentence that is pointed at most.</summary>
    public float SurestTold =>
        Enumerable.Range(0, _probabilities.Length)
            .Where(i => ClassName.IsSentence(_model.Classes[i]))
            .Select(i => _probabilities[i])
            .DefaultIfEmpty()
            .Max();

    /// <summary>Of what asks for something, the share that is told.</summary>
    public float Told => _told / MathF.Max(_told + _notTold + _offTopic, float.Epsilon);

    /// <summary>
    /// Whether what is asked stands in the overview, or in what changed later: likely enough in all, and no less likely of some article
    /// than that one of them does not tell it.
    /// </summary>
    public bool IsTold => Told >= _model.Fit.Told && MostOfArticle(ClassName.IsSentence) >= MostOfArticle(ClassName.IsNotTold);

    /// <summary>The probability that it is about the overview's subject, and not told.</summary>
    public float NotTold => _notTold;

    /// <summary>The probability that it is about something else altogether.</summary>
    public float OffTopic => _offTopic;

    public bool IsOffTopic => _offTopic > _notTold;

    /// <summary>The slugs of the articles, the likeliest first.</summary>
    public IEnumerable<string> Articles => ArticlesHolding(0);

    /// <summary>The slugs of the articles that hold at least a share of the probability, the likeliest first.</summary>
    public IEnumerable<string> ArticlesHolding(float share) => Enumerable.Range(0, _probabilities.Length)
        .Where(i => ClassName.ArticleOf(_model.Classes[i]) is not null)
        .GroupBy(i => ClassName.ArticleOf(_model.Classes[i])!, i => _probabilities[i])
        .Select(group => (Article: group.Key, Share: group.Sum()))
        .Where(article => article.Share >= share)
        .OrderByDescending(article => article.Share)
        .Select(article => article.Article);

    private float MostOfArticle(Func<string, bool> isCounted) => Enumerable.Range(0, _probabilities.Length)
        .Where(i => isCounted(_model.Classes[i]))
        .GroupBy(i => ClassName.ArticleOf(_model.Classes[i]), i => _probabilities[i])
        .Select(article => article.Sum())
        .DefaultIfEmpty()
        .Max();

    /// <summary>The article on whose subject something is not told.</summary>
    public Slug? NotToldOf(Slug? subject) => subject ?? (Articles.FirstOrDefault() is { } best ? Slug.Parse(best) : null);

    /// <summary>The sentences that hold a share of the probability, the likeliest first; one that holds hardly any stays out.</summary>
    public IReadOnlyList<string> Sentences(float enough, float worth, int most)
    {
        var ordered = Enumerable.Range(0, _probabilities.Length)
            .Where(i => ClassName.IsSentence(_model.Classes[i]))
            .OrderByDescending(i => _probabilities[i])
            .Take(most)
            .ToList();
        var chosen = new List<string>();
        var held = 0f;
        foreach (var i in ordered)
        {
            if (chosen.Count > 0 && (held >= enough * _told || _probabilities[i] < worth * _told))
                break;
            chosen.Add(_model.Classes[i]);
            held += _probabilities[i];
        }

        return chosen;
    }

    /// <summary>
    /// The sentence of an article that is pointed at most, where that is clear within the article and not that it tells nothing of it.
    /// </summary>
    public string? SentenceOf(Slug article)
    {
        var own = Enumerable.Range(0, _probabilities.Length)
            .Where(i => ClassName.ArticleOf(_model.Classes[i]) == article.ToString())
            .ToList();
        var best = own.Count == 0 ? -1 : own.MaxBy(i => _probabilities[i]);
        return best >= 0 && ClassName.IsSentence(_model.Classes[best]) && _probabilities[best] > own.Sum(i => _probabilities[i]) / 2
            ? _model.Classes[best]
            : null;
    }
}
