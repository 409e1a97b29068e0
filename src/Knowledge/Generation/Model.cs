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
    // What a model may think in words that are counted as its own.
    private const int ThinkingTokens = 4000;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private readonly IChatClient _client;
    private readonly ModelOptions _options;
    private readonly TimeProvider _time;
    private readonly TokenBudget _budget;
    private readonly ServerTraits _traits = new();
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly ResiliencePipeline _pipeline;
    private long _restUntil;

    public Model(IChatClient client, ModelOptions options, TimeProvider time)
    {
        (_client, _options, _time) = (client, options, time);
        _budget = new TokenBudget(options.TokensPerDay, options.TokensPerUser, time);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 3,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(30),
            StateProvider = _circuit,

            // What one question brings about says nothing of the next.
            ShouldHandle = new PredicateBuilder().Handle<ModelFailedException>(error =>
                error.Failure is not (ModelFailure.Filtered or ModelFailure.TooLong or ModelFailure.OverBudget)),
        }).Build();
    }

    public ModelMeter Meter { get; } = new();

    public ModelOptions Options => _options;

    public ModelState State =>
        _circuit.CircuitState is CircuitState.Open || IsResting || LastFailed ? ModelState.Failing : ModelState.Working;

    private bool IsResting => _time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restUntil);

    private bool LastFailed { get; set; }

    /// <summary>What the model writes, as it comes in.</summary>
    /// <param name="prompt">What it is told.</param>
    /// <param name="user">For whom, where that is known; each has a budget of their own.</param>
    /// <exception cref="ModelFailedException">There is no text, or no more.</exception>
    public async IAsyncEnumerable<string> StreamAsync(
        IReadOnlyList<ChatMessage> prompt, string? user, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var texts = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var call = RunAsync(NewCall(prompt), user, texts.Writer, stopped.Token);
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

    public void Dispose()
    {
        _client.Dispose();
        Meter.Dispose();
    }

    // A model that reasons writes nothing for a while; that time comes on top of what an answer may take.
    private ModelCall NewCall(IReadOnlyList<ChatMessage> prompt)
    {
        var limit = _options.TurnTime + _options.ThinkingTime;
        var begin = _options.FirstTokenTime + _options.ThinkingTime;
        var tokens = _options.AnswerTokens + (_options.ThinkingTime > TimeSpan.Zero ? ThinkingTokens : 0);
        return new ModelCall(_client, _traits, prompt, tokens, begin < limit ? begin : limit, limit, _time);
    }

    private async Task RunAsync(ModelCall call, string? user, ChannelWriter<string> texts, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        ModelFailure? failure = null;
        Exception? end = null;
        try
        {
            if (IsResting)
                throw new ModelFailedException(ModelFailure.Resting);
            await _pipeline.ExecuteAsync(async token => await WithinBudgetAsync(call, user, texts, token), cancellationToken);
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

    private async Task WithinBudgetAsync(ModelCall call, string? user, ChannelWriter<string> texts, CancellationToken cancellationToken)
    {
        if (call.EstimatedTokens > _options.TokensPerTurn || !_budget.TryTake(call.EstimatedTokens, user))
            throw new ModelFailedException(ModelFailure.OverBudget);
        try
        {
            await call.RunAsync(texts, Rest, cancellationToken);
        }
        finally
        {
            _budget.GiveBack(call.EstimatedTokens - call.UsedTokens, user);
            Meter.Used(call.UsedTokens);
        }
    }

    private void Rest(TimeSpan asked) =>
        Interlocked.Exchange(ref _restUntil, (_time.GetUtcNow() + (asked < LongestRest ? asked : LongestRest)).UtcTicks);
}
