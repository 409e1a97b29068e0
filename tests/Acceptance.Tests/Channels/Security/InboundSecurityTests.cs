using System.Net;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>
/// Who may call the endpoint of channels, with real tokens of real keys: all that is not exactly right is refused before its text is read.
/// </summary>
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

        var (answered, body) = await guarded.Bot.SendAsync(call);

        Assert.Equal((int)status, answered);
        Assert.DoesNotContain("drie maanden", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Turn(call), guarded.Bot.Log, StringComparison.Ordinal);
        Assert.False(await guarded.Bot.RemembersAsync(ConversationId(call), Cancelled));
        Assert.DoesNotContain("IDX", body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_call_that_is_right_is_answered(string name)
    {
        var call = ValidCalls.All[name](guarded);

        var (status, body) = await guarded.Bot.SendAsync(call);

        Assert.Equal(200, status);
        Assert.Contains("drie maanden", body, StringComparison.Ordinal);
        Assert.Contains(Turn(call), guarded.Bot.Log, StringComparison.Ordinal);
        Assert.True(await guarded.Bot.RemembersAsync(ConversationId(call), Cancelled));
    }

    [Theory]
    [InlineData("no token")]
    [InlineData("no algorithm, no signature")]
    [InlineData("an expired token")]
    [InlineData("the audience of another bot")]
    [InlineData("an unknown key id")]
    [InlineData("no service address in the token")]
    [InlineData("another bot that is not listed")]
    public async Task Without_a_valid_token_the_body_is_not_even_opened_and_nobody_is_told_why(string name)
    {
        var call = HostileCalls.All[name].Shape(guarded);

        var context = await guarded.Bot.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.ContentType) = ("POST", "/api/messages", "application/json");
            context.Request.Host = new HostString("localhost");
            context.Request.Headers.Authorization = call.Authorization(call.MakeToken());
            context.Request.Body = new Untouchable();
        }, Cancelled);

        Assert.Equal(401, context.Response.StatusCode);
        Assert.Equal("Bearer", context.Response.Headers.WWWAuthenticate);
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

    private static string? ConversationId(Call call) => (string?)call.Body["conversation"]?["id"];

    // How the bot logs a turn.
    private static string Turn(Call call) => $"{ConversationId(call)}:";

    private sealed class Untouchable : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("The body was read.");
    }
}
