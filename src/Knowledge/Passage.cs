namespace Assistent.Knowledge;

/// <summary>
/// The stretch of one article that is indexed, retrieved and cited as a whole: some consecutive sentences of one paragraph,
/// or one list. <see cref="Text"/> is the overview's own text.
/// </summary>
public sealed record Passage(Slug Article, int Number, string Heading, string Text)
{
    /// <summary>The name of the passage within the knowledge base, such as <c>flexwoningen#2</c>.</summary>
    public string Id => $"{Article}#{Number}";
}
