using System.Collections.Concurrent;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Delivers kept replies, and keeps what could not be delivered. An attempt counts as one that may have arrived from before it starts
/// until it is known that it did not, and after two of those a reply is given up: so nobody gets it more than twice, whatever is killed.
/// </summary>
internal sealed partial class Deliveries(
    IDbContextFactory<ConversationsDbContext> contexts, StoreWriters writers, Connector connector, DeliverySettings settings,
    Telemetry telemetry, TimeProvider time, ILogger<Deliveries> log)
{
    private const int MaxDoubtful = 2;
    private const int AtATime = 100;
    private const int SideBySide = 16;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    // What is known of attempts that the store could not be told.
    private readonly ConcurrentDictionary<string, Sent> _unsettled = new();

    /// <summary>How many replies were due when that was last looked at.</summary>
    public int Due { get; private set; }

    /// <summary>The replies to an activity as they are delivered.</summary>
    public IReadOnlyList<DeliveryRow> RowsOf(Activity incoming, IReadOnlyList<Activity> replies)
    {
        var now = time.GetUtcNow();
        return [.. replies.Select((reply, place) => RowOf(incoming, reply, place, now))];
    }

    /// <summary>
    /// Keeps replies apart from a turn, and with them that the activity is answered. With the store out of reach they are not kept, and
    /// tried once.
    /// </summary>
    public async Task<IReadOnlyList<DeliveryRow>> KeepAsync(
        Activity incoming, IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        var rows = RowsOf(incoming, replies);
        try
        {
            await writers.WriteAsync(database =>
            {
                database.Deliveries.AddRange(rows);
                return Inbox.RemoveAsync(database, incoming, cancellationToken);
            }, cancellationToken);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnsettled(error);
        }

        return rows;
    }

    /// <summary>Delivers the replies of a turn, what comes after a reply that has to wait with it: it would overtake it.</summary>
    public async Task DeliverAsync(IEnumerable<DeliveryRow> rows, ConnectorStream stream, CancellationToken cancellationToken)
    {
        Sent? before = null;
        foreach (var row in rows)
            before = before is Sent.Later
                ? await SettleAsync(row, before, cancellationToken)
                : await stream.DeliverAsync(row, this, cancellationToken);
    }

    /// <summary>Makes the attempt that a kept reply stands for.</summary>
    public async Task<Sent> DeliverAsync(DeliveryRow row, CancellationToken cancellationToken)
    {
        var reply = ActivityJson.Read(row.Reply);
        var sent = await connector.SendAsync(row.ServiceUrl, reply, cancellationToken);

        // A channel may not take its citations; the answer is worth more than they are, and the card has them too.
        if (sent is Sent.Refused { Status: StatusCodes.Status400BadRequest } && ReplyActivity.TryDropCitations(reply))
            sent = await connector.SendAsync(row.ServiceUrl, reply, cancellationToken);
        await SettleAsync(row, reply, sent, cancellationToken);
        return sent;
    }

    /// <summary>Settles a reply without an attempt: what became of it is known already.</summary>
    public async Task<Sent> SettleAsync(DeliveryRow row, Sent sent, CancellationToken cancellationToken)
    {
        await SettleAsync(row, ActivityJson.Read(row.Reply), sent, cancellationToken);
        return sent;
    }

    /// <summary>Stores what became of an attempt; with the store out of reach, when the reply is next due.</summary>
    public async Task SettleAsync(DeliveryRow row, Activity reply, Sent sent, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(row, reply, sent, cancellationToken);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            _unsettled[row.Id] = sent;
            LogUnsettled(error);
        }
    }

    /// <summary>
    /// Tries again what is due, each by one instance only: conversations side by side, so that a slow channel holds up no other.
    /// </summary>
    public async Task RetryDueAsync(CancellationToken cancellationToken)
    {
        var due = await FindDueAsync(cancellationToken);
        Due = due.Count;
        await Parallel.ForEachAsync(due.GroupBy(row => row.ConversationId),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, RetryInOrderAsync);
    }

    // Its first attempt is under way, so others leave it alone until that must have ended.
    private DeliveryRow RowOf(Activity incoming, Activity reply, int place, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        ConversationId = ConversationKey.Of(incoming),
        ActivityId = incoming.Id,
        ServiceUrl = incoming.ServiceUrl ?? "",
        Reply = ActivityJson.Write(reply),
        Attempts = 1,
        Doubtful = 1,
        // Whoever takes over takes the replies of a turn in their order.
        NextAt = (now + settings.Lease).ToUnixTimeMilliseconds() + place,
        GivesUpAt = (now + settings.KeepTrying).ToUnixTimeMilliseconds(),
    };

    private async Task<IReadOnlyList<DeliveryRow>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Deliveries.AsNoTracking()
            .Where(row => row.NextAt <= now)
            .OrderBy(row => row.NextAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
    }

    // What comes after a reply that cannot be delivered now waits for the next round: it would overtake it, or hang in its turn.
    private async ValueTask RetryInOrderAsync(IEnumerable<DeliveryRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (cancellationToken.IsCancellationRequested || await RetryAsync(row, cancellationToken) is Sent.Later or Sent.Doubtful)
                return;
        }
    }

    private async Task<Sent?> RetryAsync(DeliveryRow row, CancellationToken cancellationToken)
    {
        if (_unsettled.TryRemove(row.Id, out var known))
            return await SettleAsync(row, known, cancellationToken);
        var now = time.GetUtcNow();
        if (row.Doubtful >= MaxDoubtful || row.GivesUpAt <= now.ToUnixTimeMilliseconds())
        {
            await WriteAsync(database => EndAsync(database, row, "given up", cancellationToken), cancellationToken);
            return null;
        }

        // Once begun, an attempt is seen through: one that is broken off may have arrived.
        return await TakeAsync(row, now, cancellationToken) ? await DeliverAsync(row, CancellationToken.None) : null;
    }

    private Task StoreAsync(DeliveryRow row, Activity reply, Sent sent, CancellationToken cancellationToken) => WriteAsync(
        async database =>
        {
            switch (sent)
            {
                case Sent.Accepted accepted:
                    await RememberAsync(database, row, reply, accepted.MessageId, cancellationToken);
                    return await EndAsync(database, row, "delivered", cancellationToken);
                case Sent.Refused refused:
                    LogRefused(refused.Status);
                    return await EndAsync(database, row, "refused", cancellationToken);
                case Sent.Unwanted:
                    return await EndAsync(database, row, "unwanted", cancellationToken);
                case Sent.Later later:
                    return await WaitAsync(database, row, row.Doubtful - 1, later.After, cancellationToken);
                default:
                    return await WaitAsync(database, row, row.Doubtful, null, cancellationToken);
            }
        },
        cancellationToken);

    // What is counted, is stored.
    private async Task WriteAsync(Func<ConversationsDbContext, Task<string>> write, CancellationToken cancellationToken) =>
        telemetry.Delivered(await writers.WriteAsync(write, cancellationToken));

    private async Task<bool> TakeAsync(DeliveryRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (due, lease) = (row.NextAt, (now + settings.Lease).ToUnixTimeMilliseconds());
        row.Attempts++;
        row.Doubtful++;
        return await writers.WriteAsync(database => database.Deliveries
            .Where(kept => kept.Id == row.Id && kept.NextAt == due && kept.Attempts == row.Attempts - 1)
            .ExecuteUpdateAsync(kept => kept
            .SetProperty(mine => mine.NextAt, lease)
            .SetProperty(mine => mine.Attempts, row.Attempts)
            .SetProperty(mine => mine.Doubtful, row.Doubtful), cancellationToken), cancellationToken) == 1;
    }

    // Only of the latest attempt: when another was begun meanwhile, this one counts as one that may have arrived.
    private async Task<string> WaitAsync(
        ConversationsDbContext database, DeliveryRow row, int doubtful, TimeSpan? after, CancellationToken cancellationToken)
    {
        var wait = after ?? TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(row.Attempts - 1, 10), LongestWait.Ticks));
        var next = Math.Min((time.GetUtcNow() + wait).ToUnixTimeMilliseconds(), row.GivesUpAt);
        await database.Deliveries.Where(kept => kept.Id == row.Id && kept.Attempts == row.Attempts).ExecuteUpdateAsync(kept => kept
            .SetProperty(waiting => waiting.NextAt, next)
            .SetProperty(waiting => waiting.Doubtful, doubtful), cancellationToken);
        return "postponed";
    }

    private static async Task<string> EndAsync(
        ConversationsDbContext database, DeliveryRow row, string outcome, CancellationToken cancellationToken)
    {
        await database.Deliveries.Where(kept => kept.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        return outcome;
    }

    // What a user says of a message later is said of the channel's id of it.
    private static async Task RememberAsync(
        ConversationsDbContext database, DeliveryRow row, Activity reply, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is not null && reply.Text is not null)
            await database.Answered.Where(answered => answered.ConversationId == row.ConversationId
                && answered.ActivityId == row.ActivityId)
                .ExecuteUpdateAsync(answered => answered.SetProperty(known => known.MessageId, messageId), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The channel refused a reply with status {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "What became of a reply could not be stored")]
    private partial void LogUnsettled(Exception error);
}
