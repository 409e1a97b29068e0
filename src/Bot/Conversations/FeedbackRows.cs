using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Stores what users think of answers.</summary>
internal static class FeedbackRows
{
    /// <summary>
    /// Adds one to a turn's transaction. The message that it says it is about counts only when it is one of this conversation.
    /// </summary>
    public static async Task AddAsync(
        ConversationsDbContext database, Activity activity, string conversationId, Feedback feedback, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var (shared, ofOne) = (ConversationKey.Shared(activity), ConversationKey.Of(activity, ""));
        var about = feedback.MessageId is null ? null : await database.Answered
            .Where(answered => answered.MessageId == feedback.MessageId
                && (answered.ConversationId == shared || answered.ConversationId.StartsWith(ofOne)))
            .Select(answered => answered.ActivityId)
            .FirstOrDefaultAsync(cancellationToken);
        database.Feedback.Add(new FeedbackRow
        {
            Id = Guid.NewGuid().ToString("N"),
            ConversationId = conversationId,
            ActivityId = about,
            Verdict = feedback.Verdict,
            Reason = feedback.Reason,
            At = now.ToUnixTimeMilliseconds(),
        });
    }
}
