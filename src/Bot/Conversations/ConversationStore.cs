using System.Text.Json;
using Assistent.Bot.Channels;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>What became of a turn: its replies, whether the same activity had been answered before, and whether it is remembered.</summary>
internal sealed record StoredTurn(IReadOnlyList<Activity> Replies, bool IsRepeat, bool IsRemembered);

/// <summary>
/// Runs turns on stored conversations: one at a time per conversation, each answered once, and acknowledged only when its state is
/// durable. Instances on one database serialise by version: of two turns at once the second starts again from what the first left.
/// </summary>
internal sealed partial class ConversationStore(IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, TimeProvider time, ILogger<ConversationStore> log)
{
    // No turn hangs on the store, or on others that do, for longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int Attempts = 8;

    private readonly ConversationLocks _locks = new();

    /// <summary>Runs a turn on its stored conversation; with the store out of reach, on an empty one.</summary>
    public async Task<StoredTurn> RunAsync(Activity activity, Func<Conversation, TurnResult> turn, CancellationToken cancellationToken)
    {
        var id = activity.Conversation?.Id ?? "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            if (schema.IsReady)
            {
                using var _ = await _locks.AcquireAsync(id, limit.Token);
                return await RunStoredAsync(id, activity.Id, turn, limit.Token);
            }
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(error);
        }

        return new StoredTurn(turn(Conversation.Empty(id)).Replies, IsRepeat: false, IsRemembered: false);
    }

    /// <summary>Whether the store can be reached and its schema is up to date.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            return schema.IsReady && await database.Conversations.AnyAsync(row => row.Id == "", cancellationToken) is var _;
        }
        catch (Exception error) when (StoreFailure.Is(error))
        {
            return false;
        }
    }

    /// <summary>Removes the conversations, and the record of answered activities, that were last touched before a moment.</summary>
    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var before = moment.ToUnixTimeMilliseconds();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.Answered.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
        return await database.Conversations.Where(row => row.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<StoredTurn> RunStoredAsync(string id, string? activityId, Func<Conversation, TurnResult> turn, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryRunAsync(id, activityId, turn, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another instance was first: its turn is read, and this one runs again after it.
            }
        }
    }

    private async Task<StoredTurn> TryRunAsync(string id, string? activityId, Func<Conversation, TurnResult> turn, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (activityId is not null && await database.Answered.FindAsync([id, activityId], cancellationToken) is { } answered)
            return new StoredTurn(JsonSerializer.Deserialize(answered.Replies, ActivityJson.Default.ExpectedReplies)!.Activities, IsRepeat: true, IsRemembered: true);

        var row = await database.Conversations.FindAsync([id], cancellationToken);
        var before = row is null ? Conversation.Empty(id) : JsonSerializer.Deserialize(row.State, ConversationJson.Default.Conversation)!;
        var result = turn(before);
        await SaveAsync(database, row, activityId, result, cancellationToken);
        return new StoredTurn(result.Replies, IsRepeat: false, IsRemembered: true);
    }

    private async Task SaveAsync(ConversationsDbContext database, ConversationRow? row, string? activityId, TurnResult result, CancellationToken cancellationToken)
    {
        var (id, now) = (result.Conversation.Id, time.GetUtcNow().ToUnixTimeMilliseconds());
        var state = JsonSerializer.Serialize(result.Conversation, ConversationJson.Default.Conversation);
        if (row is null)
            database.Conversations.Add(new ConversationRow { Id = id, State = state, Version = 1, UpdatedAt = now });
        else
            (row.State, row.Version, row.UpdatedAt) = (state, row.Version + 1, now);

        // What a user wants forgotten goes at once, with the replies that were given.
        if (result.IsForgotten)
            await database.Answered.Where(answered => answered.ConversationId == id).ExecuteDeleteAsync(cancellationToken);
        if (activityId is not null)
            database.Answered.Add(new AnsweredRow { ConversationId = id, ActivityId = activityId, Replies = JsonSerializer.Serialize(new ExpectedReplies(result.Replies), ActivityJson.Default.ExpectedReplies), At = now });
        await database.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The conversation store failed; the turn is answered without memory")]
    private partial void LogUnreachable(Exception error);
}
