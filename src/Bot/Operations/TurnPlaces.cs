using System.Threading.RateLimiting;
using Assistent.Knowledge;

namespace Assistent.Bot.Operations;

/// <summary>
/// A fixed number of turns at once, and a bounded number that waits: with more than the machine can do, those that are taken are answered
/// in time and the rest hear so at once.
/// </summary>
internal sealed class TurnPlaces : IDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrencyLimiter _places;
    private readonly TurnSettings _settings;
    private readonly Telemetry _telemetry;
    private readonly TimeProvider _time;

    public TurnPlaces(TurnSettings settings, KnowledgeBase knowledge, Telemetry telemetry, TimeProvider time)
    {
        (_settings, _telemetry, _time) = (settings, telemetry, time);
        _places = new ConcurrencyLimiter(new() { PermitLimit = settings.PlacesOf(knowledge.ModelState), QueueLimit = settings.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        telemetry.WatchWaiting(() => _places.GetStatistics()?.CurrentQueuedCount ?? 0);
    }

    /// <summary>A place, to be disposed after the turn; <c>null</c> when too many wait, or it takes too long.</summary>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_settings.Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var lease = await _places.AcquireAsync(1, either.Token);
            if (lease.IsAcquired)
                return lease;
            lease.Dispose();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It waited long enough.
        }

        _telemetry.TurnedAway();
        return null;
    }

    /// <summary>A place for what has been taken already and will be answered, however long that waits. How many such there are is bounded elsewhere.</summary>
    public async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var lease = await _places.AcquireAsync(1, cancellationToken);
            if (lease.IsAcquired)
                return lease;
            lease.Dispose();
            await Task.Delay(LookAgainAfter, _time, cancellationToken);
        }
    }

    public void Dispose() => _places.Dispose();
}
