using System.Diagnostics;
using Assistent.Bot.Tests.Conversations;
using Activity = System.Diagnostics.Activity;

namespace Assistent.Bot.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_turn_shows_its_stages_as_spans_within_it_and_nothing_of_what_was_said()
    {
        var spans = new List<Activity>();
        using var root = new Activity("proef").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.MeterName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == root.TraceId)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var store = await OpenStore.OnFileAsync(_folder);

        await store.RunAsync(SomeTurn.Message(), _ => SomeTurn.Remembering(new Bot.Conversations.Turn { Text = "merkteken" }, "merkteken"));

        Assert.Equal(["wait", "load", "store", "turn"], spans.Select(span => span.OperationName));
        Assert.DoesNotContain(spans, span => span.TagObjects.Any() || span.DisplayName.Contains("merkteken", StringComparison.Ordinal));
    }
}
