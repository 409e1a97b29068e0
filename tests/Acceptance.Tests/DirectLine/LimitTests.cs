using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class LimitTests : IDisposable
{
    private static readonly Uri Token = new("/api/directline/token", UriKind.Relative);

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_hundred_tokens_at_once_from_one_address_are_limited_and_another_address_is_unharmed()
    {
        await using var bot = WebBot.Start(_folder);
        using var other = From("127.0.0.2", bot.Http.BaseAddress!);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.Http.PostAsync(Token, null, Cancelled)));
        using var unharmed = await other.PostAsync(Token, null, Cancelled);

        Assert.Equal(60, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("TooManyRequests", (string?)(await refused.Content.ReadFromJsonNodeAsync(Cancelled))["error"]!["code"]);
        Assert.Equal(HttpStatusCode.OK, unharmed.StatusCode);
    }

    [Fact]
    public async Task A_conversation_that_says_too_much_is_limited_and_another_is_unharmed()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:ActivitiesPerMinute", "3"));
        var (user, other) = (await WebUser.StartedAsync(bot.Http, Cancelled), await WebUser.StartedAsync(bot.Http, Cancelled));
        for (var i = 0; i < 3; i++)
            await user.SayAsync("hallo", $"eigen-{i}", Cancelled);

        using var refused = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", WebUser.Message("hallo", "eigen-4").ToJsonString(), Cancelled);
        await other.SayAsync("hallo", "eigen-1", Cancelled);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(7, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_address_has_so_many_streams_and_gets_another_when_one_ends()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:SocketsPerAddress", "2"));
        var users = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WebUser.StartedAsync(bot.Http, Cancelled)));
        using var first = await WebStream.OpenAsync(await users[0].ReconnectAsync("0", Cancelled), Cancelled);
        using var second = await WebStream.OpenAsync(await users[1].ReconnectAsync("0", Cancelled), Cancelled);

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(async () => await WebStream.OpenAsync(await users[2].ReconnectAsync("0", Cancelled), Cancelled));
        await first.CloseAsync(Cancelled);
        using var third = await Eventually.GetAsync(async () => await WebStream.OpenAsync(await users[2].ReconnectAsync("0", Cancelled), Cancelled), Cancelled);

        await third.UntilSaidAsync(1, Cancelled);
    }

    // The machine itself has many addresses.
    private static HttpClient From(string address, Uri bot) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(address).MapToIPv6(), 0));
            await socket.ConnectAsync(IPAddress.Loopback.MapToIPv6(), context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = bot };
}
