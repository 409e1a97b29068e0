namespace Assistent.Knowledge;

/// <summary>
/// A passage that an answer rests on, as shown to the reader. <see cref="Quote"/> is a literal part of the passage;
/// <see cref="LinkLabel"/> says where the link leads, which is the publisher's site where the document itself is not known.
/// </summary>
public sealed record Citation(int Position, Passage Passage, string Title, string Quote, Uri? Link, string LinkLabel)
{
    /// <summary>The id of the first sentence of the quote: <c>flexwoningen.3</c>.</summary>
    public string Sentence { get; init; } = "";
}
