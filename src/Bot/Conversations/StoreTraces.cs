using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>
/// Takes what was erased out of SQLite's log too: its pages hold the text until they are copied into the file and the log is cut off,
/// which readers can hold up for a moment. Also looks whether the file is still there. A database server has its own ways (docs/beheer.md).
/// </summary>
internal sealed partial class StoreTraces(IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, StoreWriters writers,
    TimeProvider time, ILogger<StoreTraces> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int Attempts = 20;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(50);

    // Whether something that was erased may still be in the log.
    private volatile bool _isLeft;

    /// <summary>To be called after the commit that erases. When a reader holds it up for long, it is done in the background.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await RemovedAsync(cancellationToken))
                return;
            await Task.Delay(RetryAfter, time, cancellationToken);
        }

        _isLeft = true;
    }

    /// <summary>Writes the file anew, without what an earlier version of the program left in pages that it no longer uses.</summary>
    public static async Task RewriteAsync(ConversationsDbContext database, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlRawAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await schema.ReplaceMissingFileAsync(stoppingToken);
            if (_isLeft)
            {
                _isLeft = false;
                _isLeft |= !await RemovedAsync(stoppingToken);
            }
        }
    }

    private async Task<bool> RemovedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return !schema.IsReady || await TryRemoveAsync(cancellationToken);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogHeldUp(error);
            return false;
        }
    }

    // False when a reader holds it up.
    private async Task<bool> TryRemoveAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (!database.Database.IsSqlite())
            return true;
        using var alone = await writers.AloneAsync(cancellationToken);
        await database.Database.OpenConnectionAsync(cancellationToken);
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var outcome = await command.ExecuteReaderAsync(cancellationToken);
        return await outcome.ReadAsync(cancellationToken) && outcome.GetInt32(0) == 0;
    }

    [LoggerMessage(LogLevel.Debug, "What was erased is still in the log of the store; it is tried again")]
    private partial void LogHeldUp(Exception error);
}
