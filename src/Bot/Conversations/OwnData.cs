using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Conversations;

/// <summary>Tells users what is kept of them, in the conversation in which they ask it.</summary>
internal sealed partial class OwnData(UserData data, StoreSchema schema, ILogger<OwnData> log)
{
    // Teams takes some 28,000 characters of text in a message.
    private const int MostChars = 16_000;

    /// <param name="asking">The message that asks.</param>
    /// <param name="general">What is kept of everyone; where nothing is kept, as in the terminal, that is the answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Reply> ToldAsync(Activity asking, Reply general, CancellationToken cancellationToken)
    {
        if (ConversationKey.UserOf(asking.From) == "")
            return general;
        if (ConversationKey.IsShared(asking))
            return general with { Text = Wording.ExportAlone };
        try
        {
            if (!schema.IsReady)
                return general with { Text = Wording.ExportFailed };
            var (json, isCut) = (await data.ExportAsync(asking, cancellationToken)).InMessage(MostChars);
            return general with { Text = Wording.Export(json, isCut), Suggestions = [], IsExport = true };
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error);
            return general with { Text = Wording.ExportFailed };
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is kept of a user could not be read")]
    private partial void LogFailed(Exception error);
}
