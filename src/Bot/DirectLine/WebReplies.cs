using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Adds replies to a stored web chat within a transaction, so that there is an answer exactly when the turn is remembered.
/// </summary>
internal static class WebReplies
{
    public static async Task AddAsync(
        ConversationsDbContext database, WebTurn turn, Activity incoming, IReadOnlyList<Activity> replies, bool isForgotten,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = turn.Token.ConversationId;
        var conversation = await WebActivities.LockAsync(database, id, cancellationToken) ?? Begin(database, turn, now);
        if (isForgotten)
            await ForgetAsync(database, turn, cancellationToken);
        foreach (var reply in replies)
            Add(database, conversation, turn, incoming, reply, now);
        await WebActivities.AnnounceAsync(database, id, cancellationToken);
    }

    // At its start; or again, when it was past its time and went while it was asked something.
    private static WebConversationRow Begin(ConversationsDbContext database, WebTurn turn, DateTimeOffset now)
    {
        var conversation = new WebConversationRow { Id = turn.Token.ConversationId, UserId = turn.Token.UserId,
            LastSequence = turn.Stream.Asked, IsEnded = false, UpdatedAt = now.ToUnixTimeMilliseconds() };
        database.WebConversations.Add(conversation);
        return conversation;
    }

    private static void Add(
        ConversationsDbContext database, WebConversationRow conversation, WebTurn turn, Activity incoming, Activity reply,
        DateTimeOffset now)
    {
        // The client never sees its own arrival, and would wait for it.
        var replyToId = incoming.Type == ActivityTypes.ConversationUpdate ? null : reply.ReplyToId;
        var row = WebActivities.Add(database, conversation,
            sequence => WebActivity.OfBot(reply, replyToId, conversation.Id, sequence, turn.Stream.StreamId, now), clientId: null, now);

        // What a user says of a message later is said of this id of it.
        foreach (var answered in database.Answered.Local)
            answered.MessageId = WebActivity.IdOf(conversation.Id, row.Sequence);
    }

    // Of the message that asks for it remains that it arrived, which its sender waits to see.
    private static async Task ForgetAsync(ConversationsDbContext database, WebTurn turn, CancellationToken cancellationToken)
    {
        var (id, asked) = (turn.Token.ConversationId, turn.Stream.Asked);
        await database.WebActivities.Where(row => row.ConversationId == id && row.Sequence != asked).ExecuteDeleteAsync(cancellationToken);
        await database.SharedAnswers.Where(row => row.ConversationId == id).ExecuteDeleteAsync(cancellationToken);
        if (await database.WebActivities.SingleOrDefaultAsync(row => row.ConversationId == id && row.Sequence == asked,
            cancellationToken) is { } asking)
            asking.Json = WebActivity.Emptied(asking.Json);
    }
}
