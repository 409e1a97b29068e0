using System.Text.Json;
using Assistent.Bot.Channels;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>What became of a turn: its replies, whether the same activity had been answered before, and whether it is remembered.</summary>
internal sealed record StoredTurn(IReadOnlyList<Activity> Replies, bool IsRepeat, bool IsRemembered)
{
    /// <summary>Whether the turn broke, so that the replies only say that it did.</summary>
    public bool IsFault { get; init; }
}

/// <summary>How long making a reply may take, the store apart.</summary>
internal sealed record TurnLimit(TimeSpan Time);

/// <summary>
/// Runs turns on stored conversations: one at a time per conversation, each answered once, and acknowledged only when its state is
/// durable. Instances on one database serialise by version: of two turns at once the second starts again from what the first left.
/// </summary>
internal sealed partial class ConversationStore(IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, StoreWriters writers, StoreTraces traces, TurnLimit turnLimit, TimeProvider time, ILogger<ConversationStore> log)
{
    // No turn hangs on the store for longer than this, nor on an earlier one that does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int Attempts = 8;

    private readonly ConversationLocks _locks = new();

    /// <summary>Runs a turn on its stored conversation; with the store out of reach, on an empty one.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="route">Where the replies go; what it needs for that is stored together with the turn.</param>
    /// <param name="turn">The turn: from the conversation as it was to what came of it. It runs again when another instance was first.</param>
    /// <param name="cancellationToken">Ends the turn; nothing is stored then.</param>
    public async Task<StoredTurn> RunAsync(Activity activity, IReplyRoute route, Func<Conversation, Task<TurnResult>> turn, CancellationToken cancellationToken)
    {
        var id = ConversationKey.Of(activity);
        try
        {
            if (schema.IsReady)
            {
                using var _ = await _locks.AcquireAsync(id, Patience + turnLimit.Time, cancellationToken);
                return await RunStoredAsync(id, activity, route, turn, cancellationToken);
            }
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(error);
        }

        return new StoredTurn((await turn(Conversation.Empty(id))).Replies, IsRepeat: false, IsRemembered: false);
    }

    /// <summary>A conversation as the last turn left it, or <c>null</c> when it is not known.</summary>
    public async Task<Conversation?> FindAsync(string key, CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        try
        {
            await using var database = await contexts.CreateDbContextAsync(limit.Token);
            return schema.IsReady && await database.Conversations.FindAsync([key], limit.Token) is { } row ? JsonSerializer.Deserialize(row.State, ConversationJson.Default.Conversation) : null;
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(error);
            return null;
        }
    }

    /// <summary>Erases a conversation of one user after the turn that is under way in it: its turns, replies, feedback and what is still to be sent.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="also">What the channel keeps of it besides, erased in the same transaction.</param>
    /// <param name="cancellationToken">Ends it; nothing is erased then.</param>
    public async Task EraseAsync(string key, Func<ConversationsDbContext, Task> also, CancellationToken cancellationToken)
    {
        using var _ = await _locks.AcquireAsync(key, Patience + turnLimit.Time, cancellationToken);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using (var transaction = await writers.BeginAsync(database, cancellationToken))
        {
            await UserData.EraseConversationsAsync(database, [key], cancellationToken);
            await also(database);
            await transaction.CommitAsync(cancellationToken);
        }

        await traces.RemoveAsync(cancellationToken);
    }

