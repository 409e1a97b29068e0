using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Answering.Generation;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Quantities.Households;
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
    private readonly PassageVectors? _vectors;
    private readonly Writing? _writing;

    private KnowledgeBase(ArticleLibrary library, InquiryReader reader, SentenceRanker ranker, ExtractiveComposer composer, GroundingCheck check, PassageVectors? vectors, Writing? writing)
    {
        Library = library;
        _reader = reader;
        _ranker = ranker;
        _composer = composer;
        _check = check;
        _vectors = vectors;
        _writing = writing;
        _nextQuestions = new NextQuestions(library, text => Answer(new Question(text)));
    }

    public ArticleLibrary Library { get; }

    /// <summary>Reads the articles and builds the index in memory.</summary>
    /// <exception cref="KnowledgeFileException">A file has a mistake; its name, line and reason are in the message.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options, TimeProvider time)
    {
        ThreadPool.QueueUserWorkItem(_ => Recognizer.Warm());
        var analysis = DutchAnalysis.Load();
        var library = ArticleLibrary.Read(options.Folder);
        var reader = new InquiryReader(analysis, new SpellingRepair(analysis, WordCounts.Of(library, analysis)), new SubjectFinder(library, analysis), time);
        var ranker = new SentenceRanker(library, analysis, reader);
        var composer = new ExtractiveComposer(library, analysis, ranker.Terms, time);
        var sources = new SourceSentences(library.Articles, analysis, ranker.Terms);
        ranker.Terms.Ids.Seal();
        var check = new GroundingCheck(library.Articles, analysis, sources, new WrittenCheck(sources, analysis, ranker.Terms, new PromptLeak(AnswerPrompt.Directions, QuestionRewriter.Directions)));
        var vectors = options.Embeddings is { } embeddings ? new PassageVectors(KernelModels.Embeddings(embeddings.Address), ranker.PassageTexts, new VectorCache(embeddings.CacheFolder, embeddings.Address.ModelId), time) : null;
        vectors?.Begin();
        var writing = options.Model is { } model ? new Writing(new Model(KernelModels.Chat(model.Address), model, time), library, sources, reader, composer, time) : null;
        return new KnowledgeBase(library, reader, ranker, composer, check, vectors, writing);
    }

    /// <summary>An earlier question with the one quantity changed that a message changes: "en op de 5e?"; null where it changes none.</summary>
    public string? Amended(string earlier, string message) => _reader.Amended(earlier, message);

    /// <summary>Whether a model writes the answers, and whether it works.</summary>
    public ModelState ModelState => _writing?.State ?? ModelState.Absent;

    /// <summary>The answer, written by a model where there is one and it may, and otherwise in the overview's own words.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="earlier">What was asked before in the conversation, the latest last.</param>
    /// <param name="progress">Where the answer is shown while it is being made.</param>
    /// <param name="cancellationToken">Ends it without an answer.</param>
    public async Task<Answer> AnswerAsync(Question question, IReadOnlyList<string> earlier, IAnswerProgress progress, CancellationToken cancellationToken)
    {
        if (_writing is null && _vectors is null)
            return Answer(question);
        var (brief, extract) = await ExtractAsync(question, earlier, _writing?.Start() ?? default, cancellationToken);
        if (_writing is null)
            return extract;

        var language = LanguageGuess.Of(question.Text);
        var readAs = language is not null || Unsure.Is(brief.Inquiry, brief.Ranking, extract, earlier.Count > 0) ? await _writing.ReadAsync(brief, language is not null, cancellationToken) : null;
        if (readAs is not null && await ExtractAsync(new Question(readAs), earlier, brief.Deadline, cancellationToken) is var (other, found) && (Writable.Is(other, found) || found is Knowledge.Answer.Grounded))
            (brief, extract) = (other, found);
        var isReadAs = brief.Inquiry.Question.Text == readAs;
        return Writable.Is(brief, extract) ? await _writing.WriteAsync(brief, Told(extract), draft => Told(_check.Verify(draft, brief.Inquiry.Question.FullText)), progress, cancellationToken) : Told(extract);

        Answer Told(Answer answer) => answer with { Given = brief.Inquiry.GivenQuantities, ReadAs = isReadAs ? readAs : null, Language = isReadAs ? language : null };
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
            FamilyMember = FamilyMention.Find(inquiry.Text),
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
    internal (Inquiry Inquiry, Ranking Ranking) Rank(Question question) => Rank(question, []);

    /// <summary>What the overview's own words and data say to a question, found by its words and by its meaning.</summary>
    private async Task<(Brief Brief, Answer Extract)> ExtractAsync(Question question, IReadOnlyList<string> earlier, Deadline deadline, CancellationToken cancellationToken)
    {
        var nearby = _vectors is null ? [] : await _vectors.NearestAsync(question.Text, SentenceRanker.PassagesSearched, cancellationToken);
        var (inquiry, ranking) = Rank(question, nearby);
        var draft = _composer.Compose(inquiry, ranking);
        return (new Brief(inquiry, ranking, draft, earlier, deadline), _check.Verify(draft, question.FullText) with { Given = inquiry.GivenQuantities });
    }

    private (Inquiry Inquiry, Ranking Ranking) Rank(Question question, IReadOnlyList<PassageHit> nearby) =>
        PastedText.Candidates(question.Text)
            .Select(text => _reader.Read(question with { Text = text }))
            .Select(inquiry => (inquiry, _ranker.Rank(inquiry, nearby)))
            .MaxBy(ranked => ranked.Item2.Best?.Score ?? 0);

    // While someone is still typing, the beginning of a word is enough.
    private static bool HasWordLike(string name, string term) =>
        name.StartsWith(term, StringComparison.OrdinalIgnoreCase) || name.Contains($" {term}", StringComparison.OrdinalIgnoreCase);

    /// <summary>The passages that a search term finds, the best first.</summary>
    internal IReadOnlyList<Passage> FindPassages(string term) =>
        [.. Rank(new Question(term)).Ranking.Sentences.Where(sentence => sentence.PassageScore > 0).OrderByDescending(sentence => sentence.PassageScore).Select(sentence => sentence.Sentence.Passage).Distinct()];

    /// <summary>The passages nearest to a text by meaning, where that is known.</summary>
    internal async Task<IReadOnlyList<Passage>> NearPassagesAsync(string text, CancellationToken cancellationToken) =>
        _vectors is null ? [] : [.. (await _vectors.NearestAsync(text, SentenceRanker.PassagesSearched, cancellationToken)).Select(hit => _ranker.Passages[hit.Index])];

    /// <summary>What may be said, for tests that say it themselves.</summary>
    internal GroundingCheck Check => _check;

    internal WrittenCheck Written => _check.Written;

    public void Dispose()
    {
        _ranker.Dispose();
        _vectors?.Dispose();
        _writing?.Dispose();
    }
}
