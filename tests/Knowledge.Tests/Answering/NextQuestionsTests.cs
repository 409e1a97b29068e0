using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Tests.Answering;

public sealed class NextQuestionsTests
{
    private static KnowledgeBase Knowledge => RepositoryKnowledgeBase.Knowledge;

    public static TheoryData<string> Instruments { get; } = [.. RepositoryKnowledgeBase.Library.Articles.Where(article => article.IsInstrument).Select(article => article.Slug.ToString())];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void At_most_three_questions_are_suggested_and_each_names_an_article(string slug)
    {
        var article = RepositoryKnowledgeBase.Library[Slug.Parse(slug)];

        var answer = RepositoryKnowledgeBase.Answer($"Wat is {article.Title}?");
        var next = Knowledge.NextQuestions(answer);

        Assert.InRange(next.Count, 0, 3);
        Assert.All(next, question => Assert.Contains(RepositoryKnowledgeBase.Library.Articles, named => question.Contains(named.ShortName, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Every_suggested_question_has_an_answer_two_levels_deep(string slug)
    {
        var questions = Knowledge.QuestionsOn(Knowledge.Library[Slug.Parse(slug)]).ToList();

        Assert.NotEmpty(questions);
        foreach (var answer in questions.Select(RepositoryKnowledgeBase.Answer))
        {
            Assert.IsType<Answer.Grounded>(answer);
            Assert.All(Knowledge.NextQuestions(answer), next => Assert.IsType<Answer.Grounded>(RepositoryKnowledgeBase.Answer(next)));
        }
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void A_suggested_question_is_answered_about_its_own_subject(string slug)
    {
        var article = Knowledge.Library[Slug.Parse(slug)];

        foreach (var question in Knowledge.QuestionsOn(article))
            Assert.Contains(RepositoryKnowledgeBase.Answer(question).About, about => about.Slug == article.Slug);
    }
}
