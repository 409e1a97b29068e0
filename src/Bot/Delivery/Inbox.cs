using System.Collections.Concurrent;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Delivery;

/// <summary>
/// What was acknowledged and is not yet answered. A row is one instance's for as long as that lives, and goes in the transaction of the
/// turn; what a killed instance leaves is taken up by another, or by itself when it is back.
/// </summary>
internal sealed partial class Inbox(
    IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, StoreWriters writers, DeliverySettings settings,
    TimeProvider time, ILogger<Inbox> log)
{
    private const string IdName = "assistent.inbox";
    private const int AtATime = 100;

    // What this instance has in hand, and what it answered when the store could not be told.
    private readonly ConcurrentDictionary<string, byte> _inHand = [];
    private readonly ConcurrentDictionary<string, byte> _answered = [];

    /// <summary>How many messages this instance has in hand.</summary>
    public int InHand => _inHand.Count;

    /// <summary>The row of an activity that came in by the inbox, <c>null</c> of any other.</summary>
    public static string? IdOf(Activity activity) => activity.Properties.TryGetValue(IdName, out var id) ? (string?)id : null;

    /// <summary>Stores an activity before it is acknowledged. Whether it is stored: with the store out of reach it is not.</summary>
    public async Task<bool> TryAddAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (id, now) = (Guid.NewGuid().ToString("N"), time.GetUtcNow());
        try
        {
            if (!schema.IsReady)
                return false;
            activity.Properties[IdName] = id;
            var row = new InboxRow { Id = id, Activity = ActivityJson.Write(activity), ReceivedAt = now.ToUnixTimeMilliseconds(),
                Attempts = 1, LeasedUntil = Lease(now) };
            await writers.WriteAsync(database => Task.FromResult(database.Inbox.Add(row)), cancellationToken);
            _inHand[id] = 0;
            return true;
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            activity.Properties.Remove(IdName);
            LogNotStored(error);
            return false;
        }
    }

    /// <summary>Takes an answered activity off in the transaction of its turn.</summary>
    public static Task<int> RemoveAsync(ConversationsDbContext database, Activity activity, CancellationToken cancellationToken) =>
        IdOf(activity) is { } id ? database.Inbox.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) : Task.FromResult(0);

    /// <summary>
    /// An activity that came in by the inbox is in hand no more. When it was answered and the row is still there, the row goes when the
    /// store is back.
    /// </summary>
    public void Release(Activity activity, bool isAnswered)
    {
        if (IdOf(activity) is not { } id)
            return;
        if (isAnswered)
            _answered[id] = 0;
        _inHand.TryRemove(id, out _);
    }

    /// <summary>Keeps what is in hand, takes off what was answered, and takes up what nobody has in hand, the oldest first.</summary>
    public async Task<IReadOnlyList<(Activity Activity, int Attempts)>> TakeDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (lease, until, inHand, answered) = (Lease(now), now.ToUnixTimeMilliseconds(), _inHand.Keys.ToList(), _answered.Keys.ToList());
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (inHand.Count > 0)
            await database.Inbox.Where(row => inHand.Contains(row.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(mine => mine.LeasedUntil, lease), cancellationToken);
        if (answered.Count > 0)
            await database.Inbox.Where(row => answered.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        answered.ForEach(id => _answered.TryRemove(id, out _));

        var taken = new List<(Activity, int)>();
        foreach (var row in await database.Inbox.AsNoTracking()
            .Where(row => row.LeasedUntil <= until)
            .OrderBy(row => row.ReceivedAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken))
        {
            var isMine = await database.Inbox.Where(due => due.Id == row.Id && due.Attempts == row.Attempts && due.LeasedUntil <= until)
                .ExecuteUpdateAsync(due => due.SetProperty(mine => mine.LeasedUntil, lease)
                    .SetProperty(mine => mine.Attempts, row.Attempts + 1), cancellationToken) == 1;
            if (!isMine)
                continue;
            _inHand[row.Id] = 0;
            taken.Add((ActivityJson.Read(row.Activity), row.Attempts + 1));
        }

        return taken;
    }

    private long Lease(DateTimeOffset now) => (now + settings.Lease).ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Warning, "A message could not be stored before its turn; it is acknowledged after it")]
    private partial void LogNotStored(Exception error);
}
