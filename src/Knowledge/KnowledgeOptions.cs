namespace Assistent.Knowledge;

/// <summary>Where the knowledge base is.</summary>
public sealed record KnowledgeOptions(string Folder);
