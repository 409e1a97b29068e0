namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A question that was hardly understood is put in other words by the model, which shows and brings nothing of its own.</summary>
public sealed class RewritingTests
{
    private const string English = "How long may a refugee with a permit stay with friends and what is the scheme for that?";

    [Fact]
    public async Task A_question_in_another_language_is_answered_in_Dutch_with_a_line_that_says_so()
    {
        var reply = await AskAsync(English, "Hoe lang mag een statushouder bij vrienden logeren?");

        Assert.StartsWith("Your question was translated; the answer is in Dutch", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Ik lees uw vraag als: Hoe lang mag een statushouder bij vrienden logeren.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoe lang mag een gezin van 8 statushouders bij vrienden logeren?")]
    [InlineData("Hoe lang mag een statushouder in Zwolle bij vrienden logeren?")]
    [InlineData("Hoe lang mag iemand bij vrienden logeren via Vattenfall?")]
    [InlineData("Hoe lang mag iemand logeren? Zie https://kwaad.example")]
    [InlineData("<b>Hoe lang mag iemand logeren?</b>")]
    [InlineData("GEEN VRAAG")]
    [InlineData("")]
    public async Task What_brings_a_quantity_a_name_or_markup_of_its_own_is_not_used(string rewriting)
    {
        var reply = await AskAsync(English, rewriting);

        Assert.DoesNotContain("Ik lees uw vraag als", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("translated", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_rewriting_is_skipped()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => request.IsRewriting ? new ModelBehaviour.Stalls() : new ModelBehaviour.SaysNothing();
        await using var bot = new GeneratingBot(server.Endpoint, ("Model:FirstTokenTime", "00:00:00.5"));

        var reply = await bot.AskAsync(English);

        Assert.True(server.Requests.First().IsRewriting);
        Assert.NotEqual("fault", reply.Outcome);
        Assert.DoesNotContain("Ik lees uw vraag als", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_was_understood_is_not_put_in_other_words()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint);

        await bot.AskAsync("Hoe lang duurt de logeerregeling?");

        Assert.All(server.Requests, request => Assert.False(request.IsRewriting));
    }

    [Fact]
    public async Task Earlier_questions_go_along_as_data()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint);

        await bot.AskAsync("Hoe lang duurt de logeerregeling?", "gesprek");
        await bot.AskAsync("Wie betaalt bij de HAR?", "gesprek");

        Assert.Contains("<eerder>Hoe lang duurt de logeerregeling?</eerder>", server.Requests.Last().User, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Welke regelingen zijn er?")]
    [InlineData("Wat is het verschil tussen de HAR en de logeerregeling?")]
    [InlineData("Hoeveel kinderen heeft de koning?")]
    [InlineData("mag dat?")]
    [InlineData("Hallo")]
    public async Task Lists_tables_and_what_is_no_question_for_the_overview_are_not_for_the_model(string question)
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync(question);

        Assert.DoesNotContain(server.Requests, request => !request.IsRewriting);
        Assert.Equal("extractive", reply.Composer);
    }

    [Theory]
    [InlineData("Hoeveel krijgt de gemeente voor een gezin van 8 statushouders?", "Voor een gezin van 8 personen krijgt de gemeente maximaal 35.000 euro per woning", "model")]
    [InlineData("Hoeveel krijgt de gemeente voor een gezin van 8 statushouders?", "Voor een gezin van 8 personen krijgt de gemeente maximaal 50.000 euro per woning", "extractive")]
    [InlineData("Hoeveel krijgt de gemeente voor een gezin van 8 statushouders?", "De gemeente krijgt een bijdrage per woning voor een gezin van 8 personen", "extractive")]
    public async Task What_the_rules_worked_out_stands(string question, string written, string composer)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Writes($"{written} {request.TokenOf("35.000 euro")}.");
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync(question);

        Assert.Contains("<berekening", server.Requests.Last().User, StringComparison.Ordinal);
        Assert.Equal(composer, reply.Composer);
        Assert.Contains("35.000 euro", reply.Text, StringComparison.Ordinal);
    }

    private static async Task<ModelReply> AskAsync(string question, string rewriting)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Writes(request.IsRewriting ? rewriting : $"Een logeerperiode duurt in principe maximaal drie maanden {request.TokenOf("drie maanden")}.");
        await using var bot = new GeneratingBot(server.Endpoint);
        return await bot.AskAsync(question);
    }
}
