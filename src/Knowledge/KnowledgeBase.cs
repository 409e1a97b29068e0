using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Generation;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Rules;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge;

/// <summary>
/// The door of the library: a message and its history in, a plan out; a plan in, a grounded answer out. Safe for use by many threads at
/// once.
/// </summary>
public sealed class KnowledgeBase : IDisposable
{
    private readonly TrainedReader _reader;
    private readonly AnswerComposer _composer;
    private readonly Suggestions _suggestions;
    private readonly Lazy<PassageSearch> _search;
    private readonly ReaderUpkeep _upkeep;
    private readonly RuleEngine _rules;
    private readonly ModelReader? _model;
    private readonly UnlearnedSentences _unlearned;

    private KnowledgeBase(ArticleLibrary library, TrainedReader reader, RuleEngine rules, AnswerComposer composer,
        Lazy<PassageSearch> search, ReaderUpkeep upkeep, ModelReader? model)
    {
        Library = library;
        _reader = reader;
        _rules = rules;
        _composer = composer;
        _search = search;
        _upkeep = upkeep;
        _model = model;
        _unlearned = new UnlearnedSentences(library, reader.Model, search);
        _suggestions = new Suggestions(library, text => reader.Read(text, []), composer.Compose);
    }

    public ArticleLibrary Library { get; }

    /// <summary>Reads the articles and loads the trained reader; the index in memory is built when it is first asked.</summary>
    /// <exception cref="KnowledgeFileException">A file has a mistake; its name, line and reason are in the message.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options, TimeProvider time)
    {
        ThreadPool.QueueUserWorkItem(_ => Recognizer.Warm());
        var library = ArticleLibrary.Read(options.Folder);
        var upkeep = new ReaderUpkeep(options, library);
        var reader = new TrainedReader(library, upkeep.Load(), StopWords.All, time);
        upkeep.Begin(reader.Use);
        // Only a search and a model's wording need the word list and the index; the start does not wait for them.
        var analysis = new Lazy<DutchAnalysis>(() => DutchAnalysis.Load().With(library.Overview.Vocabulary.Synonyms));
        var worded = new WordedParts(() => new WrittenCheck(library, analysis.Value, PromptFile.Directions));
        var rules = new RuleEngine(library, new PartyWords(library.Overview.Vocabulary.Parties), time);
        var composer = new AnswerComposer(library, rules, worded);
        var search = new Lazy<PassageSearch>(() => new PassageSearch(library, analysis.Value));
        var model = options.Model is { } configured ? OpenModel(configured) : null;
        return new KnowledgeBase(library, reader, rules, composer, search, upkeep, model);

        ModelReader OpenModel(ModelOptions configured)
        {
            var asked = new AskedWords(library, analysis.Value);
            var prompt = new ReaderPrompt(library, search.Value, configured.OverviewTokens, time);
            var kept = new PlanCache(configured.KeptPlans, upkeep.Corpus, time);
            var check = new SubjectCheck(library, search.Value, worded);
            var checks = new PlanChecks(new PlanPointer(library, rules, asked), asked, check, composer.Compose);
            var called = new Model(KernelModels.Chat(configured.Address), configured, time);
            return new ModelReader(library, reader, called, prompt, checks, kept);
        }
    }

    /// <summary>Whether a model makes the plans, and whether it works.</summary>
    public ModelState ModelState => _model?.State ?? ModelState.Absent;

    /// <summary>Completes when the reader has learned everything that the knowledge base holds; mostly at once.</summary>
    public Task Learned => _upkeep.Learned;

    /// <summary>
    /// What a message asks for in its conversation: as the model has it, where there is one, and otherwise as the trained reader has it.
    /// </summary>
    /// <param name="message">What was written, cleaned.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    /// <param name="progress">Where the answer is shown while it is being made.</param>
    /// <param name="cancellationToken">Ends it without a plan.</param>
    public async Task<AnswerPlan> ReadAsync(string message, IReadOnlyList<PastTurn> history, IAnswerProgress progress,
        CancellationToken cancellationToken)
    {
        var trained = Read(message, history);

        // Saying the same in another form needs no model, and what is to be forgotten or shown is not sent to one.
        return _model is null || trained is AnswerPlan.Restating or AnswerPlan.Forgetting or AnswerPlan.ShowingData
            ? trained
            : await _model.ReadAsync(message, history, trained, progress, cancellationToken);
    }

    /// <summary>What a message asks for, as the trained reader has it.</summary>
    public AnswerPlan Read(string message, IReadOnlyList<PastTurn> history) =>
        _upkeep.IsLearned ? _reader.Read(message, history) : _unlearned.Over(message, _reader.Read(message, history));

    /// <summary>What a plan points at, said.</summary>
    public Answer Answer(AnswerPlan plan) => _composer.Compose(plan);

    /// <summary>The same with as much of the article around it as a reader takes in.</summary>
    public Answer AnswerAtLength(AnswerPlan.Answering plan) => _composer.ComposeAtLength(plan);

    /// <summary>At most three questions to ask after an answer; each names its subject and has an answer.</summary>
    public IReadOnlyList<string> NextQuestions(AnswerPlan.Answering plan, Answer answer) => _suggestions.After(plan, answer);

    /// <summary>
    /// The instruments that a search term is about, the closest first: those whose name has the term, then those that tell of it.
    /// </summary>
    public IReadOnlyList<Article> Find(string term) => _search.Value.Find(term);

    /// <summary>Every question that may be suggested on an article.</summary>
    public IEnumerable<string> QuestionsOn(Article article) => _suggestions.QuestionsOn(article);

    /// <summary>The passages that a search term finds, the best first.</summary>
    internal IReadOnlyList<Passage> FindPassages(string term) => _search.Value.Passages(term);

    internal IReadOnlyList<Passage> FindPassages(string term, int most) => _search.Value.Passages(term, most);

    /// <summary>Whether a rule says anything to what a part puts to it.</summary>
    internal bool HasRuling(PlanPart.Ruled part) => _rules.Apply(part) is not null;

    internal TrainedReader Reader => _reader;

    public void Dispose()
    {
        _model?.Dispose();
        _upkeep.Dispose();
        if (_search.IsValueCreated)
            _search.Value.Dispose();
    }
}
