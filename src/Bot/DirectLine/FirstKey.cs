using Assistent.Bot.Conversations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Makes the first key of tokens while no other instance does. Each of two instances that start together on an empty store would make
/// one otherwise, and take a day to hear of the other's.
/// </summary>
internal sealed partial class FirstKey(IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, IOptions<ConversationSettings> settings, IDataProtectionProvider protection, ILogger<FirstKey> log)
{
    /// <summary>To be called before anything else protects something; a store that cannot be reached is left for later.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!schema.IsReady)
            return;
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            await (database.Database.IsNpgsql() ? OnServerAsync(database, cancellationToken) : OnFileAsync(cancellationToken));
        }
        catch (Exception error) when ((StoreFailure.Is(error) || error is CryptographicException) && !cancellationToken.IsCancellationRequested)
        {
            LogLater(error);
        }
    }

    private async Task OnServerAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        await using var _ = await PostgresStart.AloneAsync(database, cancellationToken);
        Use();
    }

    private async Task OnFileAsync(CancellationToken cancellationToken)
    {
        using var _ = await SqliteStart.AloneAsync(ConversationDatabase.SqliteFile(settings.Value.DataFolder), cancellationToken);
        Use();
    }

    // The first use makes the key, unless there is one.
    private void Use() => protection.CreateProtector(nameof(FirstKey)).Protect([]);

    [LoggerMessage(LogLevel.Warning, "The key of tokens is made when it is asked for")]
    private partial void LogLater(Exception error);
}
