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

    // How long a client may take to answer that it has heard the end.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    // Null is the call to look in the store. When the line is full there is a call in it already: each is preceded by a look.
    private readonly Channel<Progress?> _waiting = Channel.CreateBounded<Progress?>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private long _sent = watermark;
    private StreamEnding? _ending;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string ConversationId => conversationId;

    public void Wake() => _waiting.Writer.TryWrite(null);

    public void Show(Progress progress) => _waiting.Writer.TryWrite(progress);

    /// <summary>Ends the stream; the first to say so says why.</summary>
    public void End(StreamEnding ending)
    {
        Interlocked.CompareExchange(ref _ending, ending, null);
        _waiting.Writer.TryComplete();
    }

    /// <summary>Sends until the client leaves, a newer stream takes over, or the program stops.</summary>
    public async Task RunAsync(ClientFrames frames, CancellationToken stopping)
    {
        using var over = new CancellationTokenSource();
        await using var _ = stopping.UnsafeRegister(static stream => ((StreamSocket)stream!).End(StreamEnding.Restart), this);
        Wake();
        var heard = HearAsync(frames, over.Token);
        try
        {
            await SendAsync(over.Token);
            await CloseAsync(over.Token);
            over.CancelAfter(Farewell);
            await heard;
            await ClientFrames.DiscardAsync(socket, over.Token);
        }
        finally
        {
            await over.CancelAsync();
            await heard;
        }
    }

    private async Task HearAsync(ClientFrames frames, CancellationToken cancellationToken) =>
        End(await frames.ReadAsync(socket, cancellationToken));

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

    private Task CloseAsync(CancellationToken cancellationToken) =>
        socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? socket.CloseOutputAsync(_ending!.Status, _ending.Reason, cancellationToken)
            : Task.CompletedTask;
}
