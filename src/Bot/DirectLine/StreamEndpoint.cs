using Assistent.Bot.Conversations;
using Microsoft.AspNetCore.Mvc;
using System.Net.WebSockets;

namespace Assistent.Bot.DirectLine;

/// <summary><c>GET conversations/{id}/stream?t=</c>: the WebSocket on which a client hears what is said.</summary>
internal sealed partial class StreamEndpoint(DirectLineTokens tokens, Origins origins, WebConversations conversations,
    StreamTakeover takeover, UsedTickets used, DirectLineLimits limits, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<StreamEndpoint> log)
{
    public async Task<IResult> ConnectAsync(HttpContext context, string conversationId, [FromQuery(Name = "t")] string? ticket,
        CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineError.Malformed("This is the address of a WebSocket.");
        return tokens.ReadTicket(ticket ?? "") switch
        {
            TokenReading.Expired => limits.Refuse(context) ?? DirectLineError.Expired(),
            TokenReading.Valid { Token: var read } when read.ConversationId == conversationId
                && origins.Allows(context.Request, read) => await ConnectAsync(context, read, cancellationToken),
            _ => limits.Refuse(context) ?? DirectLineError
                .Forbidden("The address of the stream was not made here, or for another conversation."),
        };
    }

    private async Task<IResult> ConnectAsync(HttpContext context, WebToken ticket, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(ticket.ConversationId, cancellationToken) is null)
            return DirectLineError.NotFound("The conversation is not known.");
        using var place = limits.OpenSocket(context);
        if (place is null)
            return DirectLineError.TooMany(context, retryAfter: null);
        if (!used.TryUse(ticket))
            return DirectLineError.Forbidden("The address of the stream has been used. Ask for a new one.");
        await ServeAsync(context, ticket);
        return Results.Empty;
    }

    private async Task ServeAsync(HttpContext context, WebToken ticket)
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
