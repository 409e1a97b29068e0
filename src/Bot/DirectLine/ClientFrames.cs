using System.Net.WebSockets;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Reads what a client sends on its stream, where it has nothing to say: empty frames to keep the line open, and no more. It waits
/// without a buffer, since most of the time there is nothing to read.
/// </summary>
internal sealed class ClientFrames(TimeProvider time)
{
    private const int MaxMessageBytes = 4096;
    private const int BurstOfFrames = 100;
    private const int FramesPerSecond = 1;

    private readonly long _opened = time.GetTimestamp();
    private long _frames;
    private int _messageBytes;

    /// <summary>
    /// Reads what is still coming after the end until the client has heard it: a line that is cut with frames unread takes the reason with
    /// it.
    /// </summary>
    public static async Task DiscardAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var unread = new byte[512];
        try
        {
            while (socket.State is WebSocketState.CloseSent)
                await socket.ReceiveAsync(unread.AsMemory(), cancellationToken);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // Then it is gone.
        }
    }

    /// <summary>Reads until the client leaves, or must.</summary>
    public async Task<StreamEnding> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                if (await ReadFrameAsync(socket, cancellationToken) is { } ending)
                    return ending;
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            return StreamEnding.Gone;
        }
    }

    private async Task<StreamEnding?> ReadFrameAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var frame = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        if (frame is { EndOfMessage: false, MessageType: not WebSocketMessageType.Close })
            frame = await ReadPartAsync(socket, cancellationToken);
        _messageBytes = frame.EndOfMessage ? 0 : _messageBytes + frame.Count;
        return frame switch
        {
            { MessageType: WebSocketMessageType.Close } => StreamEnding.Gone,
            { MessageType: WebSocketMessageType.Binary } => StreamEnding.Binary,
            _ when _messageBytes > MaxMessageBytes => StreamEnding.TooBig,
            _ when ++_frames > BurstOfFrames + (time.GetElapsedTime(_opened).TotalSeconds * FramesPerSecond) => StreamEnding.Flood,
            _ => null,
        };
    }

    private static async Task<ValueWebSocketReceiveResult> ReadPartAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var part = new byte[512];
        return await socket.ReceiveAsync(part.AsMemory(), cancellationToken);
    }
}
