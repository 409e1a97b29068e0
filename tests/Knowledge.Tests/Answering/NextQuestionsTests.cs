using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Tests.Answering;

public sealed class NextQuestionsTests
{
    public static TheoryData<string> Instruments { get; } = [.. RepositoryKnowledgeBase.Library.Articles.Where(article => article.IsInstrument).Select(article => article.Slug.ToString())];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void At_most_three_questions_are_suggested_and_each_names_an_article(string slug)
    {
        var article = RepositoryKnowledgeBase.Library[Slug.Parse(slug)];

        var next = Next($"Wat is {article.Title}?");

        Assert.InRange(next.Count, 0, 3);
        Assert.All(next, question => Assert.Contains(RepositoryKnowledgeBase.Library.Articles, named => question.Contains(named.ShortName, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Next(string question) =>
        RepositoryKnowledgeBase.Knowledge.NextQuestions(RepositoryKnowledgeBase.Answer(question).Grounded());
}
