using System.Text;
using Assistent.Bot.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;

namespace Assistent.Bot.Tests.Conversations;

public sealed class ErasureTests : IDisposable
{
    private readonly DataFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_user_wants_forgotten_is_in_no_file_of_the_store_at_once_and_after_a_restart()
    {
        var marks = Enumerable.Range(1, 20).Select(i => $"merkteken{i}x{i * 7919}").ToList();
        await using (var store = await OpenStore.OnFileAsync(_folder))
        {
            foreach (var mark in marks)
                await store.RunAsync(Said(mark, "gesprek-1", "jan"), Remembering(mark));
            Assert.Contains(marks, IsInAnyFile);

            await store.RunAsync(Said("wissen", "gesprek-1", "jan"), SomeTurn.Forgetting);

            Assert.DoesNotContain(marks, IsInAnyFile);
        }

        SqliteConnection.ClearAllPools();
        await using var next = await OpenStore.OnFileAsync(_folder);

        Assert.DoesNotContain(marks, IsInAnyFile);
    }

    [Fact]
    public async Task Everything_of_one_person_is_exported_and_erased_and_nothing_of_another()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await store.RunAsync(Said("eerste", "gesprek-1", "jan"), Remembering("merkteken-van-jan"));
        await store.RunAsync(Said("tweede", "gesprek-2", "jan"), Remembering("ander-merkteken-van-jan"));
        await store.RunAsync(Said("derde", "gesprek-3", "piet"), Remembering("merkteken-van-piet"));

        var exported = (await store.UserData.ExportAsync("jan", Cancelled)).ToString();
        var erased = await store.UserData.EraseAsync("jan", Cancelled);

        Assert.Contains("merkteken-van-jan", exported, StringComparison.Ordinal);
        Assert.Contains("ander-merkteken-van-jan", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("piet", exported, StringComparison.Ordinal);
        Assert.Equal(2, erased);
        Assert.False(IsInAnyFile("merkteken-van-jan"));
        Assert.True(IsInAnyFile("merkteken-van-piet"));
    }

    [Fact]
    public async Task What_an_earlier_version_left_in_free_pages_is_gone_when_the_store_is_brought_up_to_date()
    {
        await using (await OpenStore.OnFileAsync(_folder)) { }
        SqliteConnection.ClearAllPools();
        var row = string.Concat(Enumerable.Repeat("merkteken-vrij ", 500));
        _folder.Execute($"PRAGMA secure_delete = OFF; CREATE TABLE oud (tekst TEXT); INSERT INTO oud VALUES ('{row}'); DROP TABLE oud; "
            + "DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Retention'");
        _folder.Execute("DROP TABLE probes; DROP INDEX IX_conversations_OldestAt; DROP INDEX IX_conversations_UserId; "
            + "DROP INDEX IX_web_activities_At; DROP INDEX IX_web_conversations_UserId");
        _folder.Execute("ALTER TABLE conversations DROP COLUMN OldestAt; ALTER TABLE conversations DROP COLUMN UserId; "
            + "ALTER TABLE web_activities DROP COLUMN At");
        Assert.True(IsInAnyFile("merkteken-vrij"));

        await using var store = await OpenStore.OnFileAsync(_folder);

        Assert.True(store.Schema.IsReady);
        Assert.False(IsInAnyFile("merkteken-vrij"));
    }

    private static Activity Said(string id, string conversation, string user)
    {
        var message = SomeTurn.Message(id, conversation: conversation);
        message.From = new ChannelAccount(id: user);
        return message;
    }

    private static Func<Conversation, MadeTurn> Remembering(string mark) =>
        _ => SomeTurn.Remembering(new Turn { Text = mark }, $"antwoord {mark}");

    private bool IsInAnyFile(string mark)
    {
        var wanted = Encoding.UTF8.GetBytes(mark);
        return Directory.GetFiles(_folder.Path).Any(file =>
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            open.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(wanted) >= 0;
        });
    }
}
