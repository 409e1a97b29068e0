using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assistent.Bot.Conversations;

/// <summary>Which database the conversations are in: SQLite in a file, or PostgreSQL when a connection string is given.</summary>
internal static class ConversationDatabase
{
    public const string ConnectionName = "Conversations";

    // No turn may hang on the store for longer than two seconds; connecting and asking each get half of that.
    private const int TimeoutSeconds = 1;

    public static void Configure(DbContextOptionsBuilder options, string? connectionString, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            options.UseSqlite(SqliteConnectionString(dataFolder), sqlite => sqlite.CommandTimeout(TimeoutSeconds));
            options.AddInterceptors(SqliteDurability.Interceptor);
        }
        else
        {
            ConfigurePostgres(options, connectionString);
        }
    }

    /// <summary>Whether it is PostgreSQL, asked so that what belongs to PostgreSQL is not loaded where it is not.</summary>
    public static bool IsPostgres(ConversationsDbContext database) => !database.Database.IsSqlite();

    public static string SqliteFile(string dataFolder) => Path.GetFullPath(Path.Combine(dataFolder, "conversations.db"));

    private static void ConfigurePostgres(DbContextOptionsBuilder options, string connectionString)
    {
        var postgres = new NpgsqlConnectionStringBuilder(connectionString) { Timeout = TimeoutSeconds,
            CommandTimeout = TimeoutSeconds };
        options.UseNpgsql(postgres.ConnectionString);
    }

    private static string SqliteConnectionString(string dataFolder) =>
        new SqliteConnectionStringBuilder { DataSource = SqliteFile(dataFolder), Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = TimeoutSeconds }.ConnectionString;
}
