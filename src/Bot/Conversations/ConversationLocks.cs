using System.Threading.RateLimiting;

namespace Assistent.Bot.Conversations;

/// <summary>
/// Lets one turn at a time into a conversation, those that wait in the order in which they came. Nothing remains of a conversation in which
/// nothing is going on.
/// </summary>
internal sealed class ConversationLocks(TimeProvider time) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _lines = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetConcurrencyLimiter(conversation, _ => new() { PermitLimit = 1, QueueLimit = int.MaxValue }));

    /// <summary>Waits for the conversation; disposing lets the next turn in.</summary>
    /// <exception cref="ConversationBusyException">The turns before this one took too long.</exception>
    public async Task<IDisposable> AcquireAsync(string conversation, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_lines.AttemptAcquire(conversation) is { IsAcquired: true } free)
            return free;
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (await _lines.AcquireAsync(conversation, permitCount: 1, either.Token) is { IsAcquired: true } turn)
                return turn;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The turns before it took too long.
        }

        throw new ConversationBusyException();
    }

    public void Dispose() => _lines.Dispose();
}

/// <summary>An earlier turn of a conversation takes so long that this one is not going to have its turn.</summary>
internal sealed class ConversationBusyException : Exception;
