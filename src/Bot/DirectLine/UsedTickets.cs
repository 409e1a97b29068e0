using System.Collections.Concurrent;

namespace Assistent.Bot.DirectLine;

/// <summary>The tickets of streams that were used here and have not expired yet: each opens one stream.</summary>
internal sealed class UsedTickets(TimeProvider time)
{
    private const int PruneAbove = 1024;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = [];

    /// <summary>Whether this is the first use.</summary>
    public bool TryUse(WebToken ticket)
    {
        if (_used.Count > PruneAbove)
            Prune();
        return _used.TryAdd(ticket.Ticket, ticket.ExpiresAt);
    }

    private void Prune()
    {
        var now = time.GetUtcNow();
        foreach (var old in _used.Where(used => used.Value <= now))
            _used.TryRemove(old);
    }
}
