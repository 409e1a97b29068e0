using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>Everything that passes between bot and client, from the client's own log.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<Exchange> _exchanges = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _listening = Task.CompletedTask;

    private Wire()
    {
    }

    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_lock)
                return [.. _exchanges];
        }
    }

    public static async Task<Wire> TapAsync(Uri log, CancellationToken cancellationToken)
    {
        var wire = new Wire();
        await wire._socket.ConnectAsync(log, cancellationToken);
        wire._listening = wire.ListenAsync();
        return wire;
    }

    /// <summary>Waits until enough has passed, and gives what was looked for.</summary>
    public async Task<T> UntilAsync<T>(Func<IReadOnlyList<Exchange>, T?> find, string what, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience.Time);
        while (true)
        {
            var more = NextMore();
            if (find(Exchanges) is { } found)
                return found;
            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"{what} did not come. Seen:\n{this}");
            }
        }
    }

    public override string ToString() => string.Join('\n', Exchanges.Select(exchange =>
        $"{(exchange.IsByBot ? "bot" : "client")} {exchange.Status} "
            + $"{exchange.Activity.ToJsonString()} -> {exchange.Answer?.ToJsonString()}"));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening;
        _socket.Dispose();
        _end.Dispose();
    }

    private Task NextMore()
    {
        lock (_lock)
            return _more.Task;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await HearAsync() is { } heard)
                Keep(JsonNode.Parse(heard)!["log"]);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The test is over, or the client is.
        }
    }

    private async Task<string?> HearAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _end.Token);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(text.ToArray());
    }

    private void Keep(JsonNode? log)
    {
        if ((string?)log?["type"] != "bot" || log["request"]?["body"] is not { } activity)
            return;
        TaskCompletionSource more;
        lock (_lock)
        {
            var isByUser = (string?)log["from"] == "User Application";
            _exchanges.Add(new Exchange(isByUser, activity, (int?)log["response"]?["statusCode"] ?? 0, log["response"]?["body"]));
            (more, _more) = (_more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        more.TrySetResult();
    }
}
