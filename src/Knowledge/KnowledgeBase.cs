using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge;

/// <summary>The door of the library: a question in, a grounded answer out. Safe for use by many threads at once.</summary>
public sealed class KnowledgeBase : IDisposable
{
    private const float MostlyUnknown = 0.5f;
    private const float WorthFinding = 0.3f;

    private readonly InquiryReader _reader;
    private readonly SentenceRanker _ranker;
    private readonly ExtractiveComposer _composer;
    private readonly NextQuestions _nextQuestions;
    private readonly GroundingCheck _check;

    private KnowledgeBase(ArticleLibrary library, InquiryReader reader, SentenceRanker ranker, ExtractiveComposer composer, GroundingCheck check)
    {
        Library = library;
        _reader = reader;
        _ranker = ranker;
        _composer = composer;
        _check = check;
        _nextQuestions = new NextQuestions(library, text => Answer(new Question(text)));
    }

    public ArticleLibrary Library { get; }

    /// <summary>Reads the articles and builds the index in memory.</summary>
    /// <exception cref="KnowledgeFileException">A file has a mistake; its name, line and reason are in the message.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options, TimeProvider time)
    {
        var analysis = DutchAnalysis.Load();
        var library = ArticleLibrary.Read(options.Folder);
        var reader = new InquiryReader(analysis, new SpellingRepair(analysis, WordCounts.Of(library, analysis)), new SubjectFinder(library, analysis), time);
        var ranker = new SentenceRanker(library, analysis, reader);
        var composer = new ExtractiveComposer(library, analysis, ranker.Terms, time);
        ranker.Terms.Ids.Seal();
        return new KnowledgeBase(library, reader, ranker, composer, new GroundingCheck(library.Articles, analysis));
    }

    public Answer Answer(Question question)
    {
        var (inquiry, ranking) = Rank(question);
        var draft = _composer.Compose(inquiry, ranking);
        return _check.Verify(draft, question.FullText) with { Given = inquiry.GivenQuantities };
    }

    /// <summary>The answer with as much of the article around it as a reader takes in.</summary>
    public Answer AnswerAtLength(Question question)
    {
        var (inquiry, ranking) = Rank(question);
        return _check.Verify(_composer.ComposeAtLength(inquiry, ranking), question.FullText) with { Given = inquiry.GivenQuantities };
    }

    /// <summary>At most three questions to ask after an answer; each names its subject and has an answer.</summary>
    public IReadOnlyList<string> NextQuestions(Answer answer) => _nextQuestions.After(answer);

    /// <summary>Every question that may be suggested on an article.</summary>
    internal IEnumerable<string> QuestionsOn(Article article) => _nextQuestions.Of(article);

    /// <param name="text">What was asked.</param>
    /// <param name="within">The articles that the conversation is about.</param>
    public QuestionProfile Profile(string text, IReadOnlyList<Slug> within)
    {
        var (inquiry, ranking) = Rank(new Question(text));
        return new QuestionProfile
        {
            Text = inquiry.Text,
            Named = [.. inquiry.Subjects.Select(subject => Library[subject.Slug])],
            WithoutNames = inquiry.TextWithoutNames,
            WithoutQuantities = inquiry.TextWithoutQuantities,
            Asks = inquiry.AsksExplicitly,
            AsksForFact = inquiry.Asked.Any(asked => asked is not (Asked.Permission or Asked.How or Asked.Definition or Asked.Link)),
            Compares = inquiry.Form == QuestionForm.Compare,
            ContentWords = inquiry.ContentTokens.Count(),
            Quantities = inquiry.GivenQuantities,
            BestArticle = ranking.Best?.Article,
            BestLikeness = ranking.Best?.Likeness ?? 0,
            LikenessWithin = ranking.Sentences.Where(sentence => within.Contains(sentence.Article.Slug)).Select(sentence => sentence.Likeness).DefaultIfEmpty(0).Max(),
            OffTopicLikeness = ranking.OffTopic,
            Enumerates = inquiry.Form == QuestionForm.Enumerate,
        };
    }

    /// <summary>The one of some articles that a text is closest to.</summary>
    public Article Closest(string text, IReadOnlyList<Article> articles) =>
        Rank(new Question(text)).Ranking.Sentences.First(sentence => articles.Contains(sentence.Article)).Article;

    /// <summary>The instruments that a search term is about, the closest first: those whose name has the term, then those that tell of it.</summary>
    public IReadOnlyList<Article> Find(string term)
    {
        var named = Library.Articles.Where(article => article.Names.Prepend(article.Title).Any(name => HasWordLike(name, term)));
        var telling = Rank(new Question(term)) is { Inquiry: var inquiry, Ranking: var ranking } && (inquiry.Subjects.Count > 0 || ranking.UnknownShare < MostlyUnknown)
            ? inquiry.Subjects.Select(subject => Library[subject.Slug]).Concat(ranking.Sentences.Where(sentence => sentence.Likeness >= WorthFinding).Select(sentence => sentence.Article))
            : [];
        return [.. named.Concat(telling).Where(article => article.IsInstrument).Distinct()];
    }

    /// <summary>How a question is read and ranked; of a long text, the sentence that has the best answer is the question.</summary>
    internal (Inquiry Inquiry, Ranking Ranking) Rank(Question question) =>
        PastedText.Candidates(question.Text)
            .Select(text => _reader.Read(question with { Text = text }))
            .Select(inquiry => (inquiry, _ranker.Rank(inquiry)))
            .MaxBy(ranked => ranked.Item2.Best?.Score ?? 0);

    // While someone is still typing, the beginning of a word is enough.
    private static bool HasWordLike(string name, string term) =>
        name.StartsWith(term, StringComparison.OrdinalIgnoreCase) || name.Contains($" {term}", StringComparison.OrdinalIgnoreCase);

    public void Dispose() => _ranker.Dispose();
}
