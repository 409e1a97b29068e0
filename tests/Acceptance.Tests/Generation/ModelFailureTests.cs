using Assistent.Evaluation;
using System.Text.Json;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>Whatever a model server does wrong, the same turn ends with the overview's own words.</summary>
public sealed class ModelFailureTests
{
    private const string Question = "Hoe lang mag een statushouder logeren?";
    private const string Answer = "maximaal drie maanden";
    private const string Mark = "in de woorden van het overzicht zelf";

    // Short, so that a test of a stall need not wait long; what is tested is what comes in their place.
    private static readonly (string, string)[] Hasty = [("Model:TurnTime", "00:00:02"), ("Model:FirstTokenTime", "00:00:00.5")];

    [Theory]
    [InlineData("401")]
    [InlineData("404")]
    [InlineData("429")]
    [InlineData("429 later")]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("stall")]
    [InlineData("stall halfway")]
    [InlineData("half a stream")]
    [InlineData("stream without an end")]
    [InlineData("garbage")]
    [InlineData("html")]
    [InlineData("broken json")]
    [InlineData("filter")]
    [InlineData("filter halfway")]
    [InlineData("empty")]
    [InlineData("endless")]
    public async Task The_overviews_own_words_stand_in(string misbehaviour)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => Misbehaviour(misbehaviour,
            Plans.Answer(Question, Plans.Told(request.IdOf("in principe maximaal drie maanden"), "Een logeerperiode duurt"))[..80]);
        await using var bot = new GeneratingBot(server.Endpoint, Hasty);

        var reply = await bot.AskAsync(Question);

        Assert.NotEmpty(server.Requests);
        Assert.Equal(("extractive", "grounded", false), (reply.Composer, reply.Outcome, reply.IsMarkedAsGenerated));
        Assert.Contains(Answer, reply.Text, StringComparison.Ordinal);
        Assert.Contains(Mark, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/v1")]
    [InlineData("https://dit.bestaat.niet.invalid/v1")]
    public async Task So_they_do_where_no_server_can_be_reached(string endpoint)
    {
        await using var bot = new GeneratingBot(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, endpoint, Conversations.LoopbackPort.Free()));

        var reply = await bot.AskAsync(Question);

        Assert.Equal("extractive", reply.Composer);
        Assert.Contains(Answer, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = _ => new ModelBehaviour.Refuses(500);
        await using var bot = new GeneratingBot(server.Endpoint);

        for (var i = 0; i < 12; i++)
            Assert.Equal("extractive", (await bot.AskAsync(Question)).Composer);

        Assert.InRange(server.Requests.Count, 1, 4);
        using var client = bot.CreateClient();
        var health = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"status\":\"Degraded\"", health, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_asks_for_rest_gets_it()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = _ => new ModelBehaviour.Refuses(429, RetryAfter: "60");
        await using var bot = new GeneratingBot(server.Endpoint);

        for (var i = 0; i < 5; i++)
            await bot.AskAsync(Question);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task When_the_tokens_of_the_day_are_used_up_the_model_is_not_asked()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint, ("Model:TokensPerDay", "10"));

        var reply = await bot.AskAsync(Question);

        Assert.Empty(server.Requests);
        Assert.Equal("extractive", reply.Composer);
    }

    [Fact]
    public async Task Killed_half_way_no_turn_fails_and_the_score_is_no_lower()
    {
        var cases = QuestionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "questions.jsonl")).ToList();
        var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Writes(Plans.Answer("x",
            Plans.Told(request.IdOf("in principe maximaal drie maanden"), "Een logeerperiode duurt in principe maximaal drie maanden.")));
        await using var bot = new GeneratingBot(server.Endpoint, Hasty);
        await using var extractive = new RunningBot();
        var (withModel, alone, turn, generated) = (0, 0, 0, 0);

        var isKilled = false;
        foreach (var @case in cases)
        {
            // Between two conversations: what this model pointed at would mislead what leans on it.
            if (!isKilled && turn >= cases.Sum(other => other.Turns.Count) / 2)
            {
                await server.DisposeAsync();
                isKilled = true;
            }

            foreach (var asked in @case.Turns)
            {
                turn++;
                var reply = await bot.AskAsync(asked.Q, @case.Id);
                Assert.NotEqual("fault", reply.Outcome);
                if (!isKilled)
                {
                    generated += reply.Composer == "model" ? 1 : 0;
                    await extractive.AskAsync(RunningBot.Message(asked.Q, @case.Id));
                    continue;
                }

                Assert.NotEqual("model", reply.Composer);
                withModel += IsRight(asked, $"[{reply.Activity.ToJsonString()}]") ? 1 : 0;
                alone += IsRight(asked, (await extractive.AskAsync(RunningBot.Message(asked.Q, @case.Id))).ToJsonString()) ? 1 : 0;
            }
        }

        Assert.True(generated > 10, $"Only {generated} turns were answered by the model before it was killed.");
        Assert.True(withModel >= alone, $"{withModel} turns were right after the model was killed, {alone} without a model.");
    }

    private static ModelBehaviour Misbehaviour(string name, string half) => name switch
    {
        "429 later" => new ModelBehaviour.Refuses(429, "20"),
        "stall" => new ModelBehaviour.Stalls(),
        "stall halfway" => new ModelBehaviour.Stalls(half),
        "half a stream" => new ModelBehaviour.BreaksOff(half),
        "stream without an end" => new ModelBehaviour.Babbles(
            "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
                + "\"delta\":{\"content\":\"Een\"},\"finish_reason\":null}]}\n\n"),
        "garbage" => new ModelBehaviour.Babbles("\u0001\u0002 wartaal \n\n wartaal"),
        "html" => new ModelBehaviour.Babbles("<html><body>Onderhoud</body></html>"),
        "broken json" => new ModelBehaviour.Babbles("data: {\"choices\": [\n\n"),
        "filter" => new ModelBehaviour.Filters(""),
        "filter halfway" => new ModelBehaviour.Filters(half),
        "empty" => new ModelBehaviour.SaysNothing(),
        "endless" => new ModelBehaviour.Goes(),
        _ => new ModelBehaviour.Refuses(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static bool IsRight(QuestionTurn turn, string activities)
    {
        using var json = JsonDocument.Parse(activities);
        return Judge.Wrongs(turn, ScoredReply.Read(json.RootElement)).Count == 0;
    }
}
