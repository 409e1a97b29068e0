using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assistent.Bot.Conversations;

/// <summary>
/// Lets one instance at a time prepare a PostgreSQL database. The migrations have a lock of their own, but that is on a table which
/// instances that start together on an empty database are still making.
/// </summary>
internal static class PostgresStart
{
    // Any number that nothing else on the database locks.
    private const long Lock = 0x4173_7369_7374;
    private const int PatienceSeconds = 30;

    /// <summary>
    /// Waits until no other instance prepares the database; disposing lets the next one in, and so does the end of the process.
    /// </summary>
    public static async Task<IAsyncDisposable> AloneAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        var own = new NpgsqlConnectionStringBuilder(database.Database.GetConnectionString()) { Pooling = false,
            CommandTimeout = PatienceSeconds };
        var connection = new NpgsqlConnection(own.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({Lock})", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
