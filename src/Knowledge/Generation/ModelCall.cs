using System.ClientModel;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Assistent.Knowledge.Generation;

/// <summary>One call of the model: its prompt, how much it may write and how long it may take.</summary>
internal sealed class ModelCall(
    IChatClient client,
    ServerTraits traits,
    IReadOnlyList<ChatMessage> prompt,
    int mostTokens,
    TimeSpan firstTokenTime,
    TimeSpan limit,
    TimeProvider time)
{
    // A request has three options that a server may refuse one by one, two of them twice.
    private const int MostAttempts = 6;

    // Dutch has about three characters to a token; a model that counts its own says so at the end.
    private const int CharactersPerToken = 3;

    private readonly int _promptTokens = prompt.Sum(message => message.Text.Length) / CharactersPerToken;
    private long? _counted;
    private int _written;

    public long EstimatedTokens => _promptTokens + mostTokens;

    public long UsedTokens => _counted ?? (_written == 0 ? 0 : _promptTokens + (_written / CharactersPerToken));

    /// <summary>Writes what the model writes.</summary>
    /// <exception cref="ModelFailedException">It did not write a text, or not in time.</exception>
    public async Task RunAsync(ChannelWriter<string> texts, Action<TimeSpan> rest, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var begins = new CancellationTokenSource(firstTokenTime, time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token, begins.Token);
        try
        {
            await TryAsync(texts, begins, ends.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailedException(ModelFailure.Slow);
        }
        catch (Exception error) when (error is not ModelFailedException && ModelErrors.FailureOf(error) is not null)
        {
            if (ModelErrors.RetryAfter(error, time.GetUtcNow()) is { } asked)
                rest(asked);
            var isLate = ends.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
            throw new ModelFailedException(isLate ? ModelFailure.Slow : ModelErrors.FailureOf(error)!.Value);
        }
    }

    // Servers differ in which options they take: one that a server refuses is left out from then on.
    private async Task TryAsync(ChannelWriter<string> texts, CancellationTokenSource begins, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var shape = traits.Shape;
            try
            {
                await StreamAsync(texts, shape, begins, cancellationToken);
                return;
            }
            catch (ClientResultException error) when (_written == 0 && attempt < MostAttempts && traits.Learn(shape, error))
            {
                // The next attempt has another shape.
            }
        }
    }

    private async Task StreamAsync(
        ChannelWriter<string> texts, RequestShape shape, CancellationTokenSource begins, CancellationToken cancellationToken)
    {
        var isFinished = false;
        await foreach (var update in client.GetStreamingResponseAsync(prompt, ChatRequestOptions.Of(shape, mostTokens), cancellationToken))
        {
            if (update.Contents.OfType<UsageContent>().FirstOrDefault()?.Details.TotalTokenCount is { } counted)
                _counted = counted;
            isFinished |= IsFinished(update.FinishReason);
            if (update.Text is not { Length: > 0 } text)
                continue;
            begins.CancelAfter(Timeout.InfiniteTimeSpan);
            _written += text.Length;
            if (_written > 2 * CharactersPerToken * mostTokens)
                throw new ModelFailedException(ModelFailure.TooLong);
            await texts.WriteAsync(text, cancellationToken);
        }

        // A text that simply stops may lack the half that mattered.
        if (!isFinished)
            throw new ModelFailedException(_written == 0 ? ModelFailure.Empty : ModelFailure.Broken);
        if (_written == 0)
            throw new ModelFailedException(ModelFailure.Empty);
    }

    private static bool IsFinished(ChatFinishReason? reason)
    {
        if (reason == ChatFinishReason.ContentFilter)
            throw new ModelFailedException(ModelFailure.Filtered);
        return reason == ChatFinishReason.Length ? throw new ModelFailedException(ModelFailure.TooLong) : reason is not null;
    }
}
