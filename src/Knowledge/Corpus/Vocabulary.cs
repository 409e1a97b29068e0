namespace Assistent.Knowledge.Corpus;

/// <summary>
/// The words that belong to the subject of an overview rather than to Dutch. They come on top of those that the program knows of itself;
/// any of them may be missing.
/// </summary>
public sealed record Vocabulary
{
    /// <summary>Groups of words that count as the same when a passage is looked for.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];

    /// <summary>Who does, pays or gets something: of each the forms of one word, folded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Parties { get; init; } = [];

    /// <summary>What is said aloud in the place of the overview's own words.</summary>
    public IReadOnlyList<PlainWords> PlainWords { get; init; } = [];

    /// <summary>What a number can stand before.</summary>
    public CountedWords Counted { get; init; } = new();
}

/// <summary>Words of a text, and everyday words that say the same: <c>in principe</c>, <c>meestal</c>.</summary>
public sealed record PlainWords(string Written, string Spoken);
