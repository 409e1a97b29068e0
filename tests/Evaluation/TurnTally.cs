using static System.FormattableString;

namespace Assistent.Evaluation;

/// <summary>Counts the turns that were answered rightly, by subject and kind, and shows the first of those that were not.</summary>
internal sealed class TurnTally(int show)
{
    private readonly SortedDictionary<string, (int Good, int Total)> _counts = new(StringComparer.Ordinal);
    private int _toShow = show;

    public void Add(QuestionCase @case, QuestionTurn turn, ScoredReply reply)
    {
        var wrongs = Judge.Wrongs(turn, reply);
        foreach (var label in new[] { @case.Tags[0], $"kind:{turn.Kind}", "ALL" })
            _counts[label] = (
                _counts.GetValueOrDefault(label).Good + (wrongs.Count == 0 ? 1 : 0), _counts.GetValueOrDefault(label).Total + 1);
        if (wrongs.Count > 0 && _toShow-- > 0)
            Console.WriteLine($"--- {@case.Id}: {turn.Q}\n    {string.Join("; ", wrongs)}\n    {reply.Text}");
    }

    /// <summary>The counts, what else was measured, and on the last line the score.</summary>
    public void Print(params IEnumerable<string> measured)
    {
        foreach (var (label, (good, total)) in _counts)
            Console.WriteLine(Invariant($"{label,-24} {good,4} / {total,4}  {100.0 * good / total,5:0.0}%"));
        foreach (var line in measured)
            Console.WriteLine(line);
        var (passed, of) = _counts["ALL"];
        Console.WriteLine(Invariant($"passed {passed} of {of} ({100.0 * passed / of:0.0}%)"));
    }
}