    private async Task<StoredTurn> RunStoredAsync(string id, Activity activity, IReplyRoute route, Func<Conversation, Task<TurnResult>> turn, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryRunAsync(id, activity, route, turn, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another instance was first: its turn is read, and this one runs again after it.
            }
        }
    }

    private async Task<StoredTurn> TryRunAsync(string id, Activity activity, IReplyRoute route, Func<Conversation, Task<TurnResult>> turn, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (row, answered) = await ReadAsync(database, id, activity.Id, cancellationToken);
        if (answered is not null)
            return new StoredTurn(JsonSerializer.Deserialize(answered.Replies, ActivityJson.Default.ExpectedReplies)!.Activities, IsRepeat: true, IsRemembered: true);

        var before = row is null ? Conversation.Empty(id) : JsonSerializer.Deserialize(row.State, ConversationJson.Default.Conversation)!;
        var result = await turn(before);
        await SaveAsync(database, row, activity, route, result, cancellationToken);
        if (result.IsForgotten)
            await traces.RemoveAsync(cancellationToken);
        return new StoredTurn(result.Replies, IsRepeat: false, IsRemembered: true);
    }

    private static async Task<(ConversationRow? Row, AnsweredRow? Answered)> ReadAsync(ConversationsDbContext database, string id, string? activityId, CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        var answered = activityId is null ? null : await database.Answered.FindAsync([id, activityId], limit.Token);
        return (await database.Conversations.FindAsync([id], limit.Token), answered);
    }

    private async Task SaveAsync(ConversationsDbContext database, ConversationRow? row, Activity activity, IReplyRoute route, TurnResult result, CancellationToken cancellationToken)
    {
        // What a user wants forgotten goes with the turn that forgets it, and so do the replies that were given.
        await using var transaction = await writers.BeginAsync(database, cancellationToken);
        using var limit = Limit(cancellationToken);
        var (id, now) = (result.Conversation.Id, time.GetUtcNow());
        if (row is null)
            database.Conversations.Add(row = new ConversationRow { Id = id, State = "", Version = 0, UpdatedAt = 0 });
        Put(row, result.Conversation.Stamped(now), activity, now);

        if (result.IsForgotten)
            await ForgetAsync(database, id, limit.Token);
        if (activity.Id is not null)
            database.Answered.Add(new AnsweredRow { ConversationId = id, ActivityId = activity.Id, Replies = JsonSerializer.Serialize(new ExpectedReplies(result.Replies), ActivityJson.Default.ExpectedReplies), At = now.ToUnixTimeMilliseconds() });
        if (result.Feedback is { } feedback)
            await FeedbackRows.AddAsync(database, activity, id, feedback, now, limit.Token);
        await route.KeepAsync(database, activity, result, now, limit.Token);
        await database.SaveChangesAsync(limit.Token);
        await transaction.CommitAsync(limit.Token);
    }

    private static void Put(ConversationRow row, Conversation conversation, Activity activity, DateTimeOffset now)
    {
        row.State = JsonSerializer.Serialize(conversation, ConversationJson.Default.Conversation);
        row.Version++;
        (row.UpdatedAt, row.OldestAt) = (now.ToUnixTimeMilliseconds(), (conversation.OldestAt ?? now).ToUnixTimeMilliseconds());
        if (ConversationKey.UserOf(activity.From) is { Length: > 0 } user)
            row.UserId = user;
    }

    // Where several people talk, what each of them said is kept under a key of its own.
    private static async Task ForgetAsync(ConversationsDbContext database, string id, CancellationToken cancellationToken)
    {
        var ofOne = ConversationKey.OfOneIn(id, "");
        await database.Answered.Where(answered => answered.ConversationId == id || answered.ConversationId.StartsWith(ofOne)).ExecuteDeleteAsync(cancellationToken);
        await database.Conversations.Where(conversation => conversation.Id.StartsWith(ofOne)).ExecuteDeleteAsync(cancellationToken);
        await database.Feedback.Where(feedback => feedback.ConversationId == id || feedback.ConversationId.StartsWith(ofOne)).ExecuteDeleteAsync(cancellationToken);
        await database.Deliveries.Where(delivery => delivery.ConversationId == id || delivery.ConversationId.StartsWith(ofOne)).ExecuteDeleteAsync(cancellationToken);
    }

    private static CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        return limit;
    }

    [LoggerMessage(LogLevel.Warning, "The conversation store failed; the turn is answered without memory")]
    private partial void LogUnreachable(Exception error);
}
