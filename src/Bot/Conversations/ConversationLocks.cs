namespace Assistent.Bot.Conversations;

/// <summary>Lets one turn at a time into a conversation. Conversations share a fixed number of locks, so that nothing grows with their number.</summary>
internal sealed class ConversationLocks
{
    private const int Count = 2048;

    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the conversation; disposing lets the next turn in.</summary>
    /// <exception cref="TimeoutException">The turns before this one took too long.</exception>
    public async Task<IDisposable> AcquireAsync(string conversationId, TimeSpan patience, CancellationToken cancellationToken)
    {
        var turnstile = _locks[(uint)conversationId.GetHashCode(StringComparison.Ordinal) % Count];
        return await turnstile.WaitAsync(patience, cancellationToken) ? new Held(turnstile) : throw new TimeoutException("An earlier turn of the conversation takes too long.");
    }

    private sealed class Held(SemaphoreSlim turnstile) : IDisposable
    {
        public void Dispose() => turnstile.Release();
    }
}
