using System.Runtime.Versioning;

namespace Assistent.Bot.Tests.Conversations;

[UnsupportedOSPlatform("windows")]
public sealed class StoreFileTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nobody_but_the_program_s_own_user_can_read_the_store()
    {
        Directory.Delete(_folder.Path);

        await using var store = await OpenStore.OnFileAsync(_folder);
        await store.RunAsync(SomeTurn.Message(), SomeTurn.Saying("een"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Path));
        Assert.All(Directory.GetFiles(_folder.Path, "conversations.db*"),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Contains($"{_folder.File}-wal", Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_store_that_others_could_read_is_closed_to_them_at_the_next_start()
    {
        await using (await OpenStore.OnFileAsync(_folder)) { }
        File.SetUnixFileMode(_folder.File,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var store = await OpenStore.OnFileAsync(_folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File));
    }
}
