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
    public void The_changes_that_touch_what_is_said_are_told_and_no_others() =>
        Assert.All(Library.Articles.SelectMany(article => article.Sentences.Select(sentence => (article, sentence))), each =>
        {
            var answer = Answer(each.sentence);
            var touching = each.article.LaterChanges.Where(change => change.Touches.Any(touched => answer.Sentences()
                .Any(said => said.EndsWith(touched.Text, StringComparison.Ordinal))));
            Assert.Equal(touching.Select(change => change.Sentence.Text).Order(StringComparer.Ordinal),
                answer.Changes().Order(StringComparer.Ordinal));
        });

    [Theory]
    [InlineData("hotel-en-accommodatieregeling", "De HAR is verlengd tot 1 januari 2025")]
    [InlineData("regeling-huisvesting-grote-gezinnen", "De regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.")]
    [InlineData("stimuleringsregeling-ontmoetingsruimten", "Een nieuwe ronde liep van 14 oktober 2024 tot en met 19 september 2025")]
    public void What_is_over_is_never_told_as_if_it_were_open(string slug, string end)
    {
        var article = Library[Slug.Parse(slug)];

        Assert.All(article.Sentences, sentence =>
        {
            var answer = Answer(sentence);
            Assert.Single(answer.Changes().Concat(answer.Ends()), told => told.StartsWith(end, StringComparison.Ordinal));
            Assert.IsType<AnswerBlock.Changed>(answer.Blocks[0]);
        });
    }

    [Fact]
    public void What_is_over_is_said_beside_a_comparison_too() =>
        Assert.StartsWith("De HAR is verlengd tot 1 januari 2025",
            Assert.Single(RepositoryKnowledgeBase.Answer("Wat is het verschil tussen de HAR en de logeerregeling?").Ends()),
            StringComparison.Ordinal);

    [Fact]
    public void Beside_another_answer_too_what_is_not_told_is_said_to_be_over()
    {
        PlanPart[] parts = [new PlanPart.Told(["optoppen.1"]), new PlanPart.NotTold(Slug.Parse("hotel-en-accommodatieregeling"))];

        var answer = RepositoryKnowledgeBase.Knowledge.Answer(new AnswerPlan.Answering(parts, "Wat kan?", IsObvious: true));

        Assert.StartsWith("De HAR is verlengd tot 1 januari 2025", Assert.Single(answer.Ends()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Komt er in 2027 weer een aanvraagronde voor de regeling grote gezinnen?", "regeling-huisvesting-grote-gezinnen.w2")]
    [InlineData("Hoeveel subsidieaanvragen voor ontmoetingsruimten zijn er afgewezen?", "stimuleringsregeling-ontmoetingsruimten.w2")]
    public void Where_it_is_not_told_what_is_over_is_said_all_the_same(string question, string id) =>
        Assert.Equal(ChangeOf(id), Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Answer(question)).Change);

    [Fact]
    public void A_change_is_cited_with_its_own_words_and_the_page_that_tells_it()
    {
        foreach (var change in Library.Articles.SelectMany(article => article.LaterChanges))
        {
            var answer = Answer(change.Sentence);

            // What is quoted beside it may bring other changes along.
            var block = Assert.Single(answer.Blocks.OfType<AnswerBlock.Changed>(), changed => changed.Change == change);
            var citation = answer.Citations[Assert.Single(block.Citations) - 1];
            Assert.Equal((change.Sentence.Text, change.Source), (citation.Quote, citation.Link));
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
