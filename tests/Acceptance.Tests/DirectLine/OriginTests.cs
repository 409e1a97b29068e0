using System.Net;
using System.Net.WebSockets;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class OriginTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private const string Intranet = "https://intranet.gemeente.example";
    private const string Elsewhere = "https://elders.example";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/v3/directline/wat/dan/ook")]
    [InlineData("/api/directline/token")]
    public async Task A_page_of_a_listed_site_may_ask_for_everything_that_the_client_needs(string path)
    {
        using var answer = await SendAsync(HttpMethod.Options, path, Intranet, ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Intranet, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", Header(answer, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("x-ms-bot-agent", Header(answer, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Answers_to_a_listed_site_show_when_to_try_again_also_when_they_refuse()
    {
        using var token = await SendAsync(HttpMethod.Post, "/api/directline/token", Intranet);
        using var refused = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", Intranet);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (token.StatusCode, refused.StatusCode));
        Assert.All([token, refused], answer => Assert.Equal(
            (Intranet, "Retry-After"),
            (Header(answer, "Access-Control-Allow-Origin"), Header(answer, "Access-Control-Expose-Headers"))));
    }

    [Theory]
    [InlineData(Elsewhere)]
    [InlineData("null")]
    [InlineData("https://intranet.gemeente.example.elders.example")]
    public async Task Pages_of_other_sites_get_nothing(string origin)
    {
        using var preflight = await SendAsync(
            HttpMethod.Options, "/v3/directline/conversations", origin, ("Access-Control-Request-Method", "POST"));
        using var token = await SendAsync(HttpMethod.Post, "/api/directline/token", origin);

        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.Forbidden, token.StatusCode);
        Assert.False(token.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_bots_own_pages_need_not_be_listed()
    {
        var own = bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        using var token = await SendAsync(HttpMethod.Post, "/api/directline/token", own);

        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
    }

    [Fact]
    public async Task A_stream_opens_for_the_same_pages_and_no_others()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        foreach (var origin in (string[])[Intranet, bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)])
        {
            using var stream = await WebStream.OpenAsync(await user.ReconnectAsync("0", Cancelled), Cancelled, origin);
            await stream.UntilSaidAsync(1, Cancelled);
        }

        var url = await user.ReconnectAsync("0", Cancelled);
        await Assert.ThrowsAsync<WebSocketException>(() => WebStream.OpenAsync(url, Cancelled, Elsewhere));
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string origin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers.Append(("Origin", origin)))
            request.Headers.Add(name, value);
        return await bot.Http.SendAsync(request, Cancelled);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));
}
