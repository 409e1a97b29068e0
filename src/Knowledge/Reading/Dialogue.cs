using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// What a message may mean in its conversation. Exact where exact is possible: a place in a list, another figure, another article in
/// the question before. Otherwise the message with the name of what was spoken of, which the model weighs against the message alone.
/// </summary>
internal sealed class Dialogue(ArticleLibrary library, ArticleNames names, IReadOnlySet<string> stopWords, TimeProvider time)
{
    /// <summary>What is left of the probability of other articles where a message leans on what was spoken of.</summary>
    public const float OtherSubject = 0.1f;

    // A message that only points or changes a figure has hardly a word of its own: "en voor 11 personen dan?".
    private const int MostOwnWords = 2;

    // So many letters at the beginning make two words forms of one: hotel, hotels.
    private const int FewestLetters = 5;

    /// <summary>
    /// The question that was asked back about with what is said to it, or a question that named nothing with what "sorry, …" says was
    /// meant by it; null where there is neither.
    /// </summary>
    public Interpretation? Completed(string message, IReadOnlyList<string> words, IReadOnlyList<PastTurn> history) =>
        history is [.., { Understood: var question } last] && (last.IsOpen || IsMeant(words, question))
            ? new Interpretation($"{question} {message}", $"{question.TrimEnd('?', '.', ' ')} ({message.TrimEnd('?', '.', ' ')})", null,
                IsObvious: false)
            : null;

    private bool IsMeant(IReadOnlyList<string> words, string before) =>
        words is ["sorry" or "pardon" or "excuus" or "oeps", _, ..] && names.In(words).Count == 0 && OwnWords(words, []) > 0
            && names.In(Words.Of(before)).Count == 0;

    /// <summary>Whether something was answered before.</summary>
    public static bool HasAnswers(IReadOnlyList<PastTurn> history) => history.Any(turn => !turn.IsOpen);

    /// <summary>The one reading of a message that leaves no doubt, or null.</summary>
    public Interpretation? Exact(string message, IReadOnlyList<string> words, IReadOnlyList<PastTurn> history, float leans)
    {
        // Nor is anything longer a place in a list: reading every figure of a pasted text for that would be most of its cost.
        if (history.Count == 0 || words.Count > MessageFeatures.MostWords)
            return null;
        var named = names.In(words);
        if (named.Count == 0 && !GivesMeasure(message) && ListedAt(words, history) is { } item)
            return Grammar.AsksParticulars(words)
                ? new Interpretation($"{WithoutNumbers(words)} {item.Title}", $"{message.TrimEnd('?', ' ')} ({item.ShortName})",
                    item.Slug, IsObvious: false)
                : new Interpretation($"Wat is {item.Title}", $"Wat is {item.ShortName}?", item.Slug, IsObvious: false);
        if (named.Count == 0 && (leans > 0.5f || Grammar.PointsBack(words)) && ListedByWord(words, history) is { } meant)
            return new Interpretation($"{message} {meant.Title}", $"{message.TrimEnd('?', '.', ' ')} ({meant.ShortName})", meant.Slug,
                IsObvious: false);
        var own = OwnWords(words, named);
        if (named.Count == 0 && own <= MostOwnWords && !AsksAnother(message)
            && library.Quantities.Amend(history[^1].Understood, message, Today()) is { } changed)
            return new Interpretation(changed, changed, SubjectOf(history), IsObvious: false);
        if (named.Count == 0 && (own == 0 || AskedFigures.IsAll(words)) && RuledAgain(message, words, history) is { } again)
            return again;
        return named is [var one] && words.Index().All(word => one.Holds(word.Index) || IsLight(word.Item)) && !Grammar.Asks(message)
            && (leans > 0.5f || words.Count > one.Length || history[^1].IsOpen)
            && history[^1].Understood is var before && names.Without(Words.Of(before)) is { Length: > 0 } question
            ? new Interpretation($"{question} {one.Article.Title}", $"{question.TrimEnd('?', ' ')} ({one.Article.ShortName})",
                one.Article.Slug, IsObvious: false)
            : null;
    }

