using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>The route of Microsoft's own client through the interface, step by step (protocol, 8.5).</summary>
public sealed class ConversationRouteTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_starts_is_greeted_asks_and_hears_echo_and_answer()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);

        var id = await user.SayAsync("Hoe lang duurt de logeerregeling?", "eigen-1", Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        var messages = stream.Heard.Where(activity => (string?)activity["type"] == "message").ToList();
        Assert.Contains("Waarmee kan ik u helpen?", (string?)messages[0]["text"], StringComparison.Ordinal);
        Assert.Null(messages[0]["replyToId"]);
        Assert.Equal(id, (string?)messages[1]["id"]);
        Assert.Equal(id, (string?)messages[2]["replyToId"]);
        Assert.Contains("drie maanden. [1]", (string?)messages[2]["text"], StringComparison.Ordinal);
        Assert.Contains("\n[2]: https://", (string?)messages[2]["text"], StringComparison.Ordinal);
        Assert.Equal("3", stream.Watermark);
        Assert.All(stream.Heard, activity => Assert.NotNull(activity["timestamp"]));
    }

    [Fact]
    public async Task What_a_user_sent_comes_back_without_what_the_server_owns_and_what_nobody_uses()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        var message = WebUser.Message("Wat is de HAR?", "eigen-1");
        message["id"] = "zelf-bedacht";
        message["serviceUrl"] = "https://evil.example/";
        message["localTimezone"] = "Europe/Amsterdam";
        await user.JsonAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", message, Cancelled);

        var echo = (await user.ActivitiesAsync("1", Cancelled))["activities"]![0]!;

        Assert.Equal($"{user.ConversationId}|0000002", (string?)echo["id"]);
        Assert.Equal("directline", (string?)echo["channelId"]);
        Assert.StartsWith("dl_", (string?)echo["from"]!["id"], StringComparison.Ordinal);
        Assert.Equal((null, "user"), ((string?)echo["from"]!["name"], (string?)echo["from"]!["role"]));
        Assert.Equal("eigen-1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("Wat is de HAR?", (string?)echo["text"]);
        Assert.Null(echo["serviceUrl"]);

        // Of the rest only what the bot uses is kept.
        Assert.Null(echo["channelData"]!["attachmentSizes"]);
        Assert.Null(echo["entities"]);
    }

    [Fact]
    public async Task Whole_numbers_order_all_that_is_heard()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);
        for (var i = 0; i < 3; i++)
        {
            await user.SayAsync("Wat is de HAR?", $"eigen-{i}", Cancelled);
            await stream.UntilSaidAsync(3 + (2 * i), Cancelled);
        }

        var order = stream.Heard.Select(activity => (long)activity["channelData"]!["webchat:sequence-id"]!).ToList();

        Assert.Equal(order.Order(), order);
        Assert.Equal(order.Distinct(), order);
    }

    [Fact]
    public async Task A_conversation_that_was_started_is_started_again_without_a_second_greeting()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);

        using var first = await user.SendAsync(HttpMethod.Post, "/conversations", """{"user":{},"locale":"nl-NL"}""", Cancelled);
        using var second = await user.SendAsync(HttpMethod.Post, "/conversations", """{"user":{}}""", Cancelled);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Single((await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray());
    }

    [Fact]
    public async Task Someone_who_polls_gets_each_activity_once_and_no_typing()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        var first = await user.ActivitiesAsync("", Cancelled);
        await user.SayAsync("Wat is optoppen?", "eigen-1", Cancelled);

        var second = await user.ActivitiesAsync((string)first["watermark"]!, Cancelled);
        var third = await user.ActivitiesAsync((string)second["watermark"]!, Cancelled);

        Assert.Equal(["message", "message"], second["activities"]!.AsArray().Select(activity => (string?)activity!["type"]));
        Assert.Empty(third["activities"]!.AsArray());
        Assert.Equal((string?)second["watermark"], (string?)third["watermark"]);
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_conversation()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        var renewed = await user.JsonAsync(HttpMethod.Post, "/tokens/refresh", null, Cancelled);

        Assert.Equal(user.ConversationId, (string?)renewed["conversationId"]);
        Assert.NotEqual(user.Token, (string?)renewed["token"]);
        Assert.Equal(1800, (int)renewed["expires_in"]!);
    }

    [Fact]
    public async Task After_the_end_of_a_conversation_it_can_be_read_and_not_gone_on_with()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.JsonAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            new JsonObject { ["type"] = "endOfConversation" }, Cancelled);

        using var refused = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            WebUser.Message("Hallo?", "eigen-2").ToJsonString(), Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(2, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task There_are_no_sessions()
    {
        var answer = await bot.Http.GetStringAsync(new Uri("/v3/directline/session/getsessionid", UriKind.Relative), Cancelled);

        Assert.Equal("""{"sessionId":""}""", answer);
    }
}
