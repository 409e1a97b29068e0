using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Removes what was said longer ago than it may be kept: each turn by its own age, also in a conversation that goes on.</summary>
internal sealed class Retention(StoreWriters writers, StoreTraces traces, TimeProvider time)
{
    // Conversations are rewritten a few at a time, so that a turn never waits long for the writer.
    private const int AtATime = 100;

    /// <summary>Removes turns, replies, web activities and feedback from before a moment, and links to answers that expired.</summary>
    /// <returns>How many answered activities, web activities and links went.</returns>
    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var removed = await writers.WriteAsync(
            database => RemoveRowsAsync(database, moment.ToUnixTimeMilliseconds(), cancellationToken), cancellationToken);
        while (await writers.WriteAsync(database => TrimAsync(database, moment, cancellationToken), cancellationToken))
        {
        }

        if (removed > 0)
            await traces.RemoveAsync(cancellationToken);
        return removed;
    }

    private async Task<int> RemoveRowsAsync(ConversationsDbContext database, long before, CancellationToken cancellationToken)
    {
        var removed = await database.Answered.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
        removed += await database.WebActivities.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
        removed += await RemoveSharedAsync(database, cancellationToken);
        await database.Feedback.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
        await database.WebConversations.Where(row => row.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
        await database.Conversations.Where(row => row.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
        return removed;
    }

    // A copy does not outlive the answer that it is of.
    private Task<int> RemoveSharedAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.SharedAnswers.Where(shared => shared.ExpiresAt <= now || !database.WebActivities.Any(row =>
                row.ConversationId == shared.ConversationId && row.Sequence == shared.Sequence))
            .ExecuteDeleteAsync(cancellationToken);
    }

    // Whether there may be more. A conversation that goes on meanwhile has another version, and comes in the next round.
    private static async Task<bool> TrimAsync(ConversationsDbContext database, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var before = moment.ToUnixTimeMilliseconds();
        var rows = await database.Conversations.Where(row => row.OldestAt < before)
            .OrderBy(row => row.OldestAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            // What an earlier version stored has no time of its own.
            var kept = ConversationJson.Read(row.State).Stamped(DateTimeOffset.FromUnixTimeMilliseconds(row.OldestAt)).Since(moment);
            row.State = ConversationJson.Write(kept);
            row.OldestAt = (kept.OldestAt ?? DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt)).ToUnixTimeMilliseconds();
            row.Version++;
        }

        return rows.Count == AtATime;
    }
}
