namespace Assistent.Bot.Conversations;

/// <summary>
/// Lets one turn at a time into a conversation, those that wait in the order in which they came. Nothing remains of a conversation in which
/// nothing is going on.
/// </summary>
internal sealed class ConversationLocks(TimeProvider time)
{
    private readonly Dictionary<string, Line> _lines = [];

    /// <summary>Waits for the conversation; disposing lets the next turn in.</summary>
    /// <exception cref="ConversationBusyException">The turns before this one took too long.</exception>
    public async Task<IDisposable> AcquireAsync(string conversation, TimeSpan patience, CancellationToken cancellationToken)
    {
        var line = Join(conversation);
        var isIn = false;
        try
        {
            isIn = line.Turn.Wait(TimeSpan.Zero, cancellationToken) || await InTimeAsync(line, patience, cancellationToken);
        }
        finally
        {
            if (!isIn)
                Leave(conversation, line);
        }

        return isIn ? new Held(this, conversation, line) : throw new ConversationBusyException();
    }

    private async Task<bool> InTimeAsync(Line line, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await line.Turn.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private Line Join(string conversation)
    {
        lock (_lines)
        {
            if (!_lines.TryGetValue(conversation, out var line))
                _lines[conversation] = line = new Line();
            line.Count++;
            return line;
        }
    }

    private void Leave(string conversation, Line line)
    {
        lock (_lines)
        {
            if (--line.Count == 0)
                _lines.Remove(conversation);
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Count { get; set; }
    }

    private sealed class Held(ConversationLocks locks, string conversation, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.Turn.Release();
            locks.Leave(conversation, line);
        }
    }
}

/// <summary>An earlier turn of a conversation takes so long that this one is not going to have its turn.</summary>
internal sealed class ConversationBusyException : Exception;
