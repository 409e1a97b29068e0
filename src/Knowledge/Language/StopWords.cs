using System.Collections.Frozen;

namespace Assistent.Knowledge.Language;

/// <summary>Words that say little about what a text is about.</summary>
internal static class StopWords
{
    public static FrozenSet<string> All { get; } =
        ResourceText.Words(typeof(StopWords), "stop-words").ToFrozenSet(StringComparer.Ordinal);
}
