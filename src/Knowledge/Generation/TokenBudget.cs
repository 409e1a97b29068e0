namespace Assistent.Knowledge.Generation;

/// <summary>Counts the tokens of a day, from midnight to midnight UTC, in all and per user. Safe for use by many threads at once.</summary>
internal sealed class TokenBudget(long perDay, long perUser, TimeProvider time)
{
    // So many users a day are counted apart; what more there are shares one count.
    private const int MostUsers = 50_000;
    private const string Others = "";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _usedBy = new(StringComparer.Ordinal);
    private DateOnly _day;
    private long _used;

    /// <summary>Takes tokens in advance, unless that would be more than the day, or the user's share of it, has left.</summary>
    public bool TryTake(long tokens, string? user)
    {
        lock (_lock)
        {
            BeginDay();
            if (_used + tokens > perDay || (user is not null && UsedBy(user) + tokens > perUser))
                return false;
            Count(tokens, user);
            return true;
        }
    }

    /// <summary>Gives back what was taken and not used; a negative number where more was used.</summary>
    public void GiveBack(long tokens, string? user)
    {
        lock (_lock)
        {
            BeginDay();
            Count(-tokens, user);
        }
    }

    private void BeginDay()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today == _day)
            return;
        (_day, _used) = (today, 0);
        _usedBy.Clear();
    }

    private void Count(long tokens, string? user)
    {
        _used = Math.Max(0, _used + tokens);
        if (user is not null)
            _usedBy[KeyOf(user)] = Math.Max(0, UsedBy(user) + tokens);
    }

    private long UsedBy(string user) => _usedBy.GetValueOrDefault(KeyOf(user));

    private string KeyOf(string user) => _usedBy.Count < MostUsers || _usedBy.ContainsKey(user) ? user : Others;
}
