using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// The stream of one conversation to one client. Being woken only means that it looks in the store for what comes after what it last
/// sent; so it sends each activity once and in order, however often and by whomever it is woken.
/// </summary>
internal sealed class StreamSocket(WebSocket socket, string conversationId, long watermark, WebConversations conversations)
{
    private const int MaxWaiting = 16;

    // Null is the call to look in the store. When the line is full there is a call in it already: each is preceded by a look.
    private readonly Channel<Progress?> _waiting = Channel.CreateBounded<Progress?>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private long _sent = watermark;
    private bool _hasCollided;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string ConversationId => conversationId;

    public void Wake() => _waiting.Writer.TryWrite(null);

    public void Show(Progress progress) => _waiting.Writer.TryWrite(progress);

    /// <summary>Ends the stream, since the client has a newer one.</summary>
    public void Collide()
    {
        _hasCollided = true;
        _waiting.Writer.TryComplete();
    }

    /// <summary>Sends until the client leaves, a newer stream takes over, or the program ends.</summary>
    public async Task RunAsync(ClientFrames frames, CancellationToken stopping)
    {
        using var end = new CancellationTokenSource();
        await using var _ = stopping.UnsafeRegister(static waiting => ((Channel<Progress?>)waiting!).Writer.TryComplete(), _waiting);
        Wake();
        var heard = HearAsync(frames, end.Token);
        try
        {
            await SendAsync(end.Token);
            await CloseAsync(heard.IsCompleted ? await heard : null, end.Token);
            end.CancelAfter(TimeSpan.FromSeconds(2));
            await heard;
        }
        finally
        {
            await end.CancelAsync();
            await heard;
        }
    }

    private async Task<ClientFrames.Ending> HearAsync(ClientFrames frames, CancellationToken cancellationToken)
    {
        try
        {
            return await frames.ReadAsync(socket, cancellationToken);
        }
        finally
        {
            _waiting.Writer.TryComplete();
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (var progress in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            if (progress is null && _waiting.Reader.TryPeek(out var next) && next is null)
                continue;
            await SendStoredAsync(cancellationToken);
            if (progress is not null && _sent <= progress.Asked)
                await SendAsync($"{{\"activities\":[{progress.Json}]}}", cancellationToken);
        }
    }

    private async Task SendStoredAsync(CancellationToken cancellationToken)
    {
        while (await conversations.ReadAfterAsync(conversationId, _sent, cancellationToken) is { Count: > 0 } rows)
        {
            await SendAsync(ActivitySet.Of(rows, _sent), cancellationToken);
            _sent = rows[^1].Sequence;
        }
    }

    private async Task SendAsync(string json, CancellationToken cancellationToken)
    {
        if (socket.State == WebSocketState.Open)
            await socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    private Task CloseAsync(ClientFrames.Ending? heard, CancellationToken cancellationToken)
    {
        var (status, reason) = heard switch
        {
            { Status: var told, Reason: var why } => (told, why),
            _ when _hasCollided => (WebSocketCloseStatus.PolicyViolation, "collision"),
            _ => (WebSocketCloseStatus.EndpointUnavailable, "restart"),
        };
        return socket.State is WebSocketState.Open or WebSocketState.CloseReceived ? socket.CloseOutputAsync(status, reason, cancellationToken) : Task.CompletedTask;
    }
}
