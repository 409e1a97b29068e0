using Microsoft.Data.Sqlite;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>A data folder of a test's own, gone when the test is done.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assistent-").FullName;

    public string File => System.IO.Path.Combine(Path, "conversations.db");

    /// <summary>What another program would do to the file: SQL on a connection of its own.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
