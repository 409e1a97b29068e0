using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>The replies are added to the stored web chat in the transaction of the turn, so that there is an answer exactly when the turn is remembered.</summary>
internal sealed class WebChatRoute(WebToken token, WebSocketStream stream) : IReplyRoute
{
    public async Task KeepAsync(ConversationsDbContext database, Activity incoming, TurnResult result, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = token.ConversationId;
        if (await WebActivities.LockAsync(database, id, cancellationToken) is not { } conversation)
            conversation = Begin(database, now);
        if (result.IsForgotten)
            await ForgetAsync(database, cancellationToken);
        foreach (var reply in result.Replies)
            Add(database, conversation, incoming, reply, now);
        await WebActivities.AnnounceAsync(database, id, cancellationToken);
    }

    // At its start; or again, when it was past its time and went while it was asked something.
    private WebConversationRow Begin(ConversationsDbContext database, DateTimeOffset now)
    {
        var conversation = new WebConversationRow { Id = token.ConversationId, UserId = token.UserId, LastSequence = stream.Asked, IsEnded = false, UpdatedAt = now.ToUnixTimeMilliseconds() };
        database.WebConversations.Add(conversation);
        return conversation;
    }

    private void Add(ConversationsDbContext database, WebConversationRow conversation, Activity incoming, Activity reply, DateTimeOffset now)
    {
        // The client never sees its own arrival, and would wait for it.
        var known = incoming.Type == ActivityTypes.ConversationUpdate ? reply with { ReplyToId = null } : reply;
        var row = WebActivities.Add(database, conversation, sequence => WebActivity.OfBot(known, conversation.Id, sequence, stream.StreamId, now), clientId: null, now);
        conversation.IsEnded |= reply.Type == WebActivity.EndOfConversation;

        // What a user says of a message later is said of this id of it.
        foreach (var answered in database.Answered.Local)
            answered.MessageId = WebActivity.IdOf(conversation.Id, row.Sequence);
    }

    // All but the message that asks for it, whose sender waits to see it arrive.
    private Task ForgetAsync(ConversationsDbContext database, CancellationToken cancellationToken) =>
        database.WebActivities.Where(row => row.ConversationId == token.ConversationId && row.Sequence != stream.Asked).ExecuteDeleteAsync(cancellationToken);
}
