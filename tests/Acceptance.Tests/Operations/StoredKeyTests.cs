using System.Security.Cryptography;
using Assistent.Acceptance.Tests.DirectLine;
using Microsoft.Data.Sqlite;

namespace Assistent.Acceptance.Tests.Operations;

public sealed class StoredKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task With_a_key_file_no_readable_key_is_left_and_tokens_outlast_a_restart()
    {
        var key = Path.Combine(_folder, "sleutel");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Cancelled);
        await using (var open = WebBot.Start(_folder))
            await WebUser.StartedAsync(open.Http, Cancelled);
        Assert.Contains("<masterKey", await StoredAsync(), StringComparison.Ordinal);

        WebUser user;
        await using (var bot = WebBot.Start(_folder, time: null, ("DirectLine:KeyFile", key)))
            user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await using var next = WebBot.Start(_folder, time: null, ("DirectLine:KeyFile", key));

        Assert.Single((await user.At(next.Http).ActivitiesAsync("", Cancelled))["activities"]!.AsArray());
        var stored = await StoredAsync();
        Assert.DoesNotContain("<masterKey", stored, StringComparison.Ordinal);
        Assert.Contains("encryptedSecret", stored, StringComparison.Ordinal);
    }

    private async Task<string> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "conversations.db")};Pooling=False");
        await connection.OpenAsync(Cancelled);
        await using var command = new SqliteCommand("SELECT group_concat(Xml) FROM data_protection_keys", connection);
        return (string)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
