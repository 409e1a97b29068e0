using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Brings the store's schema up to date at start, and refuses a store that this program should not touch.</summary>
internal sealed partial class StoreSchema(IDbContextFactory<ConversationsDbContext> contexts, string sqliteFile, ILogger<StoreSchema> log)
{
    private static readonly TimeSpan MigrationTime = TimeSpan.FromSeconds(30);

    /// <summary>Whether the schema is up to date, so that the store can be used.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Checks and migrates; a database server that cannot be reached is left for later.</summary>
    /// <exception cref="ConversationStoreException">The file is damaged, or the schema is newer than this program.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(MigrationTime);
        await using var database = await contexts.CreateDbContextAsync(limit.Token);
        if (database.Database.IsSqlite())
            CheckFile();

        try
        {
            await MigrateAsync(database, limit.Token);
            IsReady = true;
        }
        catch (DbException error) when (!database.Database.IsSqlite())
        {
            LogUnreachable(error);
        }
    }

    private static async Task MigrateAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        var known = database.Database.GetMigrations().ToHashSet();
        var applied = await database.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            throw new ConversationStoreException($"De gespreksopslag is van een nieuwere versie van dit programma (schema '{newer}'). Start die versie, of kies een andere opslag.");

        // Applied under the lock of the migrations history, so that instances that start together wait for each other.
        if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await database.Database.MigrateAsync(cancellationToken);
    }

    private void CheckFile()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(sqliteFile)!);
        if (!File.Exists(sqliteFile))
            return;

        try
        {
            // Read-only: a damaged file is left exactly as it is.
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sqliteFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            if (command.ExecuteScalar() is not "ok")
                throw Damaged(null);
        }
        catch (SqliteException error)
        {
            throw Damaged(error);
        }
    }

    private ConversationStoreException Damaged(Exception? error) =>
        new($"Het bestand '{sqliteFile}' met gesprekken is beschadigd of geen SQLite-bestand. Het is niet gewijzigd. Zet een kopie terug of verplaats het, en start opnieuw.", error);

    [LoggerMessage(LogLevel.Warning, "The conversation store cannot be reached; questions are answered without memory until it can")]
    private partial void LogUnreachable(Exception error);
}
