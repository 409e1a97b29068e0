using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class TokenTests : IDisposable
{
    private static readonly Uri Generate = new("/v3/directline/tokens/generate", UriKind.Relative);

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_a_token_nothing_is_said()
    {
        await using var bot = WebBot.Start(_folder);

        using var answer = await bot.Http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null, Cancelled);

        Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), await ErrorAsync(answer));
    }

    [Fact]
    public async Task A_token_past_its_time_is_refused_as_such_and_so_is_its_renewal()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = WebBot.Start(_folder, time);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        time.Advance(TimeSpan.FromMinutes(31));

        using var read = await user.SendAsync(HttpMethod.Get, $"/conversations/{user.ConversationId}/activities", null, Cancelled);
        using var renewal = await user.SendAsync(HttpMethod.Post, "/tokens/refresh", null, Cancelled);

        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), await ErrorAsync(read));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), await ErrorAsync(renewal));
    }

    [Fact]
    public async Task The_address_of_a_stream_is_good_for_a_minute()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = WebBot.Start(_folder, time);
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        var url = await user.StartAsync(Cancelled);
        time.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<WebSocketException>(() => WebStream.OpenAsync(url, Cancelled));
        using var again = await WebStream.OpenAsync(await user.ReconnectAsync("0", Cancelled), Cancelled);
        await again.UntilSaidAsync(1, Cancelled);
    }

    [Fact]
    public async Task A_token_is_for_one_conversation()
    {
        await using var bot = WebBot.Start(_folder);
        var (one, other) = (await WebUser.StartedAsync(bot.Http, Cancelled), await WebUser.StartedAsync(bot.Http, Cancelled));
        var path = $"/conversations/{other.ConversationId}";

        using var reconnect = await one.SendAsync(HttpMethod.Get, path, null, Cancelled);
        using var read = await one.SendAsync(HttpMethod.Get, $"{path}/activities", null, Cancelled);
        using var post = await one.SendAsync(HttpMethod.Post, $"{path}/activities",
            WebUser.Message("Hallo", "eigen-1").ToJsonString(), Cancelled);

        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), await ErrorAsync(reconnect));
        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), await ErrorAsync(read));
        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), await ErrorAsync(post));
    }

    [Fact]
    public async Task What_was_made_elsewhere_or_for_something_else_is_no_token()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        var url = await user.StartAsync(Cancelled);
        var ticket = url[(url.IndexOf("?t=", StringComparison.Ordinal) + 3)..];
        var changed = $"{user.Token[..^4]}AAAA";

        foreach (var foreign in (string[])[ticket, changed, "x", "eyJhbGciOiJub25lIn0.e30.", new string('a', 10_000)])
        {
            using var answer = await new WebUser(bot.Http, user.ConversationId, foreign)
                .SendAsync(HttpMethod.Get, $"/conversations/{user.ConversationId}", null, Cancelled);
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), await ErrorAsync(answer));
        }

        await Assert.ThrowsAsync<WebSocketException>(
            () => WebStream.OpenAsync(url.Replace(ticket, user.Token, StringComparison.Ordinal), Cancelled));
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_not_there()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);

        using var answer = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            WebUser.Message("Hallo", "eigen-1").ToJsonString(), Cancelled);

        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), await ErrorAsync(answer));
    }

    [Fact]
    public async Task With_a_secret_only_who_knows_it_makes_tokens_for_users_of_their_choice()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:Secret", "kT3x9-LmP0q"));
        const string User = """{"user":{"id":"dl_anna"}}""";

        using var without = await GenerateAsync(bot.Http, null, User);
        using var wrong = await GenerateAsync(bot.Http, "kT3x9-LmP0q2", User);
        using var right = await GenerateAsync(bot.Http, "kT3x9-LmP0q", User);
        using var named = await GenerateAsync(bot.Http, "kT3x9-LmP0q", """{"user":{"id":"anna"}}""");

        Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), await ErrorAsync(without));
        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), await ErrorAsync(wrong));
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), await ErrorAsync(named));
        var grant = await right.EnsureSuccessStatusCode().Content.ReadFromJsonNodeAsync(Cancelled);
        var user = new WebUser(bot.Http, (string)grant["conversationId"]!, (string)grant["token"]!);
        await user.StartAsync(Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        Assert.Equal("dl_anna", (string?)(await user.ActivitiesAsync("1", Cancelled))["activities"]![0]!["from"]!["id"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"user":"anna"}""")]
    [InlineData("null")]
    public async Task A_token_request_that_cannot_be_read_is_refused(string body)
    {
        await using var bot = WebBot.Start(_folder);

        using var answer = await GenerateAsync(bot.Http, null, body);

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), await ErrorAsync(answer));
    }

    private static async Task<HttpResponseMessage> GenerateAsync(HttpClient bot, string? secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
        return await bot.SendAsync(request, Cancelled);
    }

    private static async Task<(HttpStatusCode, string?)> ErrorAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, (string?)(await answer.Content.ReadFromJsonNodeAsync(Cancelled))["error"]!["code"]);
}
