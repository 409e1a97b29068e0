using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>All that is kept of one person: to be handed over, or erased everywhere.</summary>
internal sealed class UserData(IDbContextFactory<ConversationsDbContext> contexts, StoreWriters writers, StoreTraces traces,
    TimeProvider time)
{
    /// <summary>What is kept of a person, by the id that the channel gives.</summary>
    public async Task<DataExport> ExportAsync(string userId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await KeptConversations.OfUserAsync(database, userId, cancellationToken);
        return await DataExport.ReadAsync(database, kept, userId, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>What is kept of whoever asks for it with an activity.</summary>
    public async Task<DataExport> ExportAsync(Activity asking, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await KeptConversations.OfSenderAsync(database, asking, cancellationToken);
        return await DataExport.ReadAsync(database, kept, ConversationKey.UserOf(asking.From), time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Erases all of a person, and the traces in the store's log.</summary>
    /// <returns>How many conversations went.</returns>
    public async Task<int> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await KeptConversations.OfUserAsync(database, userId, cancellationToken);
        await using (var transaction = await writers.BeginAsync(database, cancellationToken))
        {
            await EraseConversationsAsync(database, kept.Ids, cancellationToken);
            await database.WebActivities.Where(row => kept.WebIds.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
            await database.SharedAnswers.Where(row => kept.WebIds.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
            await database.WebConversations.Where(row => kept.WebIds.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
            await database.Inbox.Where(row => kept.InboxIds.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await traces.RemoveAsync(cancellationToken);
        return kept.Ids.Count;
    }

    /// <summary>
    /// Erases conversations in a transaction of the caller's: their turns, replies, feedback, and what is still to be sent.
    /// </summary>
    public static async Task EraseConversationsAsync(ConversationsDbContext database, IReadOnlyList<string> ids,
        CancellationToken cancellationToken)
    {
        await database.Answered.Where(row => ids.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
        await database.Feedback.Where(row => ids.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
        await database.Deliveries.Where(row => ids.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
        await database.Conversations.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Erases what is kept of a sender in other conversations, in the transaction of the turn that empties this one.
    /// </summary>
    public static async Task EraseElsewhereAsync(ConversationsDbContext database, Activity asking, CancellationToken cancellationToken)
    {
        var kept = await KeptConversations.OfSenderAsync(database, asking, cancellationToken);
        await EraseConversationsAsync(database, [.. kept.Ids.Where(id => id != ConversationKey.Of(asking))], cancellationToken);
    }
}
