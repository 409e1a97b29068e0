namespace Assistent.Knowledge;

/// <summary>Where the knowledge base is, and the model that helps to answer from it, if any.</summary>
public sealed record KnowledgeOptions(string Folder)
{
    public ModelOptions? Model { get; init; }

    /// <summary>The trained reader's file; where null it is looked for beside the knowledge base.</summary>
    public string? ReaderFile { get; init; }
}
