using Assistent.Bot.Conversations;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Operations;
using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Microsoft.Extensions.Options;
using System.Security.Cryptography;

namespace Assistent.Bot;

/// <summary>
/// Opens the knowledge base and the store before the first request, so that a mistake in a file, a damaged store or one of a newer
/// version stops the start and says so; and answers some questions, so that the first user does not wait for the compiler.
/// </summary>
internal static class Startup
{
    /// <summary>Adds the secrets that stand in files, and refuses one that is still an example's.</summary>
    public static bool TryReadSecrets(ConfigurationManager configuration)
    {
        try
        {
            SecretFiles.Add(configuration, configuration);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse(error.Message);
        }

        return PlaceholderSecrets.Find(configuration) is not { } setting
            || Refuse($"De instelling '{setting}' heeft nog een voorbeeldwaarde. Vul het echte geheim in, of laat de instelling leeg.");
    }

    public static async Task<bool> TryOpenAsync(IServiceProvider services, bool remembers)
    {
        try
        {
            var knowledge = services.GetRequiredService<KnowledgeBase>();
            if (!remembers)
                return true;
            await services.GetRequiredService<StoreSchema>().PrepareAsync(CancellationToken.None);
            await services.GetRequiredService<FirstKey>().MakeAsync(CancellationToken.None);
            foreach (var article in knowledge.Library.Articles)
                knowledge.Answer(knowledge.Read($"Wat is {article.Title} en hoe lang duurt het?", []));
            return true;
        }
        catch (Exception error) when (error is KnowledgeFileException or IOException or ConversationStoreException
            or OptionsValidationException or CryptographicException)
        {
            return Refuse(error.Message);
        }
    }

    private static bool Refuse(string reason)
    {
        Console.Error.WriteLine($"De assistent kan niet starten. {reason}");
        return false;
    }
}
