using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>
/// What changed later leads where it touches what was asked, with its source and date, and is left out where it does not.
/// </summary>
public sealed class ChangeAnswerTests
{
    // The instances that the answers are made of.
    private static ArticleLibrary Library => RepositoryKnowledgeBase.Knowledge.Library;

    public static TheoryData<string> Changed { get; } =
        [.. RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.LaterChanges)
            .Where(change => change.Touches.Count > 0).Select(change => change.Sentence.Id)];

    [Theory]
    [MemberData(nameof(Changed))]
    public void A_change_comes_before_every_sentence_that_it_touches(string id)
    {
        var change = ChangeOf(id);

        foreach (var sentence in change.Touches)
        {
            var blocks = Answer(sentence).Blocks.ToList();
            var at = blocks.FindIndex(block => block is AnswerBlock.Changed changed && changed.Change == change);

            Assert.True(at >= 0 && at < blocks.FindIndex(block => block is AnswerBlock.Paragraph), $"{id} does not lead at {sentence.Id}.");
        }
    }

    [Fact]
    public void A_sentence_that_no_change_touches_comes_without_one() =>
        Assert.All(
            Library.Articles.SelectMany(article =>
                article.Sentences.Where(sentence => !article.LaterChanges.Any(change => change.Touches.Contains(sentence)))),
            sentence => Assert.Empty(Answer(sentence).Changes()));

    [Fact]
    public void A_change_is_cited_with_its_own_words_and_the_page_that_tells_it()
    {
        foreach (var change in Library.Articles.SelectMany(article => article.LaterChanges))
        {
            var answer = Answer(change.Sentence);

            // One that leans on an earlier change brings that along.
            var block = answer.Blocks.OfType<AnswerBlock.Changed>().Last();
            var citation = answer.Citations[Assert.Single(block.Citations) - 1];
            Assert.Equal((change, change.Sentence.Text, change.Source), (block.Change, citation.Quote, citation.Link));
        }
    }

    [Theory]
    [InlineData("Hoe heet de FHG nu?",
        "Sinds 1 november 2023 heet dit de Regeling tegemoetkoming herplaatsing flexwoningen (RTHF), uitgevoerd door RVO.")]
    [InlineData("Hoeveel geld is er voor de flexpoolregeling?",
        "In 2023 kwam er 10 miljoen euro extra bij; voor 2024 is 40 miljoen euro beschikbaar.")]
    [InlineData("Wat is er voor 2025 beschikbaar voor grote gezinnen?",
        "Het budget is 2.726.000 euro in 2024 en 3,7 miljoen euro in zowel 2025 als 2026; is het jaarbudget op, dan sluit de regeling "
            + "voor de rest van dat jaar.")]
    [InlineData("Wanneer staat de regeling grote gezinnen open?", "De regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.")]
    public void What_holds_now_is_told_to_who_asks_for_it(string question, string change) =>
        Assert.Contains(change, RepositoryKnowledgeBase.Answer(question).Changes());

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?")]
    [InlineData("Hoe groot moet een hospitakamer zijn?")]
    [InlineData("Is de HAR er ook voor het restbedrag als iemand eerder verhuist?")]
    public void A_change_beside_the_question_is_not_told(string question) =>
        Assert.Empty(RepositoryKnowledgeBase.Answer(question).Changes());

    private static Answer.Grounded Answer(Sentence sentence) =>
        RepositoryKnowledgeBase.Knowledge.Answer(
            new AnswerPlan.Answering([new PlanPart.Told([sentence.Id])], "Wat staat er?", IsObvious: true)).Grounded();

    private static LaterChange ChangeOf(string id) =>
        Library.Articles.SelectMany(article => article.LaterChanges).Single(change => change.Sentence.Id == id);
}
