using System.Diagnostics.Metrics;

namespace Assistent.Bot;

/// <summary>What can be measured of the bot from outside. Numbers only: nothing that anyone said.</summary>
internal sealed class Telemetry
{
    public const string MeterName = "Assistent.Bot";

    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _turnedAway;

    public Telemetry(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _deliveries = meter.CreateCounter<long>("assistent.deliveries", "{reply}", "Replies sent over the Connector, by what became of the attempt");
        _turnedAway = meter.CreateCounter<long>("assistent.messages.turned_away", "{message}", "Messages not taken because too many were in hand");
    }

    public void Delivered(string outcome) => _deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void TurnedAway() => _turnedAway.Add(1);
}
