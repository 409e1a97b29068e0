using Assistent.Knowledge;

namespace Assistent.Bot.Operations;

/// <summary>
/// A fixed number of turns at once, and a bounded number that waits: with more than the machine can do, those that are taken are answered
/// in time and the rest hear so at once.
/// </summary>
internal sealed class TurnPlaces : IDisposable
{
    private readonly SemaphoreSlim _places;
    private readonly TurnSettings _settings;
    private readonly Telemetry _telemetry;
    private int _waiting;

    public TurnPlaces(TurnSettings settings, KnowledgeBase knowledge, Telemetry telemetry)
    {
        (_settings, _telemetry) = (settings, telemetry);
        _places = new SemaphoreSlim(settings.PlacesOf(knowledge.ModelState));
        telemetry.WatchWaiting(() => Volatile.Read(ref _waiting));
    }

    /// <summary>A place, to be disposed after the turn; <c>null</c> when too many wait, or it takes too long.</summary>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        var isWelcome = Interlocked.Increment(ref _waiting) <= _settings.Waiting;
        try
        {
            if (await _places.WaitAsync(isWelcome ? _settings.Patience : TimeSpan.Zero, cancellationToken))
                return new Place(_places);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        _telemetry.TurnedAway();
        return null;
    }

    /// <summary>
    /// A place for what has been taken already and will be answered, however long that waits. How many such there are is bounded elsewhere.
    /// </summary>
    public async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
