using System.Net.Http.Headers;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class ProxyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("127.0.0.1", "chat.gemeente.example", "wss://chat.gemeente.example/")]
    [InlineData("127.0.0.0/8", "*.gemeente.example", "wss://chat.gemeente.example/")]
    [InlineData("127.0.0.0/8", "chat.elders.example", "wss://127.0.0.1:")]
    [InlineData("10.1.2.3", "chat.gemeente.example", "ws://127.0.0.1:")]
    public async Task The_address_of_the_stream_is_the_one_that_a_known_proxy_was_called_by_when_that_is_the_bot_s(
        string proxy, string host, string expected)
    {
        await using var bot = WebBot.Start(_folder, time: null,
            ("DirectLine:ReverseProxies:0", proxy), ("AllowedHosts", $"localhost;127.0.0.1;{host}"));
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{WebUser.Base}/conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", user.Token);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "chat.gemeente.example");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");

        using var answer = await bot.Http.SendAsync(request, Cancelled);

        Assert.StartsWith(expected, (string)(await answer.Content.ReadFromJsonNodeAsync(Cancelled))["streamUrl"]!,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host: evil.example")]
    [InlineData("Host:")]
    public async Task A_request_under_another_name_or_none_is_refused(string host)
    {
        await using var bot = WebBot.Start(_folder);
        using var called = new System.Net.Sockets.TcpClient();
        await called.ConnectAsync("127.0.0.1", bot.Http.BaseAddress!.Port, Cancelled);

        await called.GetStream().WriteAsync(
            System.Text.Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n"), Cancelled);

        using var reader = new StreamReader(called.GetStream());
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DirectLine:ReverseProxies:0", "proxy.gemeente.example")]
    [InlineData("DirectLine:AllowedOrigins:0", "intranet.gemeente.example")]
    [InlineData("DirectLine:AllowedOrigins:0", "https://intranet.gemeente.example/pad")]
    [InlineData("DirectLine:TokenLifetime", "00:01:00")]
    public async Task A_setting_that_cannot_be_meant_stops_the_start(string key, string value)
    {
        await using var bot = WebBot.Start(_folder, time: null, (key, value));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => WebUser.WithTokenAsync(bot.Http, Cancelled));
    }
}
