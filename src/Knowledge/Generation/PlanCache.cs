using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// The plans that a model made today, by the question and what it leans on, so that the same question costs nothing. The one that was
/// used longest ago makes place. Safe for use by many threads at once.
/// </summary>
internal sealed class PlanCache(int most, string corpus, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, AnswerPlan Plan)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, AnswerPlan Plan)> _used = [];

    /// <summary>What stands for a question on this day: the message alone where it can, otherwise with all that it may lean on.</summary>
    public string KeyOf(string message, IReadOnlyList<PastTurn> history, bool standsAlone)
    {
        var before = standsAlone ? "" : string.Join('\n', history.Select(turn => $"{turn.Understood} → {PlanSummary.Of(turn.Plan)}"));
        return $"{corpus}\n{time.GetLocalNow():yyyy-MM-dd}\n{before}\n{string.Join(' ', Words.Of(message))}";
    }

    public AnswerPlan? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
                return null;
            _used.Remove(node);
            _used.AddLast(node);
            return node.Value.Plan;
        }
    }

    public void Keep(string key, AnswerPlan plan)
    {
        if (most == 0)
            return;
        lock (_lock)
        {
            if (_byKey.Remove(key, out var before))
                _used.Remove(before);
            _byKey[key] = _used.AddLast((key, plan));
            if (_byKey.Count <= most || _used.First is not { } oldest)
                return;
            _used.Remove(oldest);
            _byKey.Remove(oldest.Value.Key);
        }
    }
}
