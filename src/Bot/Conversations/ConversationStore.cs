using Assistent.Bot.Adapters;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>
/// The stored conversations. A turn is read, made once, and stored in one transaction with its replies and the mark that its activity is
/// answered; instances on one database serialise by version, and what a turn changes is applied to the conversation as it is by then.
/// </summary>
internal sealed partial class ConversationStore(
    IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, StoreWriters writers, StoreTraces traces,
    TimeProvider time, ILogger<ConversationStore> log)
{
    // No turn hangs on the store for longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int Attempts = 8;

    /// <summary>What is known of a conversation and of an activity in it before a turn.</summary>
    public async Task<Remembered> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        try
        {
            if (schema.IsReady)
            {
                await using var database = await contexts.CreateDbContextAsync(cancellationToken);
                var (row, answered) = await ReadAsync(database, key, activityId, cancellationToken);
                return new Remembered(ConversationOf(row, key), answered is null ? null : ActivityJson.ReadReplies(answered.Replies));
            }
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(error);
        }

        return new Remembered(Conversation.Empty(key));
    }

    /// <summary>Stores a turn, or finds that it has been: everything of it or nothing.</summary>
    /// <param name="context">The turn, with the activity that came in and the adapter that its replies go by.</param>
    /// <param name="turn">What it makes of the conversation.</param>
    /// <param name="replies">Its replies.</param>
    /// <param name="cancellationToken">Ends the turn; nothing is stored then.</param>
    public async Task<StoredTurn> StoreAsync(
        ITurnContext context, OpenTurn turn, IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        for (var attempt = 1; schema.IsReady; attempt++)
        {
            try
            {
                var stored = await TryStoreAsync(context, turn, replies, cancellationToken);
                if (turn.IsForgotten)
                    await traces.RemoveAsync(cancellationToken);
                return stored;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another instance was first: what the turn changes is applied to what that left.
            }
            catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
            {
                LogUnreachable(error);
                break;
            }
        }

        return new StoredTurn.NotStored();
    }

    /// <summary>A conversation as the last turn left it, or <c>null</c> when it is not known.</summary>
    public async Task<Conversation?> FindAsync(string key, CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        try
        {
            await using var database = await contexts.CreateDbContextAsync(limit.Token);
            return schema.IsReady && await database.Conversations.FindAsync([key], limit.Token) is { } row
                ? ConversationJson.Read(row.State)
                : null;
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(error);
            return null;
        }
    }

    /// <summary>
    /// Erases a conversation of one user, whose lock the caller holds: its turns, replies, feedback and what is still to be sent.
    /// </summary>
    /// <param name="key">The conversation.</param>
    /// <param name="also">What the channel keeps of it besides, erased in the same transaction.</param>
    /// <param name="cancellationToken">Ends it; nothing is erased then.</param>
    public async Task EraseAsync(string key, Func<ConversationsDbContext, Task> also, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using (var transaction = await writers.BeginAsync(database, cancellationToken))
        {
            await UserData.EraseConversationsAsync(database, [key], cancellationToken);
            await also(database);
            await transaction.CommitAsync(cancellationToken);
        }

        await traces.RemoveAsync(cancellationToken);
    }

    private async Task<StoredTurn> TryStoreAsync(
        ITurnContext context, OpenTurn turn, IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await writers.BeginAsync(database, cancellationToken);
        using var limit = Limit(cancellationToken);
        var (id, activityId, now) = (turn.Conversation.Id, context.Activity.Id, time.GetUtcNow());
        var (row, answered) = await ReadAsync(database, id, activityId, limit.Token);
        if (answered is not null)
            return new StoredTurn.AnsweredElsewhere(ActivityJson.ReadReplies(answered.Replies));

        Put(database, row, turn.Change(ConversationOf(row, id)).Stamped(now), context.Activity, now);

        // What a user wants forgotten goes with the turn that forgets it, and so do the replies that were given.
        if (turn.IsForgotten)
            await ForgetAsync(database, context.Activity, id, limit.Token);
        if (activityId is not null)
            database.Answered.Add(new AnsweredRow { ConversationId = id, ActivityId = activityId,
                Replies = ActivityJson.Write(new ExpectedReplies([.. replies])), At = now.ToUnixTimeMilliseconds() });
        if (turn.Feedback is { } feedback)
            await FeedbackRows.AddAsync(database, context.Activity, id, feedback, now, limit.Token);
        await ((IReplyRoute)context.Adapter).KeepAsync(database, context, replies, now, limit.Token);
        await database.SaveChangesAsync(limit.Token);
        await transaction.CommitAsync(limit.Token);
        return new StoredTurn.Stored();
    }

    private static void Put(ConversationsDbContext database, ConversationRow? row, Conversation conversation, Activity activity,
        DateTimeOffset now)
    {
        if (row is null)
            database.Conversations.Add(row = new ConversationRow { Id = conversation.Id, State = "", Version = 0, UpdatedAt = 0 });
        row.State = ConversationJson.Write(conversation);
        row.Version++;
        (row.UpdatedAt, row.OldestAt) = (now.ToUnixTimeMilliseconds(), (conversation.OldestAt ?? now).ToUnixTimeMilliseconds());
        if (ConversationKey.UserOf(activity.From) is { Length: > 0 } user)
            row.UserId = user;
    }

    private static Conversation ConversationOf(ConversationRow? row, string id) =>
        row is null ? Conversation.Empty(id) : ConversationJson.Read(row.State);

    private static async Task<(ConversationRow? Row, AnsweredRow? Answered)> ReadAsync(
        ConversationsDbContext database, string id, string? activityId, CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        var answered = activityId is null ? null : await database.Answered.FindAsync([id, activityId], limit.Token);
        return (await database.Conversations.FindAsync([id], limit.Token), answered);
    }

    // Where several people talk, what each of them said is kept under a key of its own. Who asks it is rid of all that is theirs; who
    // takes the bot out of a group does not ask it.
    private static async Task ForgetAsync(ConversationsDbContext database, Activity activity, string id,
        CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Message)
            await UserData.EraseElsewhereAsync(database, activity, cancellationToken);
        var ofOne = ConversationKey.OfOneIn(id, "");
        await database.Answered.Where(answered => answered.ConversationId == id || answered.ConversationId.StartsWith(ofOne))
            .ExecuteDeleteAsync(cancellationToken);
        await database.Conversations.Where(conversation => conversation.Id.StartsWith(ofOne)).ExecuteDeleteAsync(cancellationToken);
        await database.Feedback.Where(feedback => feedback.ConversationId == id || feedback.ConversationId.StartsWith(ofOne))
            .ExecuteDeleteAsync(cancellationToken);
        await database.Deliveries.Where(delivery => delivery.ConversationId == id || delivery.ConversationId.StartsWith(ofOne))
            .ExecuteDeleteAsync(cancellationToken);
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
