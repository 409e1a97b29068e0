using System.Collections.Frozen;

namespace Assistent.Knowledge.Language;

/// <summary>Words that say little about what a text is about.</summary>
internal static class StopWords
{
    public static FrozenSet<string> All { get; } =
        WordFile.Lines("stop-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
