namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a model costs is bounded per turn, day and user, and nothing is asked twice.</summary>
public sealed class CostTests
{
    private const string Question = "Hoe lang mag een statushouder logeren?";

    [Theory]
    [InlineData("500", 1)]
    [InlineData("0", 2)]
    public async Task The_same_question_of_the_same_day_is_asked_once_unless_that_is_off(string kept, int requests)
    {
        await using var server = await ServerAsync();
        await using var bot = new GeneratingBot(server.Endpoint, ("Model:KeptPlans", kept));

        var replies = new[] { await bot.AskAsync(Question), await bot.AskAsync("hoe lang mag een statushouder logeren") };

        Assert.Equal(replies[0].Text, replies[1].Text);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_follow_up_in_another_conversation_is_another_question()
    {
        await using var server = await ServerAsync();
        await using var bot = new GeneratingBot(server.Endpoint);

        foreach (var first in new[] { Question, "Wat is optoppen?" })
        {
            var conversation = Guid.NewGuid().ToString("N");
            await bot.AskAsync(first, conversation);
            await bot.AskAsync("En voor wie is het?", conversation);
        }

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task The_answer_in_another_form_costs_no_call()
    {
        await using var server = await ServerAsync();
        await using var bot = new GeneratingBot(server.Endpoint);
        await bot.AskAsync(Question, "gesprek");

        var reply = await bot.AskAsync("Kan het korter?", "gesprek");

        Assert.Single(server.Requests);
        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model:TokensPerDay")]
    [InlineData("Model:TokensPerUser")]
    public async Task Once_the_tokens_are_used_up_the_trained_reader_answers(string limit)
    {
        await using var server = await ServerAsync();
        await using var bot = new GeneratingBot(server.Endpoint, (limit, "10"));

        var reply = await bot.AskAsync(Question);

        Assert.Empty(server.Requests);
        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_before_the_question_is_the_same_for_every_question()
    {
        await using var server = await ServerAsync();
        await using var bot = new GeneratingBot(server.Endpoint);

        await bot.AskAsync(Question);
        await bot.AskAsync("Wat is optoppen?");

        Assert.Equal(server.Requests.First().System, server.Requests.Last().System);
        Assert.NotEqual(server.Requests.First().User, server.Requests.Last().User);
    }

    private static async Task<ModelServer> ServerAsync()
    {
        var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Writes(Plans.Answer(Question,
            Plans.Told(request.IdOf("in principe maximaal drie maanden"), "Een logeerperiode duurt in principe maximaal drie maanden.")));
        return server;
    }
}
