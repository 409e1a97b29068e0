using System.Diagnostics.Metrics;

namespace Assistent.Bot.Tests;

/// <summary>Meters that nobody listens to.</summary>
internal sealed class SomeMeters : IMeterFactory
{
    public Meter Create(MeterOptions options) => new(options);

    public void Dispose()
    {
    }
}
