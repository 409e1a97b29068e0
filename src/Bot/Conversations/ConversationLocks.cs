namespace Assistent.Bot.Conversations;

/// <summary>
/// Lets one turn at a time into a conversation, those that wait in the order in which they came. Nothing remains of a conversation in which
/// nothing is going on.
/// </summary>
internal sealed class ConversationLocks
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
            isIn = await line.Turn.WaitAsync(patience, cancellationToken);
        }
        finally
        {
            if (!isIn)
                Leave(conversation, line);
        }

        return isIn ? new Held(this, conversation, line) : throw new ConversationBusyException();
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
