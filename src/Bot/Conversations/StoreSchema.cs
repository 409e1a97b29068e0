using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Brings the store's schema up to date at start, and refuses a store that this program should not touch.</summary>
internal sealed partial class StoreSchema(IDbContextFactory<ConversationsDbContext> contexts, string sqliteFile, ILogger<StoreSchema> log)
{
    private static readonly TimeSpan MigrationTime = TimeSpan.FromSeconds(30);

    /// <summary>Whether the schema is up to date, so that the store can be used.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Closes what is still open of a file that is gone, and makes a new one. What was in it is lost.</summary>
    public async Task ReplaceMissingFileAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (!database.Database.IsSqlite() || !IsReady || File.Exists(sqliteFile))
            return;
        LogGone(sqliteFile);
        IsReady = false;
        SqliteConnection.ClearAllPools();
        foreach (var part in (string[])[$"{sqliteFile}-wal", $"{sqliteFile}-shm"])
            File.Delete(part);
        await PrepareAsync(cancellationToken);
    }

    /// <summary>Checks and migrates; a database server that cannot be reached is left for later.</summary>
    /// <exception cref="ConversationStoreException">The file is damaged or cannot be opened, or the schema is newer than this
    /// program.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(MigrationTime);
        await using var database = await contexts.CreateDbContextAsync(limit.Token);
        var isFile = database.Database.IsSqlite();
        try
        {
            await (isFile ? PrepareFileAsync(database, limit.Token) : PrepareServerAsync(database, limit.Token));
            IsReady = true;
        }
        catch (Exception error) when (isFile && (StoreFailure.Is(error) || error is IOException or UnauthorizedAccessException)
            && !cancellationToken.IsCancellationRequested)
        {
            throw new ConversationStoreException($"Het bestand '{sqliteFile}' met gesprekken kan niet worden geopend. {error.Message}",
                error);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(error);
        }
    }

    private async Task PrepareFileAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        await using var _ = await SqliteStart.AloneAsync(sqliteFile, cancellationToken);
        if (!SqliteStart.IsSound(sqliteFile))
            throw new ConversationStoreException($"Het bestand '{sqliteFile}' met gesprekken is beschadigd of geen SQLite-bestand. "
                + "Het is niet gewijzigd. Zet een kopie terug of verplaats het, en start opnieuw.");
        StoreFile.Guard(sqliteFile);
        if (await MigrateAsync(database, cancellationToken))
            await StoreTraces.RewriteAsync(database, cancellationToken);
    }

    private static async Task PrepareServerAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        await using var _ = await PostgresStart.AloneAsync(database, cancellationToken);
        await MigrateAsync(database, cancellationToken);
    }

    // Whether there was a store of an earlier version, which has been changed.
    private static async Task<bool> MigrateAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        var known = database.Database.GetMigrations().ToHashSet();
        var applied = await database.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            throw new ConversationStoreException($"De gespreksopslag is van een nieuwere versie van dit programma (schema '{newer}'). "
                + "Start die versie, of kies een andere opslag.");

        if (applied.Count() == known.Count)
            return false;

        if (database.Database.IsSqlite())
            await SqliteStart.RemoveAbandonedLockAsync(database, cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
        return applied.Any();
    }

    [LoggerMessage(LogLevel.Critical, "The file {File} with conversations is gone; a new one is made")]
    private partial void LogGone(string file);

    [LoggerMessage(LogLevel.Warning, "The conversation store cannot be reached; questions are answered without memory until it can")]
    private partial void LogUnreachable(Exception error);
}
