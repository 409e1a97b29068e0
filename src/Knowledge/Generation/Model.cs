using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// The language model, within its limits of time and tokens. Whatever goes wrong comes out as a <see cref="ModelFailedException"/>; after
/// a few failures in a row it is left alone for a while, so that a dead model costs nothing.
/// </summary>
internal sealed class Model : IDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private readonly IChatClient _client;
    private readonly ModelOptions _options;
    private readonly TimeProvider _time;
    private readonly TokenBudget _budget;
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly ResiliencePipeline _pipeline;
    private long _restUntil;

    public Model(IChatClient client, ModelOptions options, TimeProvider time)
    {
        (_client, _options, _time) = (client, options, time);
        _budget = new TokenBudget(options.TokensPerDay, time);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 3,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(30),
            StateProvider = _circuit,

            // What one question brings about says nothing of the next.
            ShouldHandle = new PredicateBuilder().Handle<ModelFailedException>(error => error.Failure is not (ModelFailure.Filtered or ModelFailure.TooLong or ModelFailure.OverBudget)),
        }).Build();
    }

    public ModelMeter Meter { get; } = new();

    public ModelOptions Options => _options;

    public ModelState State => _circuit.CircuitState is CircuitState.Open || IsResting || LastFailed ? ModelState.Failing : ModelState.Working;

    private bool IsResting => _time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restUntil);

    private bool LastFailed { get; set; }

    /// <summary>What the model writes, as it comes in.</summary>
    /// <exception cref="ModelFailedException">There is no text, or no more.</exception>
    public async IAsyncEnumerable<string> StreamAsync(IReadOnlyList<ChatMessage> prompt, int mostTokens, TimeSpan limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var texts = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var call = RunAsync(new ModelCall(_client, prompt, mostTokens, _options.FirstTokenTime < limit ? _options.FirstTokenTime : limit, limit, _time), texts.Writer, stopped.Token);
        try
        {
            await foreach (var text in texts.Reader.ReadAllAsync(cancellationToken))
                yield return text;
        }
        finally
        {
            // Who has read enough leaves early; the call ends then too.
            await stopped.CancelAsync();
            await call;
        }
    }

    /// <summary>All that the model writes.</summary>
    public async Task<string> AskAsync(IReadOnlyList<ChatMessage> prompt, int mostTokens, TimeSpan limit, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        await foreach (var part in StreamAsync(prompt, mostTokens, limit, cancellationToken))
            text.Append(part);
        return text.ToString();
    }

    public void Dispose()
    {
        _client.Dispose();
        Meter.Dispose();
    }

    private async Task RunAsync(ModelCall call, ChannelWriter<string> texts, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        ModelFailure? failure = null;
        Exception? end = null;
        try
        {
            if (IsResting)
                throw new ModelFailedException(ModelFailure.Resting);
            await _pipeline.ExecuteAsync(async token => await WithinBudgetAsync(call, texts, token), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            (failure, end) = (ModelFailure.Resting, new ModelFailedException(ModelFailure.Resting));
        }
        catch (ModelFailedException error)
        {
            (failure, end) = (error.Failure, error);
        }
        catch (OperationCanceledException error)
        {
            end = error;
        }

        LastFailed = failure is not (null or ModelFailure.Filtered or ModelFailure.TooLong);
        Meter.Called(failure, _time.GetElapsedTime(started));
        texts.Complete(end);
    }

    private async Task WithinBudgetAsync(ModelCall call, ChannelWriter<string> texts, CancellationToken cancellationToken)
    {
        if (call.EstimatedTokens > _options.TokensPerTurn || !_budget.TryTake(call.EstimatedTokens))
            throw new ModelFailedException(ModelFailure.OverBudget);
        try
        {
            await call.RunAsync(texts, Rest, cancellationToken);
        }
        finally
        {
            _budget.GiveBack(call.EstimatedTokens - call.UsedTokens);
            Meter.Used(call.UsedTokens);
        }
    }

    private void Rest(TimeSpan asked) =>
        Interlocked.Exchange(ref _restUntil, (_time.GetUtcNow() + (asked < LongestRest ? asked : LongestRest)).UtcTicks);
}
