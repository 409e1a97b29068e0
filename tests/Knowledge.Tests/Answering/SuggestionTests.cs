using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>What is suggested next has an answer, is about its subject, and tells something that was not told just now.</summary>
public sealed class SuggestionTests
{
    private static KnowledgeBase Knowledge => RepositoryKnowledgeBase.Knowledge;

    public static TheoryData<string> Instruments => RepositoryKnowledgeBase.Instruments;

    [Theory]
    [MemberData(nameof(Instruments))]
    public void At_most_three_questions_are_suggested_and_each_names_its_subject(string slug)
    {
        var article = Knowledge.Library[Slug.Parse(slug)];
        var (plan, answer) = Ask($"Wat is {article.ShortName}?");

        var next = Knowledge.NextQuestions(plan, answer);

        Assert.InRange(next.Count, 0, 3);
        Assert.Equal(next.Distinct(), next);
        Assert.All(next, question => Assert.Contains(
            Knowledge.Library.Articles, named => question.Contains(named.ShortName, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Every_suggested_question_is_answered_about_its_subject_two_levels_deep(string slug)
    {
        foreach (var question in Knowledge.QuestionsOn(Knowledge.Library[Slug.Parse(slug)]))
        {
            var (plan, answer) = Ask(question);

            Assert.Contains(answer.Grounded().About, about => about.Slug.ToString() == slug);
            Assert.All(Knowledge.NextQuestions(plan, answer), next => Assert.IsType<Answer.Grounded>(Ask(next).Answer));
        }
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Nothing_is_suggested_that_was_asked_or_told_just_now(string slug)
    {
        foreach (var question in Knowledge.QuestionsOn(Knowledge.Library[Slug.Parse(slug)]))
        {
            var (plan, answer) = Ask(question);
            var told = plan.Points();

            foreach (var next in Knowledge.NextQuestions(plan, answer))
            {
                Assert.NotEqual(question, next);
                Assert.False(Ask(next).Plan.Points() is [_, ..] points && points.All(told.Contains),
                    $"'{next}' repeats the answer to '{question}'.");
            }
        }
    }

    [Fact]
    public void Every_instrument_but_those_of_which_hardly_anything_is_told_has_something_to_ask() =>
        Assert.All(
            Knowledge.Library.Instruments.Where(article => article.Facts.Select(fact => fact.Sentence).Distinct().Count() > 3),
            article => Assert.NotEmpty(Knowledge.QuestionsOn(article)));

    [Fact]
    public void After_a_list_its_first_items_can_be_asked_for()
    {
        var (plan, answer) = Ask("Welke regelingen zijn er?");

        Assert.Equal(["Wat is de Regeling Huisvesting Grote Gezinnen?", "Wat is de flexpoolregeling?", "Wat is de herplaatsingsgarantie?"],
            Knowledge.NextQuestions(plan, answer));
    }

    [Theory]
    [InlineData("flexwoningen", "zijn")]
    [InlineData("maatschappelijke-initiatieven", "zijn")]
    [InlineData("particuliere-verhuurders", "zijn")]
    [InlineData("hospitaverhuur", "is")]
    [InlineData("woningdelen", "is")]
    [InlineData("toewijzen-corporatiewoningen", "is")]
    [InlineData("logeerregeling", "is")]
    public void What_is_more_than_one_is_asked_for_as_such(string slug, string verb)
    {
        var article = Knowledge.Library[Slug.Parse(slug)];

        Assert.Equal($"Wat {verb} {article.ShortName}?", Assistent.Knowledge.Answering.Wording.AskWhat(article));
    }

    [Fact]
    public void Questions_to_begin_with_are_answered() =>
        Assert.All(Knowledge.Library.Overview.Starters, starter => Assert.IsType<Answer.Grounded>(Ask(starter).Answer));

    private static (AnswerPlan.Answering Plan, Answer Answer) Ask(string question)
    {
        var plan = RepositoryKnowledgeBase.Read(question).Answering();
        return (plan, Knowledge.Answer(plan));
    }
}
