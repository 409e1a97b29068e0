using Assistent.Bot.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Tests.Conversations;

public sealed class StoreSchemaTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_first_start_makes_the_folder_and_the_file()
    {
        Directory.Delete(_folder.Path);

        await using var store = await OpenStore.OnFileAsync(_folder);

        Assert.True(store.Schema.IsReady);
        Assert.True(File.Exists(_folder.File));
    }

    [Fact]
    public async Task A_file_that_is_removed_while_it_is_used_takes_nothing_more_and_is_replaced()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await store.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("een"));

        File.Delete(_folder.File);
        var meanwhile = await store.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Saying("twee"));
        await store.Schema.ReplaceMissingFileAsync(TestContext.Current.CancellationToken);
        var after = await store.RunAsync(SomeTurn.Message("bericht-3"), SomeTurn.Saying("drie"));

        Assert.False(meanwhile.IsRemembered);
        Assert.True(after.IsRemembered);
        Assert.Equal(["drie"], (await store.ReadAsync()).Turns.Select(turn => turn.Text));
    }

    [Fact]
    public async Task Acknowledged_turns_are_on_disk_before_they_are_acknowledged()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);

        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        await database.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        Assert.Equal("wal", await PragmaAsync(database, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(database, "synchronous"));
        Assert.Equal("1", await PragmaAsync(database, "secure_delete"));
    }

    [Theory]
    [InlineData("this is no database, whatever its name says; it is a text of more than a hundred characters, as long as a header")]
    [InlineData("SQLite format 3\0 and then nothing that belongs in a database file, over more than the hundred bytes of a header")]
    public async Task A_damaged_file_stops_the_start_and_is_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(_folder.File, content, TestContext.Current.CancellationToken);
        await using var store = OpenStore.NotPrepared(_folder.Path);

        var error = await Assert.ThrowsAsync<ConversationStoreException>(
            () => store.Schema.PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Contains(_folder.File, error.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.File, TestContext.Current.CancellationToken));
        Assert.Equal([_folder.File], Directory.GetFiles(_folder.Path).Except([$"{_folder.File}.lock"]));
    }

    [Fact]
    public async Task A_file_that_was_overwritten_halfway_stops_the_start_and_is_left_as_it_is()
    {
        await using (var store = await OpenStore.OnFileAsync(_folder))
        {
            for (var i = 0; i < 50; i++)
                await store.RunAsync(SomeTurn.Message($"bericht-{i}", conversation: $"gesprek-{i}"), SomeTurn.Saying("een"));
        }

        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(_folder.File, bytes, TestContext.Current.CancellationToken);
        await using var damaged = OpenStore.NotPrepared(_folder.Path);

        await Assert.ThrowsAsync<ConversationStoreException>(() => damaged.Schema.PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_the_start_and_says_so()
    {
        await File.WriteAllTextAsync(_folder.File, "", TestContext.Current.CancellationToken);
        await using var store = OpenStore.NotPrepared(_folder.File);

        var error = await Assert.ThrowsAsync<ConversationStoreException>(
            () => store.Schema.PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Contains(_folder.File, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_of_a_newer_program_stops_the_start()
    {
        await using (await OpenStore.OnFileAsync(_folder)) { }
        _folder.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')");
        await using var older = OpenStore.NotPrepared(_folder.Path);

        var error = await Assert.ThrowsAsync<ConversationStoreException>(
            () => older.Schema.PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Contains("29991231000000_Later", error.Message, StringComparison.Ordinal);
        Assert.False(older.Schema.IsReady);
    }

    [Fact]
    public async Task Instances_that_start_together_on_an_empty_folder_are_all_ready()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenStore.OnFileAsync(_folder))));

        Assert.All(stores, store => Assert.True(store.Schema.IsReady));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_made_the_schema_does_not_stop_the_next()
    {
        _folder.Execute("""
            CREATE TABLE "__EFMigrationsLock" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 00:00:00+00:00');
            """);

        await using var store = await OpenStore.OnFileAsync(_folder);

        Assert.True(store.Schema.IsReady);
    }

    [Fact]
    public async Task What_an_earlier_program_kept_of_its_web_chats_gets_their_own_key_and_that_of_channels_stays()
    {
        const string AsLiteral = "'directline' || char(31) || ";
        await using (await OpenStore.OnFileAsync(_folder)) { }
        _folder.Execute($"""
            DELETE FROM __EFMigrationsHistory WHERE MigrationId = '20261130000000_WebChatKeys';
            INSERT INTO web_conversations ("Id", "UserId", "LastSequence", "IsEnded", "UpdatedAt") VALUES ('eigen', 'dl_x', 1, 0, 1);
            INSERT INTO conversations ("Id", "State", "Version", "UpdatedAt", "OldestAt", "UserId")
            VALUES ({AsLiteral} 'eigen', '', 1, 1, 1, 'dl_x'), ({AsLiteral} 'ander', '', 1, 1, 1, 'dl_y');
            INSERT INTO answered ("ConversationId", "ActivityId", "Replies", "At") VALUES ({AsLiteral} 'eigen', 'bericht', '', 1);
            """);

        await using var store = await OpenStore.OnFileAsync(_folder);

        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["directline:assistent\u001feigen", "directline\u001fander"],
            await database.Conversations.OrderBy(row => row.UserId)
                .Select(row => row.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("directline:assistent\u001feigen",
            (await database.Answered.SingleAsync(TestContext.Current.CancellationToken)).ConversationId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=127.0.0.1")]
    public void The_newest_migration_leaves_the_model_as_it_is(string connectionString)
    {
        var options = new DbContextOptionsBuilder<ConversationsDbContext>();
        ConversationDatabase.Configure(options, connectionString, _folder.Path);
        using var database = new ConversationsDbContext(options.Options);

        Assert.False(database.Database.HasPendingModelChanges());
    }

    private static async Task<string?> PragmaAsync(ConversationsDbContext database, string name)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }
}
