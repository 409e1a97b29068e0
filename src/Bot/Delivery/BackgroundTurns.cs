using System.Threading.RateLimiting;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Operations;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Turns that go on after their caller has been answered, and those that another instance left. Messages of one conversation are taken in
/// the order in which they came, those of different ones side by side; how many are in hand is bounded, and the program does not stop
/// before they have ended.
/// </summary>
internal sealed partial class BackgroundTurns(
    ChannelAdapter adapter, Inbox inbox, DeliverySettings settings, TurnPlaces places, Telemetry telemetry, TimeProvider time,
    ILogger<BackgroundTurns> log) : BackgroundService
{
    // A message that ends every program that takes it in hand is answered that it failed.
    private const int MaxAttempts = 3;

    private readonly ConcurrencyLimiter _inHand = new(new() { PermitLimit = settings.QueueLength, QueueLimit = settings.QueueLength,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private readonly PartitionedRateLimiter<string> _lines = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetConcurrencyLimiter(conversation, _ => new() { PermitLimit = 1, QueueLimit = settings.QueuePerConversation,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>
    /// Takes an activity in hand: when this returns it is stored, or with the store out of reach answered. It does not when too many are in
    /// hand, or more wait than can be answered in time.
    /// </summary>
    public async Task<bool> TryTakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var announced = places.Announce();
        if (announced is null || TryReserve(activity) is not { } place)
            return false;
        bool isStored;
        try
        {
            isStored = await inbox.TryAddAsync(activity, cancellationToken);
        }
        catch
        {
            await place.DisposeAsync();
            throw;
        }

        var turn = Task.Run(() => RunAsync(activity, attempts: 1, place), CancellationToken.None);
        if (!isStored)
            await turn;
        return true;
    }

    /// <summary>Takes up what is stored and in nobody's hand.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        foreach (var (activity, attempts) in await inbox.TakeDueAsync(cancellationToken))
        {
            if (TryReserve(activity) is { } place)
                _ = Task.Run(() => RunAsync(activity, attempts, place), CancellationToken.None);
            else
                inbox.Release(activity, isAnswered: false);
        }
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
        telemetry.WatchInbox(() => inbox.InHand);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var everything = await _inHand.AcquireAsync(settings.QueueLength, CancellationToken.None);
    }

    private Place? TryReserve(Activity activity)
    {
        var permit = _inHand.AttemptAcquire();
        var line = permit.IsAcquired ? _lines.AcquireAsync(ConversationKey.Shared(activity)).AsTask() : null;
        if (line is not (null or { IsCompletedSuccessfully: true, Result.IsAcquired: false }))
            return new Place(permit, line);
        permit.Dispose();
        telemetry.TurnedAway();
        return null;
    }

    // Nobody waits for this any more, so nothing may get lost in it: a turn tells its own faults, and what goes wrong besides is logged.
    private async Task RunAsync(Activity activity, int attempts, Place place)
    {
        await using var held = place;
        var isAnswered = false;
        try
        {
            await place.Line;
            if (attempts > MaxAttempts)
                LogGivenUp(activity.Conversation?.Id ?? "");
            await (attempts > MaxAttempts ? adapter.GiveUpAsync(activity, CancellationToken.None) : adapter
                .AnswerLaterAsync(activity, places, CancellationToken.None));
            isAnswered = true;
        }
        catch (Exception error)
        {
            LogBroken(error, activity.Conversation?.Id ?? "");
        }
        finally
        {
            inbox.Release(activity, isAnswered);
        }
    }

    [LoggerMessage(LogLevel.Error, "A message of conversation {ConversationId} was in hand too often and is given up")]
    private partial void LogGivenUp(string conversationId);

    [LoggerMessage(LogLevel.Error, "A turn of conversation {ConversationId} broke off; it is taken up again")]
    private partial void LogBroken(Exception error, string conversationId);

    /// <summary>A place among those in hand, and in the line of its conversation.</summary>
    private sealed record Place(RateLimitLease Permit, Task<RateLimitLease> Line) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            (await Line).Dispose();
            Permit.Dispose();
        }
    }
}