    /// <summary>The message with what was spoken of last, or null where nothing was.</summary>
    /// <param name="message">The message.</param>
    /// <param name="shown">The article that the message points at in so many words, if any.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    public Interpretation? Leaning(string message, Article? shown, IReadOnlyList<PastTurn> history) =>
        shown is null && history[^1].Plan.Parts is [PlanPart.Listed { Criterion: ListCriterion.OfKind of }]
            && library.Overview.Kinds.FirstOrDefault(kind => kind.Name == of.Kind) is { } kind
            ? new Interpretation($"{message} {kind.Plural}", $"{message.TrimEnd('?', '.', ' ')} ({kind.Plural})", null, IsObvious: false)
        : (shown?.Slug ?? OnlyListed(history) ?? SubjectOf(history)) is { } subject && library[subject] is var article
            ? new Interpretation($"{message} {article.Title}", $"{message.TrimEnd('?', '.', ' ')} ({article.ShortName})", subject,
                IsObvious: false)
            : null;

    /// <summary>
    /// Of "kan ik via deze regeling nu nog …" or "is de regeling nu open" the only one of that kind that was just listed, or else the
    /// last that was spoken of; "die regeling voor ouderen" is described instead.
    /// </summary>
    public Article? Demonstrated(IReadOnlyList<string> words, IReadOnlyList<PastTurn> history)
    {
        foreach (var (first, second, third) in words.Zip(words.Skip(1), words.Skip(2).Append(null)))
        {
            var isPointed = first is "deze" or "die" or "dit" or "dat";
            if (Grammar.Describes(third) || library.Overview.Kinds.FirstOrDefault(kind => isPointed
                ? kind.IsCalled(second) : first == kind.Determiner && second == kind.Name) is not { } kind)
                continue;
            if (!Grammar.IsPreposition(third) && Listed([history[^1]]).Where(article => article.Kind == kind).ToList() is [var only])
                return only;

            // "De mogelijkheid eerder te beginnen" is no instrument.
            return isPointed || third is null || (IsLight(third) && !Grammar.IsPreposition(third))
                ? Subjects(history).Select(slug => library[slug]).FirstOrDefault(article => article.Kind == kind)
                : null;
        }

        return null;
    }

    /// <summary>Whether a message has no word that is about something: "geldt dat nog steeds?".</summary>
    public static bool SaysNothingItself(IReadOnlyList<string> words) => words.All(IsLight);

    /// <summary>
    /// The articles of the list that was just given, one of which may be meant; none after another answer, or a list of all of a kind.
    /// </summary>
    public IReadOnlySet<string> JustListed(IReadOnlyList<PastTurn> history) =>
        ListedBySomething(history).Select(article => article.Slug.ToString()).ToHashSet();

    /// <summary>The articles spoken of, the latest first.</summary>
    public static IEnumerable<Slug> Subjects(IReadOnlyList<PastTurn> history) =>
        history.Reverse().SelectMany(turn => turn.Plan.Parts.SelectMany(ArticlesOf)).Distinct();

    // Of a list of one, that one is spoken of.
    private Slug? OnlyListed(IReadOnlyList<PastTurn> history) =>
        history[^1].Plan.Parts is not [PlanPart.Listed { Criterion: ListCriterion.Naming }] && ListedBySomething(history) is [var one]
            ? one.Slug : null;

    private List<Article> ListedBySomething(IReadOnlyList<PastTurn> history) =>
        history[^1].Plan.Parts is [PlanPart.Listed { Criterion: not (ListCriterion.OfKind or ListCriterion.Everything) }]
            ? Listed([history[^1]]) : [];

    private static Slug? SubjectOf(IReadOnlyList<PastTurn> history) => Subjects(history).Cast<Slug?>().FirstOrDefault();

    /// <summary>The articles that a part of a plan is about.</summary>
    public static IEnumerable<Slug> ArticlesOf(PlanPart part) => part switch
    {
        PlanPart.Told told => told.Sentences.Select(ArticleOfSentence).Distinct(),
        PlanPart.Ruled ruled => [ruled.Article],
        PlanPart.Linked linked => [linked.Article],
        PlanPart.Compared compared => compared.Articles,
        PlanPart.NotTold { Article: { } article } => [article],
        PlanPart.Listed { Criterion: ListCriterion.Under under } => [under.Article],
        PlanPart.Listed { Criterion: ListCriterion.Naming naming } => [naming.Article],
        _ => [],
    };

