namespace Assistent.Bot.DirectLine;

/// <summary><c>GET conversations/{id}/stream?t=</c>: the WebSocket on which a client hears what is said.</summary>
internal sealed class StreamEndpoint(DirectLineTokens tokens, Origins origins, WebConversations conversations, Streams streams,
    UsedTickets used, DirectLineLimits limits)
{
    public async Task<IResult> ConnectAsync(HttpContext context, string conversationId, string? ticket, CancellationToken cancellationToken)
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
        await streams.ServeAsync(context, ticket);
        return Results.Empty;
    }
}
