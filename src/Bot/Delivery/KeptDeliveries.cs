using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Delivery;

/// <summary>
/// The rows of replies that are to be delivered: which are due, whose attempt each is, and what became of it. What is counted, is stored.
/// </summary>
internal sealed partial class KeptDeliveries(
    IDbContextFactory<ConversationsDbContext> contexts, StoreWriters writers, DeliverySettings settings, Telemetry telemetry,
    TimeProvider time, ILogger<KeptDeliveries> log)
{
    private const int MaxDoubtful = 2;
    private const int AtATime = 100;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The replies to an activity as they are delivered.</summary>
    public IReadOnlyList<DeliveryRow> RowsOf(Activity incoming, IReadOnlyList<Activity> replies)
    {
        var now = time.GetUtcNow();
        return [.. replies.Select((reply, place) => RowOf(incoming, reply, place, now))];
    }

    /// <summary>Keeps rows, and with them that the activity is answered.</summary>
    public Task AddAsync(Activity incoming, IReadOnlyList<DeliveryRow> rows, CancellationToken cancellationToken) =>
        writers.WriteAsync(database =>
        {
            database.Deliveries.AddRange(rows);
            return Inbox.RemoveAsync(database, incoming, cancellationToken);
        }, cancellationToken);

    /// <summary>The first of those that are due.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Deliveries.AsNoTracking()
            .Where(row => row.NextAt <= now)
            .OrderBy(row => row.NextAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether no further attempt is to be made of a reply.</summary>
    public bool IsOver(DeliveryRow row) => row.Doubtful >= MaxDoubtful || row.GivesUpAt <= time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task GiveUpAsync(DeliveryRow row, CancellationToken cancellationToken) =>
        WriteAsync(database => EndAsync(database, row, "given up", cancellationToken), cancellationToken);

    /// <summary>Takes an attempt on, where no other instance did.</summary>
    public async Task<bool> TakeAsync(DeliveryRow row, CancellationToken cancellationToken)
    {
        var (due, lease) = (row.NextAt, (time.GetUtcNow() + settings.Lease).ToUnixTimeMilliseconds());
        row.Attempts++;
        row.Doubtful++;
        return await writers.WriteAsync(database => database.Deliveries
            .Where(kept => kept.Id == row.Id && kept.NextAt == due && kept.Attempts == row.Attempts - 1)
            .ExecuteUpdateAsync(kept => kept
            .SetProperty(mine => mine.NextAt, lease)
            .SetProperty(mine => mine.Attempts, row.Attempts)
            .SetProperty(mine => mine.Doubtful, row.Doubtful), cancellationToken), cancellationToken) == 1;
    }

    /// <summary>Stores what became of an attempt.</summary>
    public Task StoreAsync(DeliveryRow row, Activity reply, Sent sent, CancellationToken cancellationToken) => WriteAsync(
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

    private async Task WriteAsync(Func<ConversationsDbContext, Task<string>> write, CancellationToken cancellationToken) =>
        telemetry.Delivered(await writers.WriteAsync(write, cancellationToken));

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
}
