using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// What can be asked next: the kinds of fact that an article has and its relations. Only those are suggested whose answer tells the
/// fact that they ask for, which is tried once per article, and none that was asked or told just now.
/// </summary>
internal sealed class Suggestions(ArticleLibrary library, Func<string, AnswerPlan> read, Func<AnswerPlan, Answer> answer)
{
    private const int Most = 3;

    private static readonly FactKind[] Order =
        [FactKind.Amount, FactKind.Duration, FactKind.Area, FactKind.Audience, FactKind.Period, FactKind.Condition, FactKind.Costs,
            FactKind.Consequence, FactKind.Example, FactKind.Party, FactKind.Benefit, FactKind.Means, FactKind.FurtherReading];

    private readonly System.Collections.Concurrent.ConcurrentDictionary<Slug, IReadOnlyList<Suggestion>> _ofArticle = [];

    /// <summary>At most three questions after an answer.</summary>
    public IReadOnlyList<string> After(AnswerPlan.Answering plan, Answer given)
    {
        if (plan.Parts.OfType<PlanPart.Listed>().FirstOrDefault() is { } listed)
            return [.. Lists.Of(listed.Criterion, library)
                .Select(item => item.Article)
                .Distinct()
                .Take(Most)
                .Select(article => Wording.AskWhat(article))];
        if (given.About is not [{ IsInstrument: true } article, ..])
            return [];
        var told = given is Answer.Grounded grounded ? string.Join('\n', grounded.Citations.Select(citation => citation.Quote)) : "";
        return [.. Of(article).Where(next => !next.Tells.All(text => told.Contains(text, StringComparison.Ordinal)))
            .Select(next => next.Question)
            .Where(question => question != plan.Understood)
            .Take(Most)];
    }

    /// <summary>Every question that can be suggested on an article.</summary>
    public IEnumerable<string> QuestionsOn(Article article) => Of(article).Select(next => next.Question);

    private IReadOnlyList<Suggestion> Of(Article article) =>
        _ofArticle.GetOrAdd(article.Slug, _ => [.. Facts(article).Concat(Relations(article))]);

    private IEnumerable<Suggestion> Facts(Article article) =>
        Order.SelectMany(kind => article.Facts.Where(fact => fact.Kind == kind && article.ChangeOf(fact.Sentence) is null).Take(1))
            .DistinctBy(fact => fact.Sentence)
            .Select(fact => Wording.Ask(fact.Kind, article)
                .Select(question => Asked(question, fact.Sentence))
                .FirstOrDefault(asked => asked is not null))
            .OfType<Suggestion>();

    private IEnumerable<Suggestion> Relations(Article article)
    {
        var under = library.Overview.Kinds.Where(kind => library.Under(article, kind).Count > 0)
            .Select(kind => Wording.AskUnder(kind, article.ShortName));
        var naming = library.Naming(article.Slug)
            .Select(other => other.Kind)
            .Distinct()
            .Take(1)
            .Select(kind => Wording.AskNaming(kind, article.ShortName));
        return under.Concat(naming)
            .Where(question => read(question) is AnswerPlan.Answering { Parts: [PlanPart.Listed, ..] })
            .Select(Told)
            .OfType<Suggestion>();
    }

    // A question for a fact, where its answer tells that.
    private Suggestion? Asked(string question, Sentence tells) =>
        read(question) is AnswerPlan.Answering plan && plan.Parts.Any(part => part switch
        {
            PlanPart.Told told => told.Sentences.Contains(tells.Id),
            PlanPart.Ruled ruled => ruled.Sentences.Contains(tells.Id),
            PlanPart.Linked linked => linked.Article == tells.Article,
            _ => false,
        })
            ? Told(question)
            : null;

    // A question with what its answer begins with, or with all that a list rests on.
    private Suggestion? Told(string question)
    {
        if (answer(read(question)) is not Answer.Grounded { Citations: [var first, ..] } told)
            return null;
        return told.Blocks.OfType<AnswerBlock.Enumeration>().Any()
            ? new Suggestion(question, [.. told.Citations.Select(citation => citation.Quote)])
            : new Suggestion(question, [told.Blocks.OfType<AnswerBlock.Paragraph>().FirstOrDefault()?.Statements[0].Text is { } text
                ? WithoutTitle(text, told.About)
                : first.Quote]);
    }

    private static string WithoutTitle(string text, IReadOnlyList<Article> about) =>
        about.Select(article => $"{article.Title}: ").FirstOrDefault(title => text.StartsWith(title, StringComparison.Ordinal)) is { } title
            ? text[title.Length..]
            : text;

    /// <param name="Question">What is suggested.</param>
    /// <param name="Tells">What its answer tells first, or of a list all that it rests on.</param>
    private sealed record Suggestion(string Question, IReadOnlyList<string> Tells);
}
