using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Answering;

/// <summary>What a rule says to the quantity of a question, in our words; then the rule's own sentence, and what holds besides.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Text">Our words.</param>
/// <param name="Derived">The quantities that were worked out, or that the rule holds as data.</param>
/// <param name="Besides">What holds besides, or outside the rule.</param>
internal sealed record RuleVerdict(Rule Rule, string Text, IReadOnlyList<Quantity> Derived, Sentence? Besides = null)
{
    public IEnumerable<DraftStatement> Statements(Article article, bool isNamed)
    {
        yield return new DraftStatement(isNamed || Text.StartsWith(Phrases.No, StringComparison.Ordinal) || Text.StartsWith(Phrases.Yes, StringComparison.Ordinal) ? Text : $"{article.Title}: {Text}", [Evidence.Of(article, Rule.Sentence)]) { Derived = Derived };
        yield return DraftStatement.Quoting(article, Rule.Sentence);
        if (Besides is not null && Besides != Rule.Sentence)
            yield return DraftStatement.Quoting(article, Besides);
    }
}
