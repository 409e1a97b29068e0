using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// What can be asked next: the kinds of fact that an article has and its relations. Only those are suggested whose answer tells the
/// fact that they ask for, which is tried once per article, and none that was asked or told just now.
/// </summary>
internal sealed class Suggestions(ArticleLibrary library, Func<string, AnswerPlan> read)
{
    private const int Most = 3;

    private static readonly FactKind[] Order =
        [FactKind.Amount, FactKind.Duration, FactKind.Area, FactKind.Audience, FactKind.Period, FactKind.Condition, FactKind.Costs,
            FactKind.Consequence, FactKind.Example, FactKind.Party, FactKind.Benefit, FactKind.Means, FactKind.FurtherReading];

    private readonly System.Collections.Concurrent.ConcurrentDictionary<Slug, IReadOnlyList<Suggestion>> _ofArticle = [];

    /// <summary>At most three questions after an answer.</summary>
    public IReadOnlyList<string> After(AnswerPlan.Answering plan, Answer answer)
    {
        if (plan.Parts.OfType<PlanPart.Listed>().FirstOrDefault() is { } listed)
            return [.. Lists.Of(listed.Criterion, library)
                .Select(item => item.Article)
                .Distinct()
                .Take(Most)
                .Select(article => Wording.Ask(FactKind.Definition, article.ShortName)!)];
        if (answer.About is not [{ IsInstrument: true } article, ..])
            return [];
        var told = answer is Answer.Grounded grounded ? string.Join('\n', grounded.Citations.Select(citation => citation.Quote)) : "";
        return [.. Of(article).Where(next => next.Tells is null || !told.Contains(next.Tells.Text, StringComparison.Ordinal))
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
            .Select(fact => new Suggestion(Wording.Ask(fact.Kind, article.ShortName) ?? "", fact.Sentence))
            .Where(next => next.Question.Length > 0 && IsAnswered(next));

    private IEnumerable<Suggestion> Relations(Article article)
    {
        var under = library.Overview.Kinds.Where(kind => library.Under(article, kind).Count > 0)
            .Select(kind => Wording.AskUnder(kind, article.ShortName));
        var naming = library.Naming(article.Slug)
            .Select(other => other.Kind)
            .Distinct()
            .Take(1)
            .Select(kind => Wording.AskNaming(kind, article.ShortName));
        return under.Concat(naming).Where(IsListed).Select(question => new Suggestion(question, null));
    }

    private bool IsAnswered(Suggestion next) => read(next.Question) is AnswerPlan.Answering plan && plan.Parts.Any(part => part switch
    {
        PlanPart.Told told => told.Sentences.Contains(next.Tells!.Id),
        PlanPart.Ruled ruled => ruled.Sentences.Contains(next.Tells!.Id),
        PlanPart.Linked linked => next.Tells!.Article == linked.Article,
        _ => false,
    });

    private bool IsListed(string question) => read(question) is AnswerPlan.Answering { Parts: [PlanPart.Listed, ..] };

    /// <param name="Question">What is suggested.</param>
    /// <param name="Tells">The sentence that answers it; null for a list.</param>
    private sealed record Suggestion(string Question, Sentence? Tells);
}
