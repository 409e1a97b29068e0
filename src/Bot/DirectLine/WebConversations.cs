using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// The stored web chats. What a client gets is read from here and nowhere else, so that neither a lost connection nor a restart loses,
/// doubles or turns around a message.
/// </summary>
internal sealed partial class WebConversations(
    IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, StoreWriters writers, DirectLineSettings settings,
    TimeProvider time, ILogger<WebConversations> log)
{
    private const int Attempts = 8;
    private const int MaxRead = 100;
    private const int MaxReadChars = 256 * 1024;

    /// <summary>The conversation, or <c>null</c> when it was not started or is past its time.</summary>
    public async Task<WebConversationRow?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var database = await OpenAsync(cancellationToken);
        return await database.WebConversations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == conversationId, cancellationToken);
    }

    /// <summary>The first activities after a number, in their order; not more than fit in one answer.</summary>
    public async Task<IReadOnlyList<WebActivityRow>> ReadAfterAsync(
        string conversationId, long sequence, CancellationToken cancellationToken)
    {
        await using var database = await OpenAsync(cancellationToken);
        var after = database.WebActivities.AsNoTracking()
            .Where(row => row.ConversationId == conversationId && row.Sequence > sequence)
            .OrderBy(row => row.Sequence);
        var sizes = await after.Take(MaxRead).Select(row => row.Json.Length).ToListAsync(cancellationToken);
        return sizes.Count == 0 ? [] : await after.Take(FittingIn(sizes)).ToListAsync(cancellationToken);
    }

    // At least one, or a client would never get past it.
    private static int FittingIn(IReadOnlyList<int> sizes)
    {
        var (count, chars) = (0, 0);
        while (count < sizes.Count && (count == 0 || chars + sizes[count] <= MaxReadChars))
            chars += sizes[count++];
        return count;
    }

    /// <summary>One activity by its number, <c>null</c> when it is not there.</summary>
    public async Task<WebActivityRow?> FindActivityAsync(string conversationId, long sequence, CancellationToken cancellationToken)
    {
        await using var database = await OpenAsync(cancellationToken);
        return await database.WebActivities.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ConversationId == conversationId && row.Sequence == sequence, cancellationToken);
    }

    /// <summary>The conversations in which something was said since a moment.</summary>
    public async Task<IReadOnlyList<string>> ChangedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var since = moment.ToUnixTimeMilliseconds();
        await using var database = await OpenAsync(cancellationToken);
        return await database.WebConversations.Where(row => row.UpdatedAt >= since).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Adds what a client sent, once: sent again under the same id of the client's, it is the one that is there.</summary>
    public async Task<Appended> AppendAsync(
        WebToken token, Activity activity, string? clientId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAppendAsync(token, activity, clientId, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another instance was first: this one gets the next number, or finds that it is there.
            }
        }
    }

    /// <summary>
    /// Takes away what was said, in the caller's transaction. The conversation stays as one that has ended, so that nothing is added to it.
    /// </summary>
    public static async Task EraseAsync(ConversationsDbContext database, string conversationId, CancellationToken cancellationToken)
    {
        await database.WebActivities.Where(row => row.ConversationId == conversationId).ExecuteDeleteAsync(cancellationToken);
        await database.SharedAnswers.Where(row => row.ConversationId == conversationId).ExecuteDeleteAsync(cancellationToken);
        await database.WebConversations.Where(row => row.Id == conversationId)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.IsEnded, true), cancellationToken);
        await WebActivities.AnnounceAsync(database, conversationId, cancellationToken);
    }

    /// <summary>Adds replies apart from a turn, such as that it failed. Whether they are stored.</summary>
    public async Task<bool> TryAddRepliesAsync(
        WebTurn turn, Activity incoming, IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        try
        {
            await using var database = await OpenAsync(cancellationToken);
            await using var transaction = await writers.BeginAsync(database, cancellationToken);
            var now = time.GetUtcNow();

            // What is sent again is told once.
            if (incoming.Id is { } id)
                database.Answered.Add(new AnsweredRow { ConversationId = ConversationKey.Of(incoming), ActivityId = id,
                    Replies = ActivityJson.Write(new ExpectedReplies([.. replies])), At = now.ToUnixTimeMilliseconds() });
            await WebReplies.AddAsync(database, turn, incoming, replies, isForgotten: false, now, cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogNotStored(error);
            return false;
        }
    }

    private async Task<Appended> TryAppendAsync(
        WebToken token, Activity activity, string? clientId, CancellationToken cancellationToken)
    {
        var id = token.ConversationId;
        await using var database = await OpenAsync(cancellationToken);
        await using var transaction = await writers.BeginAsync(database, cancellationToken);
        if (await WebActivities.LockAsync(database, id, cancellationToken) is not { } conversation)
            return new Appended.Missing();
        if (clientId is not null && await database.WebActivities.SingleOrDefaultAsync(
            row => row.ConversationId == id && row.ClientId == clientId, cancellationToken) is { } known)
            return new Appended.Stored(known);
        if (conversation.IsEnded)
            return new Appended.Ended();
        if (conversation.LastSequence >= settings.ActivitiesPerConversation)
            return new Appended.Full();

        var now = time.GetUtcNow();
        var row = WebActivities.Add(database, conversation, sequence => WebActivity.OfUser(activity, token, sequence, now),
            clientId, now);
        conversation.IsEnded = activity.Type == WebActivity.EndOfConversation;
        await WebActivities.AnnounceAsync(database, id, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Appended.Stored(row);
    }

    private async Task<ConversationsDbContext> OpenAsync(CancellationToken cancellationToken) =>
        schema.IsReady
            ? await contexts.CreateDbContextAsync(cancellationToken)
            : throw new TimeoutException("The conversation store is not ready.");

    [LoggerMessage(LogLevel.Warning, "A reply of a web chat could not be stored; its client may ask again")]
    private partial void LogNotStored(Exception error);
}

/// <summary>What became of an activity that a client sent.</summary>
internal abstract record Appended
{
    private Appended() { }

    /// <summary>It is stored, now or earlier.</summary>
    public sealed record Stored(WebActivityRow Row) : Appended;

    public sealed record Missing : Appended;

    public sealed record Ended : Appended;

    /// <summary>It has as many activities as it can have.</summary>
    public sealed record Full : Appended;
}
