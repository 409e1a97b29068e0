namespace Assistent.Bot.DirectLine;

/// <summary><c>GET conversations/{id}/stream?t=</c>: the WebSocket on which a client hears what is said.</summary>
internal sealed class StreamEndpoint(DirectLineTokens tokens, Origins origins, WebConversations conversations, Streams streams)
{
    public async Task<IResult> ConnectAsync(HttpContext context, string conversationId, string? ticket, CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineError.Malformed("This is the address of a WebSocket.");
        return tokens.ReadTicket(ticket ?? "") switch
        {
            TokenReading.Expired => DirectLineError.Expired(),
            TokenReading.Valid { Token: var read } when read.ConversationId == conversationId && origins.Allows(context.Request, read) => await ConnectAsync(context, read, cancellationToken),
            _ => DirectLineError.Forbidden("The address of the stream was not made here, or for another conversation."),
        };
    }

    private async Task<IResult> ConnectAsync(HttpContext context, WebToken ticket, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(ticket.ConversationId, cancellationToken) is null)
            return DirectLineError.NotFound("The conversation is not known.");
        await streams.ServeAsync(context, ticket);
        return Results.Empty;
    }
}
