using Assistent.Acceptance.Tests.DirectLine;
using Microsoft.Data.Sqlite;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>A copy that is made while the program runs, put back as docs/beheer.md says.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly string _copies = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_copies, recursive: true);
    }

    [Fact]
    public async Task A_conversation_goes_on_from_the_copy_with_the_token_that_its_user_had()
    {
        WebUser user;
        await using (var bot = WebBot.Start(_folder))
        {
            user = await WebUser.StartedAsync(bot.Http, Cancelled);
            await user.SayAsync("Hoe lang duurt de logeerregeling?", "eigen-1", Cancelled);
            Copy();
            await user.SayAsync("Wat is de HAR?", "eigen-2", Cancelled);
        }

        PutBack();
        await using var restored = WebBot.Start(_folder);
        var back = user.At(restored.Http);
        await back.SayAsync("en wie betaalt dat?", "eigen-3", Cancelled);

        var said = (await back.ActivitiesAsync("", Cancelled))["activities"]!.AsArray()
            .Select(activity => (string?)activity!["text"]).ToList();
        Assert.Equal(5, said.Count);
        Assert.Equal("Hoe lang duurt de logeerregeling?", said[1]);
        Assert.Contains("logeerregeling", said[4], StringComparison.OrdinalIgnoreCase);
    }

    // What ".backup" of the sqlite3 program does.
    private void Copy()
    {
        using var store = new SqliteConnection($"Data Source={Store};Mode=ReadOnly;Pooling=False");
        using var copy = new SqliteConnection($"Data Source={Path.Combine(_copies, "kopie.db")};Pooling=False");
        store.Open();
        copy.Open();
        store.BackupDatabase(copy);
    }

    private void PutBack()
    {
        SqliteConnection.ClearAllPools();
        File.Delete($"{Store}-wal");
        File.Delete($"{Store}-shm");
        File.Copy(Path.Combine(_copies, "kopie.db"), Store, overwrite: true);
    }

    private string Store => Path.Combine(_folder, "conversations.db");
}
