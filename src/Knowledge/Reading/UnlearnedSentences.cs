using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// The sentences that the knowledge base has and the model in use has not learned yet, as when an editor added one a minute ago. Until
/// the training is done they are found by words: Lucene ranks the passages, and of the best the sentence is taken that holds most of
/// what the question asks with.
/// </summary>
internal sealed class UnlearnedSentences
{
    private const int MostPassages = 3;

    // Of the words that a question asks with, so many must stand in the sentence or its title; a word less is another question.
    private const double EnoughOfQuestion = 0.6;
    private const int FewestWords = 2;

    private readonly ArticleLibrary _library;
    private readonly Lazy<PassageSearch> _search;
    private readonly ILookup<string, Sentence> _byPassage;

    public UnlearnedSentences(ArticleLibrary library, ReaderModel model, Lazy<PassageSearch> search)
    {
        (_library, _search) = (library, search);
        var learned = model.Classes.ToHashSet(StringComparer.Ordinal);
        _byPassage = library.Articles.SelectMany(article => article.Everything)
            .Where(sentence => !learned.Contains(sentence.Id))
            .ToLookup(sentence => sentence.Passage.Id);
    }

    /// <summary>The plan that was read, or one that points at a better sentence, which the reader could not know.</summary>
    public AnswerPlan Over(string message, AnswerPlan read)
    {
        if (_byPassage.Count == 0 || read is not (AnswerPlan.Answering or AnswerPlan.OutOfScope))
            return read;
        var asked = Stems(message);
        var least = Told(read).Select(sentence => Share(asked, sentence)).Append(EnoughOfQuestion).Max();
        return asked.Count >= FewestWords && Best(message, asked) is var (sentence, share) && share >= least
            ? new AnswerPlan.Answering([new PlanPart.Told([sentence.Id])], message, IsObvious: true)
            : read;
    }

    private IEnumerable<Sentence> Told(AnswerPlan plan) =>
        plan is AnswerPlan.Answering answering
            ? answering.Parts.OfType<PlanPart.Told>().SelectMany(part => part.Sentences).Select(_library.Sentence).OfType<Sentence>()
            : [];

    private (Sentence Sentence, double Share)? Best(string message, IReadOnlySet<string> asked) =>
        _search.Value.Passages(message, MostPassages)
            .SelectMany(passage => _byPassage[passage.Id])
            .Select(sentence => ((Sentence, double)?)(sentence, Share(asked, sentence)))
            .MaxBy(found => found!.Value.Item2);

    private double Share(IReadOnlySet<string> asked, Sentence sentence) =>
        asked.Count == 0 ? 0 : (double)Stems($"{_library[sentence.Article].Title} {sentence.Text}").Count(asked.Contains) / asked.Count;

    private static HashSet<string> Stems(string text) =>
        [.. DutchAnalysis.Load().Analyze(text).Where(token => !token.IsStopWord).Select(token => token.Stem)];
}
