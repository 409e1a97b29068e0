using System.Diagnostics.Metrics;

namespace Assistent.Knowledge.Generation;

/// <summary>What can be measured of the model from outside: numbers only.</summary>
internal sealed class ModelMeter : IDisposable
{
    public const string Name = "Assistent.Knowledge";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _calls;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _sentences;
    private readonly Histogram<double> _duration;

    public ModelMeter()
    {
        _calls = _meter.CreateCounter<long>("assistent.model.calls", "{call}", "Calls of the model, by what became of them");
        _tokens = _meter.CreateCounter<long>("assistent.model.tokens", "{token}", "Tokens used, prompts and answers together");
        _sentences = _meter.CreateCounter<long>("assistent.model.sentences", "{sentence}", "Sentences that the model wrote, by whether they passed verification");
        _duration = _meter.CreateHistogram<double>("assistent.model.duration", "s", "How long calls of the model took");
    }

    public void Called(ModelFailure? failure, TimeSpan elapsed)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", failure?.ToString() ?? "Written");
        _calls.Add(1, outcome);
        _duration.Record(elapsed.TotalSeconds, outcome);
    }

    public void Used(long tokens) => _tokens.Add(tokens);

    public void Verified(int kept, int dropped)
    {
        _sentences.Add(kept, new KeyValuePair<string, object?>("outcome", "kept"));
        _sentences.Add(dropped, new KeyValuePair<string, object?>("outcome", "dropped"));
    }

    public void Dispose() => _meter.Dispose();
}
