namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a weak model leaves out or loses of a question, and the trained reader finds, is said.</summary>
public sealed class WeakPlanTests(SharedModel model) : IClassFixture<SharedModel>
{
    [Fact]
    public async Task What_is_pointed_at_and_not_worded_is_said_too()
    {
        var text = await SaidAsync("Hoe groot zijn microwoningen?", """
            {"act":"answer","question":"Hoe groot zijn microwoningen?","parts":[{"sentences":["microwoningen.1","microwoningen.2"],
             "text":"Microwoningen zijn zelfstandige woningen die op of bij bebouwde kavels (tijdelijk) kunnen worden geplaatst."}]}
            """);

        Assert.Contains("van 20 tot 50 m", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_half_of_a_question_is_answered_too()
    {
        var text = await SaidAsync("Hoe lang duurt de logeerregeling en hoe groot moet een hospitakamer zijn?", """
            {"act":"answer","question":"Hoe lang duurt de logeerregeling?","parts":[{"sentences":["logeerregeling.3"]}]}
            """);

        Assert.Contains("maximaal drie maanden", text, StringComparison.Ordinal);
        Assert.Contains("12m² woonruimte", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_asks_back_where_something_is_told_is_not_followed()
    {
        var text = await SaidAsync("tot wanneer RTHF aanvragen", """{"act":"clarify","options":["Flexwoningen","Optoppen"]}""");

        Assert.Contains("31 december 2028", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_loses_the_thread_of_the_conversation_is_not_followed()
    {
        var text = await SaidAfterAQuestionAsync("Tot wanneer kunnen we nu nog aanvragen?", """
            {"act":"answer","question":"Tot wanneer kan nog worden aangevraagd?","parts":[{"sentences":["flexpoolregeling.3"]}]}
            """);

        Assert.Contains("31 december 2028", text, StringComparison.Ordinal);
        Assert.DoesNotContain("flexpool", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_question_that_goes_over_to_another_subject_by_name_is_followed()
    {
        var text = await SaidAfterAQuestionAsync("En wat is optoppen?", """
            {"act":"answer","question":"Wat is optoppen?","parts":[{"sentences":["optoppen.1"]}]}
            """);

        Assert.Contains("bestaand gebouw te verhogen", text, StringComparison.Ordinal);
    }

    private async Task<string> SaidAfterAQuestionAsync(string question, string plan)
    {
        var conversation = Guid.NewGuid().ToString("N");
        await SaidAsync("Wat is de herplaatsingsgarantie?", """
            {"act":"answer","question":"Wat is de herplaatsingsgarantie?","parts":[{"sentences":["herplaatsingsgarantie.1"]}]}
            """, conversation);
        return await SaidAsync(question, plan, conversation);
    }

    private async Task<string> SaidAsync(string question, string plan, string? conversation = null) =>
        (await model.AskAsync(question, _ => new ModelBehaviour.Writes(plan), conversation)).Text;
}
