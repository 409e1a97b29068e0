using System.Threading.RateLimiting;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Turns that go on after their caller has been answered. Messages of one conversation are taken in the order in which they came, those
/// of different ones side by side; how many are in hand is bounded, and the program does not stop before they have ended.
/// </summary>
internal sealed class BackgroundTurns(BotTurn turns, Deliveries deliveries, ReplyStreams streams, DeliverySettings settings, Telemetry telemetry, TimeProvider time) : BackgroundService
{
    private readonly ConcurrencyLimiter _inHand = new(new() { PermitLimit = settings.QueueLength, QueueLimit = settings.QueueLength, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private readonly PartitionedRateLimiter<string> _lines = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetConcurrencyLimiter(conversation, _ => new() { PermitLimit = 1, QueueLimit = settings.QueuePerConversation, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>Takes an activity in hand, or does not because too many are.</summary>
    public bool TryStart(Activity activity)
    {
        var place = _inHand.AttemptAcquire();
        var line = place.IsAcquired ? _lines.AcquireAsync(ConversationKey.Shared(activity)).AsTask() : null;
        if (line is null or { IsCompletedSuccessfully: true, Result.IsAcquired: false })
        {
            place.Dispose();
            telemetry.TurnedAway();
            return false;
        }

        _ = Task.Run(() => RunAsync(activity, place, line));
        return true;
    }

    public override void Dispose()
    {
        base.Dispose();
        _inHand.Dispose();
        _lines.Dispose();
    }

    // The program stops when nothing is in hand any more, or when the host has no more patience.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var everything = await _inHand.AcquireAsync(settings.QueueLength, CancellationToken.None);
    }

    private async Task RunAsync(Activity activity, RateLimitLease place, Task<RateLimitLease> line)
    {
        using var held = place;
        using var turn = await line;
        await AnswerAsync(activity, CancellationToken.None);
    }

    private async Task AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var route = new ConnectorRoute(settings);
        await using var stream = streams.Open(activity);
        var answered = await turns.RunAsync(activity, route, stream, cancellationToken);

        // The same activity delivered twice is answered once.
        if (answered.IsRepeat)
            return;
        var rows = answered.IsRemembered ? route.Kept : [.. answered.Replies.Select((reply, place) => route.RowOf(activity, reply, place, ConversationKey.Of(activity), time.GetUtcNow()))];
        // What comes after a reply that has to wait waits with it, or it would overtake it.
        Sent? before = null;
        foreach (var row in rows)
            before = before is Sent.Later ? await deliveries.SettleAsync(row, before, cancellationToken) : await stream.DeliverAsync(row, deliveries, cancellationToken);
    }
}
