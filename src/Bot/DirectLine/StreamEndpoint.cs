using System.Net.WebSockets;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary><c>GET conversations/{id}/stream?t=</c>: the WebSocket on which a client hears what is said.</summary>
internal sealed partial class StreamEndpoint(DirectLineTokens tokens, Origins origins, WebConversations conversations, OpenSockets sockets, StreamTakeover takeover, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StreamEndpoint> log)
{
    public async Task<IResult> ConnectAsync(HttpContext context, string conversationId, string? t, CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineError.Malformed("This is the address of a WebSocket.");
        switch (tokens.ReadTicket(t ?? ""))
        {
            case TokenReading.Expired:
                return DirectLineError.Expired();
            case TokenReading.Valid { Token: var ticket } when ticket.ConversationId == conversationId && origins.Allows(context.Request, ticket):
                if (await conversations.FindAsync(conversationId, cancellationToken) is null)
                    return DirectLineError.NotFound("The conversation is not known.");
                await StreamAsync(context, ticket);
                return Results.Empty;
            default:
                return DirectLineError.Forbidden("The address of the stream was not made here, or for another conversation.");
        }
    }

    private async Task StreamAsync(HttpContext context, WebToken ticket)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var stream = new StreamSocket(socket, ticket.ConversationId, ticket.Watermark, conversations);
        sockets.Add(stream);
        try
        {
            await takeover.AnnounceAsync(stream, context.RequestAborted);
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
            sockets.Remove(stream);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A stream broke off")]
    private partial void LogBroken(Exception error);
}
