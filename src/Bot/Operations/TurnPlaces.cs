using Assistent.Knowledge;

namespace Assistent.Bot.Operations;

/// <summary>
/// A fixed number of turns at once, and others that wait. Only who can expect an answer in time is taken, by the number that waits and by
/// how long the last turns took; the rest hear so at once.
/// </summary>
internal sealed class TurnPlaces
{
    // What the latest turn weighs in the time that a turn takes: the last few dozen decide, so a machine that becomes busy is seen soon.
    private const double Newest = 1.0 / 16;

    private readonly SemaphoreSlim _places;
    private readonly int _count;
    private readonly bool _waitsForModel;
    private readonly TurnSettings _settings;
    private readonly Telemetry _telemetry;
    private readonly TimeProvider _time;
    private int _waiting;
    private double _secondsPerTurn;

    public TurnPlaces(TurnSettings settings, KnowledgeBase knowledge, Telemetry telemetry, TimeProvider time)
        : this(settings, knowledge.ModelState, telemetry, time)
    {
    }

    internal TurnPlaces(TurnSettings settings, ModelState model, Telemetry telemetry, TimeProvider time)
    {
        (_settings, _telemetry, _time) = (settings, telemetry, time);
        (_count, _waitsForModel) = (settings.PlacesOf(model), model != ModelState.Absent);
        _places = new SemaphoreSlim(_count);
        telemetry.WatchWaiting(() => Volatile.Read(ref _waiting));
    }

    /// <summary>A place, to be disposed after the turn; <c>null</c> when too many wait, or it takes too long.</summary>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        using var waiting = new Waiting(this);
        if (IsInReach(waiting.Before) && await _places.WaitAsync(_settings.Patience, cancellationToken))
            return new Place(this);
        _telemetry.TurnedAway();
        return null;
    }

    /// <summary>
    /// Counts a message among those that wait while it is being stored, until it is disposed; <c>null</c> when it would not be answered in
    /// time. One that a model answers takes seconds anyway, and waits.
    /// </summary>
    public IDisposable? Announce()
    {
        var waiting = new Waiting(this);
        if (_waitsForModel || IsInReach(waiting.Before))
            return waiting;
        waiting.Dispose();
        _telemetry.TurnedAway();
        return null;
    }

    /// <summary>A place for what has been taken already and will be answered, however long that waits.</summary>
    public async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        using var waiting = new Waiting(this);
        await _places.WaitAsync(cancellationToken);
        return new Place(this);
    }

    // With a free place at once; else after those before it have had their turns, and its own.
    private bool IsInReach(int before) =>
        before <= _settings.Waiting
        && (_places.CurrentCount > before
            || Volatile.Read(ref _secondsPerTurn) * ((before + 1.0) / _count + 1) <= _settings.Patience.TotalSeconds);

    // Of two turns that end at the same moment one may go uncounted.
    private void Leave(TimeSpan taken)
    {
        var before = Volatile.Read(ref _secondsPerTurn);
        Volatile.Write(ref _secondsPerTurn, before + (taken.TotalSeconds - before) * Newest);
        _places.Release();
    }

    private sealed class Place(TurnPlaces places) : IDisposable
    {
        private readonly long _taken = places._time.GetTimestamp();

        public void Dispose() => places.Leave(places._time.GetElapsedTime(_taken));
    }

    private sealed class Waiting(TurnPlaces places) : IDisposable
    {
        /// <summary>How many waited already.</summary>
        public int Before { get; } = Interlocked.Increment(ref places._waiting) - 1;

        public void Dispose() => Interlocked.Decrement(ref places._waiting);
    }
}
