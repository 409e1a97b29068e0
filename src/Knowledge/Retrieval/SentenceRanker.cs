using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Retrieval;

/// <summary>
/// Ranks every sentence of the knowledge base for a question by three witnesses: the example questions that it answers, its own
/// words, and the rank of its passage in the index. The corpus is small enough to leave nothing out.
/// </summary>
internal sealed class SentenceRanker : IDisposable
{
    private const float LikenessShare = 0.55f;
    private const float CoverageShare = 0.1f;
    private const float PassageShare = 0.15f;
    private const float ArticleShare = 0.2f;

    // An article is near when several of its facts are, not when one example happens to share words.
    private const int FactsOfArticle = 3;
    public const int PassagesSearched = 12;

    // What the conversation was at counts a little, so that "in hoeveel jaar was dat?" finds its sentence again.
    private const float NearBonus = 0.08f;

    // A fact of the kind that is asked is a little likelier to be meant.
    private const float KindBonus = 0.05f;

    private readonly List<Candidate> _candidates = [];
    private readonly ExampleQuestions _examples = new();
    private readonly PassageIndex _passages;
    private readonly Dictionary<string, int> _passageNumbers;

    public SentenceRanker(ArticleLibrary library, DutchAnalysis analysis, InquiryReader reader)
    {
        Terms = new TermReader(analysis, Weigh(library, analysis));
        foreach (var article in library.Articles)
        {
            _candidates.AddRange(article.Sentences.Select(sentence => new Candidate(article, sentence, Terms.ReadSentence(article, sentence), [.. article.Facts.Where(fact => fact.Sentence == sentence)])));
            foreach (var (fact, question) in article.Facts.SelectMany(fact => fact.Questions.Select(question => ((Fact?)fact, question))).Concat(article.Unanswered.Select(question => ((Fact?)null, question))))
            {
                var inquiry = reader.ReadAsWritten(question);
                _examples.Add(article, fact, Terms.Read(inquiry), Terms.Read(inquiry, withoutNamesOf: article.Slug));
            }
        }

        foreach (var question in library.OffTopic)
            _examples.AddOffTopic(Terms.Read(reader.ReadAsWritten(question)));

        var passages = library.Articles.SelectMany(article => article.Passages.Select(passage => (article, passage))).ToList();
        _passageNumbers = passages.Select((pair, i) => (pair.passage.Id, i)).ToDictionary();
        Passages = [.. passages.Select(pair => pair.passage)];
        PassageTexts = [.. passages.Select(pair => $"{pair.article.Title}\n{pair.passage.Text}")];
        _passages = PassageIndex.Build([.. passages.Select(pair => Indexed(pair.article, pair.passage))], analysis);
    }

    public TermReader Terms { get; }

    /// <summary>The passages in the order of their numbers.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>What each of them says, under the title of its article.</summary>
    public IReadOnlyList<string> PassageTexts { get; }

    /// <param name="inquiry">The question.</param>
    /// <param name="nearby">The passages nearest to it by meaning, if that is known; their numbers are those of the passages.</param>
    public Ranking Rank(Inquiry inquiry, IReadOnlyList<PassageHit> nearby)
    {
        var whole = Terms.Read(inquiry);
        var rests = inquiry.Subjects.ToDictionary(subject => subject.Slug, subject => Terms.Read(inquiry, withoutNamesOf: subject.Slug));
        var passages = PassageScores(inquiry, nearby);
        var examples = _examples.Compare(whole, rests, onlyThose: inquiry.IsSubjectGiven);

        var articles = _candidates.Select(candidate => candidate.Article).Distinct().ToDictionary(article => article, article => ArticleLikeness(article, examples));

        // A subject that the conversation gave is what the question is about; one that it names itself leads, but does not bind.
        var ranked = _candidates
            .Where(candidate => !inquiry.IsSubjectGiven || inquiry.IsAbout(candidate.Article.Slug))
            .Select(candidate => Score(inquiry, candidate, rests.GetValueOrDefault(candidate.Article.Slug, whole), examples, passages, articles[candidate.Article]))
            .OrderByDescending(sentence => sentence.Score)
            .ToList();
        return new Ranking(ranked, examples.Unanswered, examples.UnansweredOf, examples.OffTopic, Terms.UnknownShare(inquiry));
    }

    public void Dispose() => _passages.Dispose();

    private RankedSentence Score(Inquiry inquiry, Candidate candidate, TermSet terms, ExampleLikeness examples, float[] passages, float article)
    {
        var fact = candidate.Facts.MaxBy(fact => examples.OfFacts.GetValueOrDefault(fact));
        var likeness = fact is null ? 0 : examples.OfFacts.GetValueOrDefault(fact);
        var coverage = terms.Weight > 0 ? terms.WeightIn(candidate.Terms) / terms.Weight : 0;
        var passage = passages[_passageNumbers[candidate.Sentence.Passage.Id]];
        var score = (LikenessShare * likeness) + (CoverageShare * coverage) + (PassageShare * passage) + (ArticleShare * article);
        if (inquiry.Question.Near.Contains(candidate.Sentence.Passage.Id))
            score += NearBonus;
        if (fact is not null && inquiry.Asked.Any(asked => AskedFacts.Answering(asked).Contains(fact.Kind)))
            score += KindBonus;
        return new RankedSentence(candidate.Article, candidate.Sentence, likeness > 0 ? fact : null, likeness, coverage, passage, score);
    }

    private static float ArticleLikeness(Article article, ExampleLikeness examples) =>
        article.Facts.Select(fact => examples.OfFacts.GetValueOrDefault(fact)).OrderDescending().Take(FactsOfArticle).Sum() / FactsOfArticle;

    private float[] PassageScores(Inquiry inquiry, IReadOnlyList<PassageHit> nearby)
    {
        var scores = new float[_passageNumbers.Count];
        var hits = _passages.Search(inquiry.Text, PassagesSearched);
        if (nearby.Count > 0)
            return RankFusion.Fuse(hits, nearby, scores.Length);
        foreach (var hit in hits)
            scores[hit.Index] = hit.Score / hits[0].Score;
        return scores;
    }

    private static TermWeights Weigh(ArticleLibrary library, DutchAnalysis analysis)
    {
        var texts = library.Articles.SelectMany(article => article.Facts.SelectMany(fact => fact.Questions).Concat(article.Sentences.Select(sentence => sentence.Text)));
        return new TermWeights([.. texts.Select(text => (IReadOnlyCollection<string>)[.. analysis.Analyze(text).Where(token => token.IsContent).Select(token => token.Stem)])]);
    }

    private static IndexedPassage Indexed(Article article, Passage passage) =>
        new(passage.Id, $"{article.Title} {passage.Heading}", article.Names, passage.Text,
            [.. article.Facts.Where(fact => fact.Sentence.Passage == passage).SelectMany(fact => fact.Questions)]);

    private sealed record Candidate(Article Article, Sentence Sentence, TermSet Terms, IReadOnlyList<Fact> Facts);
}
