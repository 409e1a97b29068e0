using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Who may call the endpoint of channels, with real tokens of real keys: all that is not exactly right is refused before its text is read.</summary>
public sealed class InboundSecurityTests(GuardedBot guarded) : IClassFixture<GuardedBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Hostile => [.. HostileCalls.All.Keys];

    public static TheoryData<string> Valid => [.. ValidCalls.All.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_call_is_refused_before_its_text_is_read(string name)
    {
        var (status, shape) = HostileCalls.All[name];
        var call = shape(guarded);

        var (answered, body) = await SendAsync(call);

        Assert.Equal((int)status, answered);
        Assert.DoesNotContain("drie maanden", body, StringComparison.Ordinal);
        Assert.DoesNotContain($"Conversation {(string?)call.Body["conversation"]?["id"]}:", guarded.Bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_call_that_is_right_is_answered(string name)
    {
        var (status, body) = await SendAsync(ValidCalls.All[name](guarded));

        Assert.Equal(200, status);
        Assert.Contains("drie maanden", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_valid_token_the_body_is_not_even_opened()
    {
        var context = await guarded.Bot.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.ContentType) = ("POST", "/api/messages", "application/json");
            context.Request.Host = new HostString("localhost");
            context.Request.Body = new Untouchable();
        }, Cancelled);

        Assert.Equal(401, context.Response.StatusCode);
        Assert.Equal("Bearer", context.Response.Headers.WWWAuthenticate);
    }

    [Fact]
    public async Task For_an_issuer_that_is_not_expected_nothing_is_fetched()
    {
        await using var channels = await Issuer.StartAsync("https://api.botframework.com", guarded.ChannelKey);
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", channels.Metadata));
        var call = guarded.ChannelCall();
        call.Claims["iss"] = "https://login.evil.example/v2.0";

        Assert.Equal(401, (await SendAsync(call, bot)).Status);
        Assert.Equal(0, channels.Fetches);
    }

    [Fact]
    public async Task A_key_that_is_new_is_fetched_and_one_that_was_withdrawn_is_no_longer_good()
    {
        var (first, second) = (new SigningKey("oud", "msteams"), new SigningKey("nieuw", "msteams"));
        await using var channels = await Issuer.StartAsync("https://api.botframework.com", first);
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", channels.Metadata));
        Assert.Equal(200, (await SendAsync(SignedWith(first), bot)).Status);

        channels.Keys.Clear();
        channels.Keys.Add(second);

        var statuses = new List<int>();
        for (var attempt = 0; attempt < 50 && !statuses.Contains(200); attempt++)
            statuses.Add((await SendAsync(SignedWith(second), bot)).Status);
        Assert.Equal(200, statuses[^1]);
        Assert.Equal(401, (await SendAsync(SignedWith(first), bot)).Status);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_nobody_gets_in_and_nothing_breaks()
    {
        await using var channels = await Issuer.StartAsync("https://api.botframework.com", guarded.ChannelKey);
        channels.IsDown = true;
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", channels.Metadata));

        Assert.Equal(401, (await SendAsync(guarded.ChannelCall(), bot)).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_post_is_a_call(string method)
    {
        using var client = guarded.Bot.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    public async Task Without_a_registration_a_proxy_on_this_machine_makes_nobody_local(string header, string value)
    {
        await using var bot = new RunningBot();
        using var client = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(RunningBot.Message("Hoe lang duurt de logeerregeling?")), Headers = { { header, value } } };
        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Call SignedWith(SigningKey key)
    {
        var call = guarded.ChannelCall();
        call.Key = key;
        call.Header["kid"] = key.Id;
        return call;
    }

    private async Task<(int Status, string Body)> SendAsync(Call call, RunningBot? bot = null)
    {
        using var client = (bot ?? guarded.Bot).CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Path) { Content = Json(call.Body) };
        foreach (var value in call.Authorization(call.MakeToken()))
            request.Headers.TryAddWithoutValidation("Authorization", value);
        using var response = await client.SendAsync(request, Cancelled);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private sealed class Untouchable : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("The body was read.");
    }
}
