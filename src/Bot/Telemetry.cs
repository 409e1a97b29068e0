using System.Diagnostics;
using System.Diagnostics.Metrics;
using Assistent.Bot.PersonalData;

namespace Assistent.Bot;

/// <summary>What can be seen of the bot from outside: numbers and spans, and nothing that anyone said.</summary>
internal sealed class Telemetry
{
    public const string MeterName = "Assistent.Bot";

    private static readonly ActivitySource Source = new(MeterName);

    private readonly Meter _meter;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _turnedAway;
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _limits;
    private readonly Counter<long> _masked;
    private readonly Counter<long> _fallbacks;

    public Telemetry(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _deliveries = _meter.CreateCounter<long>("assistent.deliveries", "{reply}",
            "Replies sent over the Connector, by what became of the attempt");
        _turnedAway = _meter.CreateCounter<long>("assistent.messages.turned_away", "{message}",
            "Messages not taken because too many were in hand");
        _turns = _meter.CreateCounter<long>("assistent.turns", "{turn}", "Turns, by their outcome");
        _duration = _meter.CreateHistogram<double>("assistent.turn.duration", "s", "How long a stage of a turn took");
        _limits = _meter.CreateCounter<long>("assistent.limits.hit", "{request}", "Requests refused because of a limit, by the limit");
        _masked = _meter.CreateCounter<long>("assistent.masked", "{message}",
            "Messages from which personal data was left out, by its kind");
        _fallbacks = _meter.CreateCounter<long>("assistent.fallbacks", "{answer}",
            "Answers in the overview's own words because the model failed, by the failure");
    }

    public void Delivered(string outcome) => _deliveries.Add(1, Tag("outcome", outcome));

    public void TurnedAway() => _turnedAway.Add(1);

    public void Turned(string outcome) => _turns.Add(1, Tag("outcome", outcome));

    /// <summary>A stage of a turn: a span, and its duration, until it is disposed.</summary>
    public IDisposable Stage(string name) => new RunningStage(_duration, name);

    public void Limited(string limit) => _limits.Add(1, Tag("limit", limit));

    public void FellBack(string failure) => _fallbacks.Add(1, Tag("failure", failure));

    public void Masked(IReadOnlyList<PersonalDataKind> kinds)
    {
        foreach (var kind in kinds)
            _masked.Add(1, Tag("kind", kind.ToString()));
    }

    /// <summary>Lets the number of waiting turns be seen.</summary>
    public void WatchWaiting(Func<long> count) =>
        _meter.CreateObservableGauge("assistent.turns.waiting", count, "{turn}", "Turns that wait for their place");

    /// <summary>Lets the number of messages that are stored and not yet answered here be seen.</summary>
    public void WatchInbox(Func<long> count) =>
        _meter.CreateObservableGauge("assistent.inbox", count, "{message}", "Messages in hand: acknowledged, and not yet answered");

    /// <summary>Lets the number of replies that are due and not yet delivered be seen.</summary>
    public void WatchOutbox(Func<long> count) =>
        _meter.CreateObservableGauge("assistent.outbox", count, "{reply}", "Replies that were due at the last look");

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private sealed class RunningStage(Histogram<double> duration, string name) : IDisposable
    {
        private readonly Activity? _span = Source.StartActivity(name);
        private readonly long _started = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, Tag("stage", name));
            _span?.Dispose();
        }
    }
}