    private static Slug ArticleOfSentence(string id) => Slug.Parse(ClassName.ArticleOf(id)!);

    // "En in 2025?" after a ruling in which no year was given is put to the rules with what was, and so is "hoeveel maanden is dat dan?".
    private Interpretation? RuledAgain(string message, IReadOnlyList<string> words, IReadOnlyList<PastTurn> history)
    {
        var isFigure = AskedFigures.IsAll(words);
        if (history[^1] is not { Plan.Parts: [(PlanPart.Ruled or PlanPart.Told) and var part], Understood: var before }
            || (!isFigure && (part is not PlanPart.Ruled || library.Quantities.Read(message, Today()).Count == 0)))
            return null;
        var whole = $"{before.TrimEnd('?', '.', ' ')} {message}";
        return new Interpretation(whole, whole, ArticlesOf(part).First(), IsObvious: false);
    }

    // The one of the list that was just given whose name has a word of the message, or begins as it does: "die met hotels".
    private Article? ListedByWord(IReadOnlyList<string> words, IReadOnlyList<PastTurn> history)
    {
        var said = words.Where(word => word.Length >= FewestLetters && !stopWords.Contains(word)).Select(Beginning).ToHashSet();
        var items = said.Count == 0 ? [] : Listed([history[^1]]);
        return items.Where(item => Words.Of(item.Title).Any(word => word.Length >= FewestLetters && said.Contains(Beginning(word))))
            .Take(2).ToList() is [var one] ? one : null;
    }

    private static bool IsLight(string word) =>
        StopWords.All.Contains(word) || FunctionWords.Has(word) || Grammar.Corrects(word) || word.Any(char.IsDigit);

    private static string Beginning(string word) => word[..FewestLetters];

    // The articles of the lists that were given last.
    private List<Article> Listed(IReadOnlyList<PastTurn> history) =>
        history.Reverse().Select(turn => turn.Plan.Parts.OfType<PlanPart.Listed>().ToList()).FirstOrDefault(lists => lists.Count > 0)
            is { } lists
            ? [.. lists.SelectMany(list => Lists.Of(list.Criterion, library)).Select(item => item.Article)]
            : [];

    // "Het laatste team" is that of the list of teams; of several lists in one answer the last has what is last.
    private Article? ListedAt(IReadOnlyList<string> words, IReadOnlyList<PastTurn> history)
    {
        if (OrdinalReader.Read(words) is not { } place)
            return null;
        var kind = library.Overview.Kinds.FirstOrDefault(kind => words.Any(kind.IsCalled));
        var items = Listed(history);
        if (kind is not null && items.Where(item => item.Kind == kind).ToList() is { Count: > 0 } ofKind && ofKind.Count < items.Count)
            items = ofKind;
        var index = place < 0 ? items.Count - 1 : place - 1;
        return index >= 0 && index < items.Count ? items[index] : null;
    }

    // "Hoeveel budget was er voor 2026?" gives another year, and asks for something else.
    private bool AsksAnother(string message)
    {
        if (!Grammar.HasInterrogative(Words.Of(message)))
            return false;
        var rest = message;
        foreach (var found in library.Quantities.Read(message, Today()).Reverse())
            rest = rest.Remove(found.Start, found.Length);
        return OwnWords(Words.Of(rest), []) > 0;
    }

    // "Drie maanden" is no place in a list.
    private bool GivesMeasure(string message) =>
        library.Quantities.Read(message, Today()).Any(found => found.Value is not (Quantity.Number or Quantity.Counted));

    private DateOnly Today() => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static string WithoutNumbers(IReadOnlyList<string> words) => string.Join(' ', words.Where(word => !word.Any(char.IsDigit)));

    private int OwnWords(IReadOnlyList<string> words, IReadOnlyList<NamedArticle> named) =>
        words.Where((word, i) => !named.Any(name => name.Holds(i)))
            .Count(word => !stopWords.Contains(word) && !Grammar.Corrects(word) && !word.Any(char.IsDigit) && word.Length > 1);
}
