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
                .Select(article => Wording.AskWhat(article.ShortName))];
        if (answer.About is not [{ IsInstrument: true } article, ..])
            return [];
        var told = answer is Answer.Grounded grounded ? string.Join('\n', grounded.Citations.Select(citation => citation.Quote)) : "";
        return [.. Of(article).Where(next => next.Answer.Count == 0 || next.Answer.All(sentence => !told.Contains(sentence.Text, StringComparison.Ordinal)))
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
            .Select(fact => Wording.Ask(fact.Kind, article.ShortName).Select(question => Asked(question, fact.Sentence)).FirstOrDefault(asked => asked is not null))
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
        return under.Concat(naming).Where(IsListed).Select(question => new Suggestion(question, []));
    }

    // A question with what its answer points at first and with the fact it is for, where its answer tells that.
    private Suggestion? Asked(string question, Sentence tells)
    {
        if (read(question) is not AnswerPlan.Answering plan)
            return null;
        var points = plan.Parts.SelectMany(part => part switch
        {
            PlanPart.Told told => told.Sentences,
            PlanPart.Ruled ruled => ruled.Sentences,
            PlanPart.Linked linked when linked.Article == tells.Article => [tells.Id],
            _ => [],
        }).ToList();
        return points.Contains(tells.Id)
            ? new Suggestion(question, [.. points.Take(1).Append(tells.Id).Distinct().Select(library.Sentence).OfType<Sentence>()])
            : null;
    }

    private bool IsListed(string question) => read(question) is AnswerPlan.Answering { Parts: [PlanPart.Listed, ..] };

    /// <param name="Question">What is suggested.</param>
    /// <param name="Answer">The sentences that answer it; none for a list.</param>
    private sealed record Suggestion(string Question, IReadOnlyList<Sentence> Answer);
}
