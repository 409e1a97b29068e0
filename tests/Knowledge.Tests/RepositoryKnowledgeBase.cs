using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Tests;

/// <summary>The knowledge base of the repository itself, read once for all tests.</summary>
internal static class RepositoryKnowledgeBase
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge-base");

    public static ArticleLibrary Library { get; } = ArticleLibrary.Read(Folder);
}
