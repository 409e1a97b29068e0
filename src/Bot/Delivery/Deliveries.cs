using System.Collections.Concurrent;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Delivers kept replies, and keeps what could not be delivered. An attempt counts as one that may have arrived from before it starts
/// until it is known that it did not, and after two of those a reply is given up: so nobody gets it more than twice, whatever is killed.
/// </summary>
internal sealed partial class Deliveries(KeptDeliveries kept, Connector connector, ILogger<Deliveries> log)
{
    private const int SideBySide = 16;

    // What is known of attempts that the store could not be told.
    private readonly ConcurrentDictionary<string, Sent> _unsettled = new();

    /// <summary>How many replies were due when that was last looked at.</summary>
    public int Due { get; private set; }

    /// <summary>The replies to an activity as they are delivered.</summary>
    public IReadOnlyList<DeliveryRow> RowsOf(Activity incoming, IReadOnlyList<Activity> replies) => kept.RowsOf(incoming, replies);

    /// <summary>
    /// Keeps replies apart from a turn, and with them that the activity is answered. With the store out of reach they are not kept, and
    /// tried once.
    /// </summary>
    public async Task<IReadOnlyList<DeliveryRow>> KeepAsync(
        Activity incoming, IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        var rows = kept.RowsOf(incoming, replies);
        try
        {
            await kept.AddAsync(incoming, rows, cancellationToken);
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
            await kept.StoreAsync(row, reply, sent, cancellationToken);
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
        var due = await kept.FindDueAsync(cancellationToken);
        Due = due.Count;
        await Parallel.ForEachAsync(due.GroupBy(row => row.ConversationId),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, RetryInOrderAsync);
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
        if (kept.IsOver(row))
        {
            await kept.GiveUpAsync(row, cancellationToken);
            return null;
        }

        // Once begun, an attempt is seen through: one that is broken off may have arrived.
        return await kept.TakeAsync(row, cancellationToken) ? await DeliverAsync(row, CancellationToken.None) : null;
    }

    [LoggerMessage(LogLevel.Warning, "What became of a reply could not be stored")]
    private partial void LogUnsettled(Exception error);
}
