using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>
/// Lets one instance at a time prepare a SQLite file. The migrations have a lock of their own, but that is a row in the file, which a
/// start that is killed leaves behind for ever; this one is a file that the system lets go of when its process ends.
/// </summary>
internal static class SqliteStart
{
    // Result codes of SQLite.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until no other instance prepares the file; disposing lets the next one in.</summary>
    public static async Task<IAsyncDisposable> AloneAsync(string sqliteFile, CancellationToken cancellationToken)
    {
        StoreFile.MakeFolder(sqliteFile);
        while (true)
        {
            try
            {
                return new FileStream($"{sqliteFile}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists($"{sqliteFile}.lock"))
            {
                await Task.Delay(LookAgainAfter, cancellationToken);
            }
        }
    }

    /// <summary>Takes away what a killed start left; only for who is <see cref="AloneAsync">alone</see>.</summary>
    public static Task RemoveAbandonedLockAsync(ConversationsDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);

    /// <summary>
    /// Whether the file is one that SQLite can read in full. It is opened for reading only: a damaged file is left exactly as it is.
    /// </summary>
    public static bool IsSound(string sqliteFile)
    {
        if (!File.Exists(sqliteFile))
            return true;

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sqliteFile,
                Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return command.ExecuteScalar() is "ok";
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return false;
        }
    }
}
