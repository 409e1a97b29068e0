using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Delivery;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>What users think of an answer, in each form in which channels send it.</summary>
public sealed class FeedbackTests
{
    private const string Submit = "message/submitAction";
    private const string Reason = "Onvindbaar woord";

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"Onvindbaar woord\"}"}}""",
        "dislike", Reason)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":{"feedbackText":"Onvindbaar woord"}}}""",
        "like", Reason)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"Onvindbaar woord"}}""", "like", Reason)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}}""", "like", "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", "like", "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":null}}""", "dislike", "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{}}}""", "dislike", "")]
    [InlineData("""{"reaction":"dislike","feedback":{"feedbackText":"Onvindbaar woord"}}""", "dislike", Reason)]
    public async Task An_invoke_is_stored_with_the_answer_it_is_about(string value, string verdict, string reason)
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();
        var message = await AskAsync(bot, connector, "bericht-1");
        var invoke = Incoming.Invoke(Submit, JsonNode.Parse(value));
        invoke["replyToId"] = message;

        var (status, body) = await bot.InvokeAsync(invoke);

        Assert.Equal((200, "{}"), (status, body?.ToJsonString()));
        var row = Assert.Single(await bot.FeedbackAsync());
        Assert.Equal((verdict, reason, "bericht-1"), (row.Verdict, row.Reason, row.ActivityId));
        Assert.DoesNotContain(Reason, bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"event","name":"message/submitAction","value":"""
        + """{"reaction":"dislike","feedback":{"feedbackText":"Onvindbaar woord"},"replyToId":"MELDING"}}""", "dislike", Reason)]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","replyToId":"MELDING","entities":[{"@type":"LikeAction"}]}""",
        "like", "")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":"""
        + """[{"@type":"DislikeAction","@id":"urn:feedback:MELDING"}]}""", "dislike", "")]
    public async Task An_event_is_stored_with_the_answer_it_is_about(string form, string verdict, string reason)
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();
        var message = await AskAsync(bot, connector, "bericht-1");
        var @event = Incoming.Personal(connector.ServiceUrl, "");
        @event.Remove("text");
        foreach (var (name, value) in JsonNode.Parse(form.Replace("MELDING", message, StringComparison.Ordinal))!.AsObject())
            @event[name] = value?.DeepClone();

        await bot.SayAsync(@event);
        await DeliveringBot.UntilAsync(async () => (await bot.FeedbackAsync()).Count > 0);

        var row = Assert.Single(await bot.FeedbackAsync());
        Assert.Equal((verdict, reason, "bericht-1"), (row.Verdict, row.Reason, row.ActivityId));
        Assert.DoesNotContain(Reason, bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_chat_that_does_not_say_which_answer_it_means_is_stored_without()
    {
        await using var bot = new DeliveringBot();
        var @event = Incoming.Message("http://127.0.0.1:9/", "", channel: "webchat");
        (@event["type"], @event["name"], @event["entities"]) =
            ("event", "webchat:activity-status/feedback", new JsonArray(new JsonObject { ["@type"] = "LikeAction" }));

        await bot.SayAsync(@event);
        await DeliveringBot.UntilAsync(async () => (await bot.FeedbackAsync()).Count > 0);

        Assert.Null(Assert.Single(await bot.FeedbackAsync()).ActivityId);
    }

    [Theory]
    [InlineData("a:1Xy")]
    [InlineData("a:1XyZZ")]
    [InlineData("A:1XYZ")]
    [InlineData("a:ander")]
    public async Task A_message_of_another_conversation_is_not_believed(string other)
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();
        var message = await AskAsync(bot, connector, "bericht-1");
        var invoke = Incoming.Invoke(Submit, JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like"}}"""), other);
        invoke["replyToId"] = message;

        await bot.InvokeAsync(invoke);

        Assert.Null(Assert.Single(await bot.FeedbackAsync()).ActivityId);
    }

    [Fact]
    public async Task In_a_group_everyone_may_judge_an_answer()
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, "Hoe lang duurt de logeerregeling?", id: "bericht-1"));
        await bot.UntilCountedAsync("delivered", 1);
        var invoke = Incoming.Invoke(Submit, JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like"}}"""),
            "19:groep@thread.v2", "groupChat", "bram");
        invoke["replyToId"] = await MessageIdAsync(bot);

        await bot.InvokeAsync(invoke);

        Assert.Equal("bericht-1", Assert.Single(await bot.FeedbackAsync()).ActivityId);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"like\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"misschien"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":1}}""")]
    [InlineData("""{"actionName":"anders","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"HALFPAAR"}}""")]
    public async Task What_cannot_be_read_is_refused_and_not_stored(string value)
    {
        await using var bot = new DeliveringBot();

        var (status, _) = await bot.InvokeAsync(Incoming.Invoke(Submit, JsonNode.Parse(value)));

        Assert.Equal(400, status);
        Assert.Empty(await bot.FeedbackAsync());
    }

    [Theory]
    [InlineData("\"HALFPAAR\"", "")]
    [InlineData("{\"feedbackText\":\"HALFPAAR\"}", "")]
    [InlineData("\"{\\\"feedbackText\\\":\\\"\\\\ud800\\\"}\"", "")]
    [InlineData("\"{half\"", "{half")]
    [InlineData("17", "")]
    public async Task A_reason_that_cannot_be_read_does_not_spoil_the_verdict(string feedback, string reason)
    {
        await using var bot = new DeliveringBot();
        var invoke = Incoming.Invoke(Submit,
            JsonNode.Parse("{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":\"like\",\"feedback\":" + feedback + "}}"));

        var (status, _) = await bot.InvokeAsync(invoke);

        Assert.Equal(200, status);
        Assert.Equal(reason, Assert.Single(await bot.FeedbackAsync()).Reason);
    }

    // Gives the id that the channel made of the answer.
    private static async Task<string> AskAsync(DeliveringBot bot, ConnectorStub connector, string id)
    {
        await bot.SayAsync(Incoming.Personal(connector.ServiceUrl, "Hoe lang duurt de logeerregeling?", id: id));
        await bot.UntilCountedAsync("delivered", 1);
        return await MessageIdAsync(bot);
    }

    private static async Task<string> MessageIdAsync(DeliveringBot bot)
    {
        string? id = null;
        await DeliveringBot.UntilAsync(async () => (id = await bot.FindMessageIdAsync()) is not null);
        return id!;
    }
}
