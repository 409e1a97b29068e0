using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering;

/// <summary>What can be asked next about an article: the kinds of fact that it has and its relations. Each question names its subject.</summary>
internal sealed class NextQuestions(ArticleLibrary library)
{
    private const int Most = 3;

    private static readonly FactKind[] Order =
        [FactKind.Duration, FactKind.Amount, FactKind.Condition, FactKind.Costs, FactKind.Audience, FactKind.Area, FactKind.Consequence, FactKind.Period, FactKind.Example, FactKind.Party, FactKind.Benefit, FactKind.Means, FactKind.FurtherReading];

    /// <summary>At most three questions on the first article of an answer, none that the answer has just told.</summary>
    public IReadOnlyList<string> After(Answer answer)
    {
        if (answer is Answer.Grounded list && list.Blocks.OfType<AnswerBlock.Enumeration>().SelectMany(block => block.Items).ToList() is { Count: > 0 } items)
            return [.. answer.About.Where(listed => items.Exists(item => item.Text == listed.Title)).Take(Most).Select(listed => Phrases.Ask(FactKind.Definition, listed.ShortName)!)];
        if (answer.About is not [{ IsInstrument: true } article, ..])
            return [];
        var told = answer is Answer.Grounded grounded ? grounded.Citations.Select(citation => citation.Quote).ToHashSet() : [];
        return [.. Of(article, told).Take(Most)];
    }

    /// <summary>Every question that can be suggested on an article.</summary>
    public IEnumerable<string> Of(Article article) => Of(article, []);

    private IEnumerable<string> Of(Article article, HashSet<string> told)
    {
        var untold = article.Facts.Where(fact => !told.Contains(fact.Sentence.Text)).Select(fact => fact.Kind).ToHashSet();
        var facts = Order.Where(untold.Contains).Select(kind => Phrases.Ask(kind, article.ShortName)).OfType<string>();
        return facts.Take(2).Concat(Relations(article)).Concat(facts.Skip(2));
    }

    private IEnumerable<string> Relations(Article article)
    {
        if (article.Support.Count > 0)
            yield return $"Welke ondersteuning hoort bij {article.ShortName}?";
        if (article.Regulations.Count > 0)
            yield return $"Welke regeling hoort bij {article.ShortName}?";
        if (library.Naming(article.Slug).Count > 0)
            yield return $"Bij welke mogelijkheden staat {article.ShortName} genoemd?";
    }
}
