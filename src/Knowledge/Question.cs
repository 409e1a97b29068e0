namespace Assistent.Knowledge;

/// <summary>
/// What a user wants to know, understandable on its own. What its own words leave open is given besides: <see cref="Subject"/> the
/// articles that it is about, <see cref="Near"/> the passages that the conversation was at, <see cref="Given"/> the quantities that
/// still hold ("gezin van 8").
/// </summary>
public sealed record Question(string Text)
{
    public IReadOnlyList<Slug> Subject { get; init; } = [];

    /// <summary>Ids of passages.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>The text with the quantities that still hold.</summary>
    internal string FullText => string.Join('\n', [Text, .. Given]);
}
