using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Microsoft.AspNetCore.Http.Features;

namespace Assistent.Bot.DirectLine;

/// <summary>Starts a conversation, takes one up again, and erases one.</summary>
internal sealed partial class ConversationEndpoints(
    DirectLineTokens tokens, DirectLineSettings settings, WebConversations conversations, ConversationStore store,
    ConversationLocks locks, WebChatAdapter adapter, ILogger<ConversationEndpoints> log)
{
    // An answer that is being written may take so long to hear that it need not be finished.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>POST conversations</c>: 201 the first time, 200 after that. The stream begins with the greeting, also when the first answer to
    /// this call got lost.
    /// </summary>
    public async Task<IResult> StartAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var token = context.Features.GetRequiredFeature<WebToken>();
        if (await conversations.FindAsync(token.ConversationId, cancellationToken) is not null)
            return Opened(context, token, 0, StatusCodes.Status200OK);
        return await adapter.GreetAsync(token, cancellationToken)
            ? Opened(context, token, 0, StatusCodes.Status201Created)
            : DirectLineError.Unavailable(context);
    }

    /// <summary>
    /// <c>GET conversations/{id}?watermark=</c>: the stream begins after the watermark, and without one with what is new from now on.
    /// </summary>
    public async Task<IResult> ReconnectAsync(HttpContext context, string? watermark, CancellationToken cancellationToken)
    {
        var token = context.Features.GetRequiredFeature<WebToken>();
        if (await conversations.FindAsync(token.ConversationId, cancellationToken) is not { } conversation)
            return DirectLineError.NotFound("The conversation is not known.");
        return Watermark.Read(watermark, conversation) is { } after
            ? Opened(context, token, watermark is null ? conversation.LastSequence : after, StatusCodes.Status200OK)
            : DirectLineError.Malformed("The watermark is not one of this conversation.");
    }

    /// <summary><c>DELETE conversations/{id}</c>: erases all that was said in it. Erased again, it is still erased.</summary>
    public async Task<IResult> EraseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = context.Features.GetRequiredFeature<WebToken>().ConversationId;
        var key = ConversationKey.OfPerson(ChannelNames.OwnWebChat, id);
        adapter.Stop(id);
        using var _ = await locks.AcquireAsync(key, Patience, cancellationToken);
        await store.EraseAsync(key, database => WebConversations.EraseAsync(database, id, cancellationToken), cancellationToken);
        LogErased(id);
        return Results.NoContent();
    }

    private IResult Opened(HttpContext context, WebToken token, long watermark, int status)
    {
        var request = context.Request;
        var ticket = tokens.WriteTicket(token, watermark);
        var conversations = $"{request.Host}{request.PathBase}{DirectLineEndpoints.BasePath}/conversations";
        var url = $"{(request.IsHttps ? "wss" : "ws")}://{conversations}/{token.ConversationId}/stream?t={ticket}";
        return Results.Json(new OpenedConversation(token.ConversationId, tokens.Write(tokens.Renew(token)),
            (int)settings.TokenLifetime.TotalSeconds, url), DirectLineJson.Default.OpenedConversation, statusCode: status);
    }

    [LoggerMessage(LogLevel.Information, "Conversation {ConversationId} is erased as its user asked")]
    private partial void LogErased(string conversationId);
}
