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
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:TokensPerMinute", "60"));
        using var other = From("127.0.0.2", bot.Http.BaseAddress!);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.Http.PostAsync(Token, null, Cancelled)));
        using var unharmed = await other.PostAsync(Token, null, Cancelled);

        Assert.Equal(60, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK),
            answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
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

        using var refused = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            WebUser.Message("hallo", "eigen-4").ToJsonString(), Cancelled);
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

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(
            async () => await WebStream.OpenAsync(await users[2].ReconnectAsync("0", Cancelled), Cancelled));
        await first.CloseAsync(Cancelled);
        using var third = await Eventually.GetAsync(
            async () => await WebStream.OpenAsync(await users[2].ReconnectAsync("0", Cancelled), Cancelled), Cancelled);

        await third.UntilSaidAsync(1, Cancelled);
    }

    [Fact]
    public async Task Calls_without_a_token_use_up_nothing_of_who_has_one()
    {
        await using var bot = WebBot.Start(_folder, time: null,
            ("DirectLine:ActivitiesPerMinute", "5"), ("DirectLine:RefusedPerMinute", "10"));
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        var address = new Uri($"{WebUser.Base}/conversations/{user.ConversationId}/activities", UriKind.Relative);

        var refused = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(_ => bot.Http.PostAsync(address, new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Cancelled)));
        for (var i = 0; i < 5; i++)
            await user.SayAsync("hallo", $"eigen-{i}", Cancelled);

        Assert.Equal(10, refused.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(30, refused.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_ticket_opens_one_stream()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        var address = await user.ReconnectAsync("0", Cancelled);
        using var first = await WebStream.OpenAsync(address, Cancelled);
        await first.UntilSaidAsync(1, Cancelled);

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(async () => await WebStream.OpenAsync(address, Cancelled));
    }

    [Fact]
    public async Task Reading_is_limited_too()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:ReadsPerMinute", "5"));
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => user.SendAsync(HttpMethod.Get, $"/conversations/{user.ConversationId}/activities", null, Cancelled)));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_thousand_chats_behind_one_address_all_work()
    {
        await using var bot = WebBot.Start(_folder);
        var chats = new List<WebStream>();
        var users = new System.Collections.Concurrent.ConcurrentBag<WebUser>();
        var sixteenAtOnce = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancelled };
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), sixteenAtOnce, async (_, cancellationToken) =>
        {
            var user = await WebUser.WithTokenAsync(bot.Http, cancellationToken);
            var stream = await WebStream.OpenAsync(await user.StartAsync(cancellationToken), cancellationToken);
            users.Add(user);
            lock (chats)
                chats.Add(stream);
        });

        await users.First().SayAsync("Wat is optoppen?", "eigen-1", Cancelled);
        var last = await users.Last().SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        Assert.Equal(1000, chats.Count);
        Assert.EndsWith("0000002", last, StringComparison.Ordinal);
        chats.ForEach(chat => chat.Dispose());
    }

    [Fact]
    public async Task A_conversation_that_is_full_says_so()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:ActivitiesPerConversation", "10"));
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        for (var i = 0; i < 5; i++)
            await user.SayAsync("hallo", $"eigen-{i}", Cancelled);

        using var refused = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            WebUser.Message("hallo", "eigen-9").ToJsonString(), Cancelled);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("ConversationFull", (string?)(await refused.Content.ReadFromJsonNodeAsync(Cancelled))["error"]!["code"]);
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
