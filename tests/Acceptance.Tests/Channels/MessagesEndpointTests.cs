using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Channels;

/// <summary><c>POST /api/messages</c> as channels use it, and as nobody should.</summary>
public sealed class MessagesEndpointTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("{\"type\":\"message\",\"text\":\"Hoe lang")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("{\"Type\":\"message\",\"Text\":\"Hoe lang?\",\"conversation\":{\"id\":\"1\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"Hoe lang?\",\"conversation\":{\"ID\":\"1\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"Hoe lang?\",\"conversation\":{\"id\":\"1\\u001f2\"}}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":7,\"text\":\"Hoe lang?\"}")]
    [InlineData("{\"text\":\"Hoe lang duurt de logeerregeling?\",\"conversation\":{\"id\":\"1\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":[\"Hoe lang?\"],\"conversation\":{\"id\":\"1\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"Hoe lang?\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"Hoe lang?\",\"conversation\":{}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\",\"conversation\":{\"id\":\"1\"}}")]
    public async Task What_is_no_activity_is_refused_with_the_reason(string body)
    {
        using var response = await bot.PostAsync(body);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Json_that_is_nested_too_deep_is_refused()
    {
        using var response = await bot.PostAsync(
            "{\"type\":\"message\",\"value\":" + new string('[', 10_000) + new string(']', 10_000) + "}");

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        using var response = await bot.PostAsync(RunningBot.Message(Question).ToJsonString(), contentType);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_megabyte_is_refused()
    {
        using var response = await bot.PostAsync(RunningBot.Message(new string('a', 1_000_000)));

        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Replies_go_to_no_other_machine(string? serviceUrl)
    {
        var activity = RunningBot.Message(Question);
        activity["deliveryMode"] = "normal";
        activity["serviceUrl"] = serviceUrl;

        using var response = await bot.PostAsync(activity);

        await AssertRefusedAsync(response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Normal_delivery_sends_the_reply_to_the_service()
    {
        using var channel = new Channel();
        var activity = RunningBot.Message(Question, "gesprek/1");
        activity["id"] = "vraag-1";
        activity["deliveryMode"] = "normal";
        activity["serviceUrl"] = channel.ServiceUrl;

        using var response = await bot.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("typing", (string?)(await channel.ReceiveAsync()).Body["type"]);
        var (path, body) = await channel.ReceiveAsync();
        Assert.Equal("/v3/conversations/gesprek%2F1/activities/vraag-1", path);
        Assert.Equal("vraag-1", (string?)body["replyToId"]);
        Assert.Contains("drie maanden", (string?)body["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_does_not_listen_is_no_fault_of_the_sender()
    {
        var activity = RunningBot.Message(Question);
        activity["deliveryMode"] = "normal";

        using var response = await bot.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_newcomer_is_welcomed_once()
    {
        var activity = RunningBot.Message(null);
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = "gebruiker" });

        var reply = Assert.Single(await bot.AskAsync(activity));

        Assert.StartsWith("Goedendag.", (string?)reply!["text"], StringComparison.Ordinal);
        Assert.Contains("computer, geen medewerker", (string?)reply["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_does_not_welcome_itself()
    {
        var activity = RunningBot.Message(null);
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" });

        Assert.Empty(await bot.AskAsync(activity));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("iets-nieuws")]
    public async Task An_activity_of_another_type_is_taken_without_a_reply(string type)
    {
        var activity = RunningBot.Message(null);
        activity["type"] = type;

        Assert.Empty(await bot.AskAsync(activity));
    }

    [Fact]
    public async Task Fields_that_the_bot_does_not_know_are_ignored()
    {
        var activity = RunningBot.Message(Question, "onbekend");
        activity["iets"] = new JsonObject { ["nieuws"] = true };
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>x</p>" });

        Assert.Contains("drie maanden", (string?)Assert.Single(await bot.AskAsync(activity))!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("<b></b>")]
    [InlineData("\u200b")]
    public async Task A_message_with_nothing_to_read_is_asked_back(string? text) =>
        Assert.Contains("Waarover gaat uw vraag?",
            (string?)Assert.Single(await bot.AskAsync(RunningBot.Message(text)))!["text"], StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_of_what_a_user_wrote_or_was_told_is_logged()
    {
        using var malformed = await bot.PostAsync("{\"type\":\"message\",\"text\":\"Zonnebloemstraat stuk\"");
        var reply = await bot.AskAsync("Hoe lang mag mevrouw Zonnebloemstraat logeren met de logeerregeling?");

        Assert.Contains("drie maanden", reply, StringComparison.Ordinal);
        Assert.NotEqual("", bot.Log);
        Assert.DoesNotContain("Zonnebloemstraat", bot.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("drie maanden", bot.Log, StringComparison.OrdinalIgnoreCase);
    }

    private async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.RootElement.GetProperty("title").GetString());

        // The server lives on.
        Assert.Contains("drie maanden", await bot.AskAsync(Question), StringComparison.Ordinal);
    }
}
