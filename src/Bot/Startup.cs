using Assistent.Knowledge;
using Assistent.Knowledge.Articles;

namespace Assistent.Bot;

/// <summary>Opens the knowledge base before the first request, so that a mistake in it stops the start with its file and line.</summary>
internal static class Startup
{
    public static bool TryOpen(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<KnowledgeBase>();
            return true;
        }
        catch (Exception error) when (error is KnowledgeFileException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"De kennisbank kan niet worden geopend. {error.Message}");
            return false;
        }
    }
}
