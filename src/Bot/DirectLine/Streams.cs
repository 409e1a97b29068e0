using System.Net.WebSockets;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary>Serves a stream for as long as it is open.</summary>
internal sealed partial class Streams(WebConversations conversations, StreamTakeover takeover, IHostApplicationLifetime lifetime,
    TimeProvider time, ILogger<Streams> log)
{
    public async Task ServeAsync(HttpContext context, WebToken ticket)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var stream = new StreamSocket(socket, ticket.ConversationId, ticket.Watermark, conversations);
        try
        {
            await takeover.BeginAsync(stream, context.RequestAborted);
            await stream.RunAsync(new ClientFrames(time), lifetime.ApplicationStopping);
        }
        catch (Exception error) when (error is WebSocketException || StoreFailure.Is(error))
        {
            // The client comes back with its watermark.
            LogBroken(error);
            socket.Abort();
        }
        finally
        {
            takeover.End(stream);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A stream broke off")]
    private partial void LogBroken(Exception error);
}
