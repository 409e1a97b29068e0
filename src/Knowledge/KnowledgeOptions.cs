namespace Assistent.Knowledge;

/// <summary>Where the knowledge base is, and the models that help to answer from it, if any.</summary>
public sealed record KnowledgeOptions(string Folder)
{
    public ModelOptions? Model { get; init; }

    public EmbeddingOptions? Embeddings { get; init; }
}
