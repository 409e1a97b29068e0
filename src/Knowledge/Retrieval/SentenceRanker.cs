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
    private const float CoverageShare = 0.2f;
    private const float PassageShare = 0.25f;

    // Where the question names the article, that counts for this much, and the rest of its words for the remainder.
    private const float NamedShare = 0.3f;

    // Where it names another article, what is found elsewhere is worth less.
    private const float ElsewhereFactor = 0.75f;

    // Two telling words should be shared before a likeness counts in full.
    private const float EnoughShared = 6f;

    // What the conversation was at counts a little, so that "in hoeveel jaar was dat?" finds its sentence again.
    private const float NearBonus = 0.08f;

    // A fact of the kind that is asked is a little likelier to be meant.
    private const float KindBonus = 0.05f;

    private readonly List<Candidate> _candidates = [];
    private readonly List<(Article Of, Example Example)> _unanswered = [];
    private readonly PassageIndex _passages;
    private readonly Dictionary<string, int> _passageNumbers;
    private readonly IReadOnlyList<TermSet> _offTopic;

    public SentenceRanker(ArticleLibrary library, DutchAnalysis analysis, InquiryReader reader)
    {
        var read = library.Articles.ToDictionary(article => article.Slug, article => article.Facts.Select(fact => fact.Questions.Select(reader.ReadAsWritten).ToList()).ToList());
        var sentences = library.Articles.SelectMany(article => article.Sentences).ToDictionary(sentence => sentence, sentence => analysis.Analyze(sentence.Text));
        var texts = read.Values.SelectMany(facts => facts).SelectMany(inquiries => inquiries).Select(inquiry => inquiry.Tokens).Concat(sentences.Values);
        Terms = new TermReader(analysis, new TermWeights([.. texts.Select(tokens => (IReadOnlyCollection<string>)[.. tokens.Where(token => token.IsContent).Select(token => token.Stem)])]));

        foreach (var article in library.Articles)
        {
            var examples = article.Facts.Zip(read[article.Slug], (fact, inquiries) => (fact, inquiries.Select(inquiry => Examine(inquiry, article.Slug)).ToList())).ToLookup(pair => pair.fact.Sentence);
            foreach (var sentence in article.Sentences)
            {
                _candidates.Add(new Candidate(article, sentence, Terms.ReadSentence(article, sentence), [.. examples[sentence]]));
            }

            _unanswered.AddRange(article.Unanswered.Select(text => (article, Examine(reader.ReadAsWritten(text), article.Slug))));
        }

        _offTopic = [.. library.OffTopic.Select(text => Terms.Read(reader.ReadAsWritten(text)))];

        var passages = library.Articles.SelectMany(article => article.Passages.Select(passage => (article, passage))).ToList();
        _passageNumbers = passages.Select((pair, i) => (pair.passage.Id, i)).ToDictionary();
        _passages = PassageIndex.Build([.. passages.Select(pair => Indexed(pair.article, pair.passage))], analysis);
    }

    public TermReader Terms { get; }

    public Ranking Rank(Inquiry inquiry)
    {
        var whole = Terms.Read(inquiry);
        var rests = inquiry.Subjects.ToDictionary(subject => subject.Slug, subject => Terms.Read(inquiry, withoutNamesOf: subject.Slug));
        var passages = PassageScores(inquiry);

        // A subject that the conversation gave is what the question is about; one that it names itself leads, but does not bind.
        var ranked = _candidates
            .Where(candidate => !inquiry.IsSubjectGiven || inquiry.IsAbout(candidate.Article.Slug))
            .Select(candidate => Score(inquiry, candidate, whole, rests, passages))
            .OrderByDescending(sentence => sentence.Score)
            .ToList();
        var (unanswered, unansweredOf) = NearestUnanswered(whole, rests, inquiry.IsSubjectGiven);
        var offTopic = _offTopic.Select(example => whole.LikenessTo(example, EnoughShared)).DefaultIfEmpty(0).Max();
        return new Ranking(ranked, unanswered, unansweredOf, offTopic, Terms.UnknownShare(inquiry));
    }

    public void Dispose() => _passages.Dispose();

    private (float Likeness, Article? Of) NearestUnanswered(TermSet whole, Dictionary<Slug, TermSet> rests, bool isGiven)
    {
        var nearest = (Likeness: 0f, Of: (Article?)null);
        foreach (var (article, example) in _unanswered)
        {
            if (isGiven && !rests.ContainsKey(article.Slug))
                continue;
            var likeness = LikenessOf(example, whole, rests);
            if (likeness > nearest.Likeness)
                nearest = (likeness, article);
        }

        return nearest;
    }

    private RankedSentence Score(Inquiry inquiry, Candidate candidate, TermSet whole, Dictionary<Slug, TermSet> rests, float[] passages)
    {
        var slug = candidate.Article.Slug;
        var terms = rests.GetValueOrDefault(slug, whole);
        var (fact, likeness) = BestFact(candidate, whole, rests);
        var coverage = terms.Weight > 0 ? terms.WeightIn(candidate.Terms) / terms.Weight : 0;
        var passage = passages[_passageNumbers[candidate.Sentence.Passage.Id]];
        var score = (LikenessShare * likeness) + (CoverageShare * coverage) + (PassageShare * passage);
        if (inquiry.Question.Near.Contains(candidate.Sentence.Passage.Id))
            score += NearBonus;
        if (fact is not null && inquiry.Asked.Any(asked => AskedFacts.Answering(asked).Contains(fact.Kind)))
            score += KindBonus;
        return new RankedSentence(candidate.Article, candidate.Sentence, fact, likeness, coverage, passage, score);
    }

    private static (Fact? Fact, float Likeness) BestFact(Candidate candidate, TermSet whole, Dictionary<Slug, TermSet> rests)
    {
        Fact? best = null;
        var highest = 0f;
        foreach (var (fact, examples) in candidate.Facts)
        {
            var (first, second) = (0f, 0f);
            foreach (var example in examples)
            {
                var likeness = LikenessOf(example, whole, rests);
                (first, second) = likeness > first ? (likeness, first) : (first, MathF.Max(second, likeness));
            }

            // Two examples that agree say more than one that happens to share its words.
            var combined = (0.85f * first) + (0.15f * second);
            if (combined > highest)
                (best, highest) = (fact, combined);
        }

        return (best, highest);
    }

    private static float LikenessOf(Example example, TermSet whole, Dictionary<Slug, TermSet> rests)
    {
        if (rests.TryGetValue(example.Article, out var rest))
            return NamedShare + ((1 - NamedShare) * rest.LikenessTo(example.WithoutNames, EnoughShared / 2));
        var likeness = whole.LikenessTo(example.Terms, EnoughShared);
        return rests.Count > 0 ? ElsewhereFactor * likeness : likeness;
    }

    private float[] PassageScores(Inquiry inquiry)
    {
        var scores = new float[_passageNumbers.Count];
        var hits = _passages.Search(inquiry.Text, 12);
        foreach (var hit in hits)
            scores[hit.Index] = hit.Score / hits[0].Score;
        return scores;
    }

    private Example Examine(Inquiry inquiry, Slug article) => new(article, Terms.Read(inquiry), Terms.Read(inquiry, withoutNamesOf: article));

    private static IndexedPassage Indexed(Article article, Passage passage) =>
        new(passage.Id, $"{article.Title} {passage.Heading}", article.Names, passage.Text,
            [.. article.Facts.Where(fact => fact.Sentence.Passage == passage).SelectMany(fact => fact.Questions)]);

    private sealed record Example(Slug Article, TermSet Terms, TermSet WithoutNames);

    private sealed record Candidate(Article Article, Sentence Sentence, TermSet Terms, IReadOnlyList<(Fact Fact, List<Example> Examples)> Facts);
}
