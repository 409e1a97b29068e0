namespace Assistent.Knowledge.Verification;

/// <summary>Whether a text repeats the directions that a model was given: a run of their words, whatever stands around it.</summary>
internal sealed class PromptLeak
{
    // So many words in a row are no coincidence.
    private const int Run = 5;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    public PromptLeak(params ReadOnlySpan<string> directions)
    {
        foreach (var text in directions)
            _runs.UnionWith(RunsOf(text));
    }

    public bool IsIn(string text) => RunsOf(text).Any(_runs.Contains);

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Words.Of(text);
        return Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(start => string.Join(' ', words.Skip(start).Take(Run)));
    }
}
