using System.Collections.Frozen;

namespace Assistent.Knowledge.Indexing;

/// <summary>Words that say little about what a text is about.</summary>
internal sealed class StopWords
{
    private readonly FrozenSet<string> _words =
        WordFile.Lines("stop-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    public bool Contains(string word) => _words.Contains(word);
}
