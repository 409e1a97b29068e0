using System.Net.WebSockets;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>Many at once.</summary>
[Collection(nameof(Alone))]
public sealed class WebLoadTests : IDisposable
{
    private const int Conversations = 200;
    private const int MaxIdleBytes = 50_000;

    private static readonly int Turns = Whole.Or(10, usually: 2);

    private static readonly string[] Questions =
        ["Wat is de HAR?", "voor wie is dat?", "Wat is optoppen?", "Hoe lang duurt de logeerregeling?", "en wie betaalt dat?"];

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_hundred_conversations_at_once_lose_double_and_turn_around_nothing()
    {
        await using var bot = Start();
        var started = TimeProvider.System.GetTimestamp();

        var heard = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => TalkAsync(bot.Http, number)));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Conversations} conversations of {Turns} turns in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s.");
        foreach (var (number, (user, said)) in heard.Index())
        {
            Assert.Equal(Enumerable.Range(0, Turns).SelectMany(turn => new[] { $"eigen-{number}-{turn}", "antwoord" }),
                said.Skip(1).Select(activity => (string?)activity["channelData"]!["clientActivityID"] ?? "antwoord"));
            Assert.Equal(Enumerable.Range(1, 1 + (2 * Turns)).Select(sequence => $"{user.ConversationId}|{sequence:D7}"),
                said.Select(activity => (string)activity["id"]!));
        }
    }

    [Fact]
    public async Task An_idle_conversation_with_a_stream_takes_little_memory()
    {
        await using var bot = Start();
        using var handler = new SocketsHttpHandler();
        using var invoker = new HttpMessageInvoker(handler);
        var open = new List<WebSocket>();
        await OpenAsync(bot.Http, invoker, open, Conversations);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await OpenAsync(bot.Http, invoker, open, Conversations);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Conversations;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{bytes / 1000.0:F1} kB per idle conversation, its client in this process included.");
        Assert.All(open, socket => Assert.Equal(WebSocketState.Open, socket.State));
        Assert.True(bytes <= MaxIdleBytes, $"{bytes} bytes per idle conversation.");
        open.ForEach(socket => socket.Dispose());
    }

    private WebBot Start() => WebBot.Start(_folder, time: null, ("DirectLine:TokensPerMinute", "10000"));

    private static async Task<(WebUser User, IReadOnlyList<System.Text.Json.Nodes.JsonNode> Said)> TalkAsync(HttpClient bot, int number)
    {
        // A machine that cannot keep up may say so; what is sent again then is the same message.
        var user = await WebUser.WithTokenAsync(bot, Cancelled);
        var url = await Eventually.GetAsync(() => user.StartAsync(Cancelled), Cancelled);
        using var stream = await WebStream.OpenAsync(url, Cancelled);
        for (var turn = 0; turn < Turns; turn++)
        {
            var (question, id) = (Questions[(number + turn) % Questions.Length], $"eigen-{number}-{turn}");
            var posted = Eventually.GetAsync(() => user.SayAsync(question, id, Cancelled), Cancelled);
            await stream.UntilSaidAsync(3 + (2 * turn), Cancelled);
            await posted;
        }

        return (user, [.. stream.Heard.Where(activity => (string?)activity["type"] != "typing")]);
    }

    private static async Task OpenAsync(HttpClient bot, HttpMessageInvoker invoker, List<WebSocket> open, int count)
    {
        var buffer = new byte[8 * 1024];
        for (var i = 0; i < count; i++)
        {
            var user = await WebUser.WithTokenAsync(bot, Cancelled);
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(await user.StartAsync(Cancelled)), invoker, Cancelled);
            while (!(await socket.ReceiveAsync(buffer, Cancelled)).EndOfMessage) { }
            open.Add(socket);
        }
    }
}
