using System.Net;
using System.Text;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class BadInputTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"hallo\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":["hallo"]}""")]
    [InlineData("""{"type":"message","type":"event","text":"hallo"}""")]
    [InlineData("""{"Type":"message","Text":"hallo"}""")]
    [InlineData("""{"type":"message","Text":"hallo"}""")]
    [InlineData("""{"type":"message","text":"hallo","ChannelData":{"clientActivityID":"eigen"}}""")]
    [InlineData("""{"type":"message","text":"hallo","from":{"Id":"ik"}}""")]
    [InlineData("""{"type":"message","text":"hallo","channelData":{"clientActivityID":"Qzkees Qzdijk"}}""")]
    [InlineData("""{"type":"message","text":"hallo","channelData":{"clientActivityID":"212340013"}}""")]
    [InlineData("""{"type":"message","text":"\ud83d"}""")]
    [InlineData("""{"type":"message","text":"hallo","channelData":{"clientActivityID":"\ud83d"}}""")]
    [InlineData("""{"type":"message","text":"hallo","channelData":{"clientActivityID":"\u0000"}}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"verzonnen"}""")]
    public async Task What_is_no_activity_of_a_client_is_refused_and_not_kept(string body)
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        using var answer = await PostAsync(user, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonNodeAsync(Cancelled))["error"]!["message"]);
        Assert.Single((await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"type":"message","text":""}""")]
    [InlineData("""{"type":"message","text":"hallo","channelData":"tekst","from":"ik","entities":[null],"conversation":7}""",
        HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"hallo","channelData":"tekst","entities":[null],"attachments":[null]}""")]
    [InlineData("""{"type":"message","text":"hallo","channelData":null,"from":null,"entities":null}""")]
    [InlineData("""{"type":"message","text":"hallo\u0000wereld","channelData":{"webchat:sequence-id":"x"}}""")]
    [InlineData("""{"type":"message","value":{"vraag":"Wat is de HAR?"}}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":"""
        + """[{"@type":"DislikeAction","@id":"urn:feedback:42","actionStatus":"PotentialActionStatus"}]}""")]
    [InlineData("""{"type":"event","name":"onbekend","value":[[[]]]}""")]
    [InlineData("""{"type":"typing"}""")]
    public async Task Odd_activities_are_taken_or_refused_and_break_nothing(string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        using var answer = await PostAsync(user, body);
        await user.SayAsync("Wat is de HAR?", "eigen-9", Cancelled);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("Hotel", (string?)(await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray()[^1]!["text"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.OK)]
    [InlineData(40_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(3_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task An_activity_has_a_largest_size(int chars, HttpStatusCode expected)
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        const string Rest = """{"type":"message","text":""}""";

        using var answer = await PostAsync(user, $$"""{"type":"message","text":"{{new string('é', chars - Rest.Length)}}"}""");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Files_are_not_taken()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        using var answer = await user.SendAsync(HttpMethod.Post,
            $"/conversations/{user.ConversationId}/upload?userId=dl_x", new string('\u0001', 100_000), Cancelled);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonNodeAsync(Cancelled))["error"]);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_not_taken()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{WebUser.Base}/conversations/{user.ConversationId}/activities")
        {
            Content = new StringContent("hallo", Encoding.UTF8, "text/plain"),
        };
        request.Headers.Authorization = new("Bearer", user.Token);

        using var answer = await bot.Http.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("drie")]
    [InlineData("1.0")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_given_is_refused(string watermark)
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        using var read = await user.SendAsync(HttpMethod.Get,
            $"/conversations/{user.ConversationId}/activities?watermark={watermark}", null, Cancelled);
        using var reconnect = await user.SendAsync(HttpMethod.Get,
            $"/conversations/{user.ConversationId}?watermark={watermark}", null, Cancelled);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (read.StatusCode, reconnect.StatusCode));
    }

    [Theory]
    [InlineData("GET", "/v3/directline/verzonnen")]
    [InlineData("GET", "/v3/directline/tokens/generate")]
    [InlineData("DELETE", "/v3/directline/conversations/x/activities")]
    public async Task Other_addresses_are_not_there(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await bot.Http.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonNodeAsync(Cancelled))["error"]);
    }

    private static Task<HttpResponseMessage> PostAsync(WebUser user, string body) =>
        user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", body, Cancelled);
}
