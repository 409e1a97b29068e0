using Assistent.Knowledge.Generation;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Tests.Verification;

/// <summary>
/// A model's wording of a part is said only as far as the sentences that it points at bear it out; otherwise they are said themselves.
/// </summary>
public sealed class WordedPartTests
{
    private static readonly Lazy<WordedParts> Parts = new(() => new WordedParts(() =>
        new WrittenCheck(RepositoryKnowledgeBase.Library, RepositoryKnowledgeBase.Analysis, PromptFile.Directions)));

    private const string Source = "Een logeerperiode duurt in principe maximaal drie maanden.";

    [Fact]
    public void What_is_borne_out_is_said_with_its_citation()
    {
        var answer = Say("Een statushouder mag in principe hoogstens drie maanden logeren.");

        Assert.Equal(["Logeerregeling voor statushouders: Een statushouder mag in principe hoogstens drie maanden logeren."],
            answer.Sentences());
        Assert.Equal([Source], answer.Citations.Select(citation => citation.Quote));
        Assert.Equal(Author.Model, answer.Author);
    }

    [Theory]
    [InlineData("Een statushouder mag hoogstens vier maanden logeren.")]
    [InlineData("Logeren kost 40 euro per nacht.")]
    [InlineData("Een logeerperiode duurt maximaal drie maanden, zie https://kwaad.example.")]
    [InlineData("Een statushouder mag in principe hoogstens drie maanden logeren. Daarna krijgt hij 500 euro.")]
    [InlineData("")]
    public void What_is_not_borne_out_is_replaced_by_what_it_points_at(string text)
    {
        var answer = Say(text);

        Assert.Equal(Say(null).Sentences(), answer.Sentences());
        Assert.Equal(Source, answer.FirstSentence());
        Assert.Equal(Author.Overview, answer.Author);
    }

    [Theory]
    [InlineData("inleiding.9", "Dat de omvang van aandachtsgroepen verder toeneemt, komt mede doordat de taakstelling voor huisvesting van "
        + "statushouders de komende jaren waarschijnlijk hoger is dan in 2023.")]
    [InlineData("stimuleringsregeling-ontmoetingsruimten.w3",
        "Voor de ronde van 14 oktober 2024 tot en met 19 september 2025 was 23 miljoen euro beschikbaar.")]
    public void What_a_sentence_points_back_at_may_be_written_out(string id, string text) =>
        Assert.True(IsSaid(id, text));

    [Theory]
    [InlineData("inleiding.9", "Dat de omvang van aandachtsgroepen niet toeneemt, komt mede doordat de taakstelling voor huisvesting van "
        + "statushouders de komende jaren waarschijnlijk hoger is dan in 2023.")]
    [InlineData("stimuleringsregeling-ontmoetingsruimten.w3", "Voor de ronde van 2023 was 23 miljoen euro beschikbaar.")]
    [InlineData("stimuleringsregeling-ontmoetingsruimten.w3",
        "Voor de ronde van 19 september 2025 tot en met 14 oktober 2024 was 23 miljoen euro beschikbaar.")]
    public void But_not_with_what_it_does_not_point_back_at(string id, string text) =>
        Assert.False(IsSaid(id, text));

    [Fact]
    public void Ids_that_were_never_handed_out_say_nothing() =>
        Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Knowledge.Answer(
            Plan(new PlanPart.Told(["logeerregeling.99", "verzonnen.1"], "Verzonnen."))));

    [Fact]
    public void Where_one_part_points_at_nothing_the_other_is_said() =>
        Assert.Equal(
            Say(null).Sentences(),
            RepositoryKnowledgeBase.Knowledge.Answer(
                Plan(new PlanPart.Told(["verzonnen.1"]), new PlanPart.Told(["logeerregeling.3"]))).Sentences());

    private static bool IsSaid(string id, string text) =>
        Parts.Value.Say(text, [RepositoryKnowledgeBase.Library.Sentence(id)!]) is { Replaced: 0 };

    private static Answer.Grounded Say(string? text) =>
        RepositoryKnowledgeBase.Knowledge.Answer(Plan(new PlanPart.Told(["logeerregeling.3"], text))).Grounded();

    private static AnswerPlan.Answering Plan(params PlanPart[] parts) =>
        new(parts, "Hoe lang mag logeren?", IsObvious: true) { IsByModel = true };
}
