using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>All that is kept of one person, by the id that the channel gives: to be handed over, or erased everywhere.</summary>
internal sealed class UserData(IDbContextFactory<ConversationsDbContext> contexts, StoreWriters writers, StoreTraces traces,
    TimeProvider time)
{
    /// <summary>What is kept, as JSON that a person can read.</summary>
    public async Task<JsonObject> ExportAsync(string userId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var conversations = await database.Conversations.AsNoTracking()
            .Where(row => row.UserId == userId)
            .OrderBy(row => row.UpdatedAt)
            .ToListAsync(cancellationToken);
        var ids = conversations.Select(row => row.Id).ToList();
        var webIds = await database.WebConversations.Where(row => row.UserId == userId)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        return new JsonObject
        {
            ["gebruiker"] = userId,
            ["gemaaktOp"] = time.GetUtcNow().ToString("O"),
            ["gesprekken"] = new JsonArray([.. conversations.Select(row => JsonNode.Parse(row.State))]),
            ["antwoorden"] = new JsonArray([.. (await database.Answered.AsNoTracking().Where(row => ids.Contains(row.ConversationId)).OrderBy(row => row.At).ToListAsync(cancellationToken)).Select(row => JsonNode.Parse(row.Replies))]),
            ["webgesprekken"] = new JsonArray([.. (await database.WebActivities.AsNoTracking().Where(row => webIds.Contains(row.ConversationId)).OrderBy(row => row.ConversationId).ThenBy(row => row.Sequence).ToListAsync(cancellationToken)).Select(row => JsonNode.Parse(row.Json))]),
            ["gedeeldeAntwoorden"] = new JsonArray([.. (await database.SharedAnswers.AsNoTracking().Where(row => webIds.Contains(row.ConversationId)).OrderBy(row => row.ExpiresAt).ToListAsync(cancellationToken)).Select(row => JsonNode.Parse(row.Json))]),
            ["beoordelingen"] = new JsonArray([.. (await database.Feedback.AsNoTracking().Where(row => ids.Contains(row.ConversationId)).OrderBy(row => row.At).ToListAsync(cancellationToken)).Select(FeedbackOf)]),
            ["nogTeVersturen"] = new JsonArray([.. (await database.Deliveries.AsNoTracking().Where(row => ids.Contains(row.ConversationId)).ToListAsync(cancellationToken)).Select(row => JsonNode.Parse(row.Reply))]),
        };
    }

    /// <summary>Erases it all, and the traces in the store's log.</summary>
    /// <returns>How many conversations went.</returns>
    public async Task<int> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await database.Conversations.Where(row => row.UserId == userId).Select(row => row.Id).ToListAsync(cancellationToken);
        var webIds = await database.WebConversations.Where(row => row.UserId == userId)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        await using (var transaction = await writers.BeginAsync(database, cancellationToken))
        {
            await EraseConversationsAsync(database, ids, cancellationToken);
            await database.WebActivities.Where(row => webIds.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
            await database.SharedAnswers.Where(row => webIds.Contains(row.ConversationId)).ExecuteDeleteAsync(cancellationToken);
            await database.WebConversations.Where(row => webIds.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await traces.RemoveAsync(cancellationToken);
        return ids.Count;
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

    private static JsonNode FeedbackOf(FeedbackRow row) => new JsonObject
    {
        ["oordeel"] = row.Verdict,
        ["reden"] = row.Reason,
        ["op"] = DateTimeOffset.FromUnixTimeMilliseconds(row.At).ToString("O"),
    };
}
