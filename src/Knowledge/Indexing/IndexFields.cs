namespace Assistent.Knowledge.Indexing;

/// <summary>The fields of a passage's Lucene document, and what each counts for in a question.</summary>
internal static class IndexFields
{
    /// <summary>Position of the passage in the list that was indexed; stored, not searched.</summary>
    public const string Position = "position";

    /// <summary>Title and other names, as stems.</summary>
    public const string Names = "names";

    /// <summary>The passage's own words, as stems.</summary>
    public const string Text = "text";

    /// <summary>Questions that the passage is known to answer, as stems.</summary>
    public const string Questions = "questions";

    /// <summary>The parts of the compounds in names and text, and each word's root.</summary>
    public const string Parts = "parts";

    /// <summary>Neighbouring stems in pairs.</summary>
    public const string Pairs = "pairs";

    /// <summary>The searched fields with their weights.</summary>
    public static readonly IReadOnlyList<(string Field, float Weight)> Weights =
    [
        (Names, 1.5f), (Text, 1f), (Questions, 0.8f), (Parts, 0.3f), (Pairs, 0.3f),
    ];
}
