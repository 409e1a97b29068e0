using Assistent.Bot.Conversations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Makes the first key of tokens while no other instance does. Each of two instances that start together on an empty store would make
/// one otherwise, and take a day to hear of the other's.
/// </summary>
internal sealed partial class FirstKey(IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema,
    ConversationSettings settings, DirectLineSettings directLine, IDataProtectionProvider protection, ILogger<FirstKey> log)
{
    /// <summary>To be called before anything else protects something; a store that cannot be reached is left for later.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!schema.IsReady)
            return;
        if (!KeyProtection.IsOn(directLine))
            LogUnprotected();
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            await using var alone = await (ConversationDatabase.IsPostgres(database)
                ? PostgresStart.AloneAsync(database, cancellationToken)
                : SqliteStart.AloneAsync(ConversationDatabase.SqliteFile(settings.DataFolder), cancellationToken));
            await RemoveReadableAsync(database, cancellationToken);

            // The first use makes the key, unless there is one.
            protection.CreateProtector(nameof(FirstKey)).Protect([]);
        }
        catch (Exception error) when ((StoreFailure.Is(error) || error is CryptographicException)
            && !cancellationToken.IsCancellationRequested)
        {
            LogLater(error);
        }
    }

    // A key that was stored before keys were encrypted would stay as it is. Its tokens, which live for minutes, end with it.
    private async Task RemoveReadableAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        if (KeyProtection.IsOn(directLine))
            await database.DataProtectionKeys.Where(key => key.Xml!.Contains("<masterKey")).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning,
        "The keys of web chat tokens stand unencrypted in the store; DirectLine:KeyFile or KeyCertificate changes that")]
    private partial void LogUnprotected();

    [LoggerMessage(LogLevel.Warning, "The key of tokens is made when it is asked for")]
    private partial void LogLater(Exception error);
}
