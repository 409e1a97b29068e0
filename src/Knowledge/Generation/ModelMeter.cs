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
    private readonly Counter<long> _plans;
    private readonly Counter<long> _disagreements;
    private readonly Histogram<double> _duration;

    public ModelMeter()
    {
        _calls = _meter.CreateCounter<long>("assistent.model.calls", "{call}", "Calls of the model, by what became of them");
        _tokens = _meter.CreateCounter<long>("assistent.model.tokens", "{token}", "Tokens used, prompts and answers together");
        _sentences = _meter.CreateCounter<long>(
            "assistent.model.sentences", "{sentence}", "Sentences that the model wrote, by whether they were said or replaced");
        _plans = _meter.CreateCounter<long>(
            "assistent.model.plans", "{plan}", "Plans that the model made or should have made, by what became of them");
        _disagreements = _meter.CreateCounter<long>(
            "assistent.model.disagreements", "{plan}", "Plans that point at another article than the trained reader is very sure of");
        _duration = _meter.CreateHistogram<double>("assistent.model.duration", "s", "How long calls of the model took");
    }

    public void Called(ModelFailure? failure, TimeSpan elapsed)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", failure?.ToString() ?? "Written");
        _calls.Add(1, outcome);
        _duration.Record(elapsed.TotalSeconds, outcome);
    }

    public void Used(long tokens) => _tokens.Add(tokens);

    /// <summary>What became of a plan: made, kept from before, or why the trained reader's stands in for it.</summary>
    public void Planned(string outcome) => _plans.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Disagreed() => _disagreements.Add(1);

    public void Verified(int said, int replaced)
    {
        _sentences.Add(said, new KeyValuePair<string, object?>("outcome", "said"));
        _sentences.Add(replaced, new KeyValuePair<string, object?>("outcome", "replaced"));
    }

    public void Dispose() => _meter.Dispose();
}
