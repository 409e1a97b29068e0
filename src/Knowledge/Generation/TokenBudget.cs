namespace Assistent.Knowledge.Generation;

/// <summary>Counts the tokens of a day, from midnight to midnight UTC. Safe for use by many threads at once.</summary>
internal sealed class TokenBudget(long perDay, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _used;

    /// <summary>Takes tokens in advance, unless that would be more than the day has left.</summary>
    public bool TryTake(long tokens)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (today != _day)
                (_day, _used) = (today, 0);
            if (_used + tokens > perDay)
                return false;
            _used += tokens;
            return true;
        }
    }

    /// <summary>Gives back what was taken and not used; a negative number where more was used.</summary>
    public void GiveBack(long tokens)
    {
        lock (_lock)
            _used = Math.Max(0, _used - tokens);
    }
}
