using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering;

/// <summary>What a rule says to the quantity of a question, in our words; then the rule's own sentence, and what holds besides.</summary>
internal sealed record RuleVerdict(Rule Rule, string Text, Sentence? Besides = null)
{
    public IEnumerable<DraftStatement> Statements(Article article, bool isNamed)
    {
        yield return new DraftStatement(isNamed || Text.StartsWith(Phrases.No, StringComparison.Ordinal) || Text.StartsWith(Phrases.Yes, StringComparison.Ordinal) ? Text : $"{article.Title}: {Text}", [Evidence.Of(article, Rule.Sentence)]);
        yield return DraftStatement.Quoting(article, Rule.Sentence);
        if (Besides is not null && Besides != Rule.Sentence)
            yield return DraftStatement.Quoting(article, Besides);
    }
}
