using System.Net;
using Assistent.Acceptance.Tests.DirectLine;
using Microsoft.Data.Sqlite;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>After erasing, no file of the data folder has a word of what was said, at once and after a restart.</summary>
public sealed class ErasureTests : IDisposable
{
    private static readonly string[] Marks = [.. Enumerable.Range(1, 20).Select(i => $"merkteken{i}q{i * 104_729}")];

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("wis dit gesprek")]
    [InlineData("Vergeet dit")]
    [InlineData("Wis mijn gegevens")]
    [InlineData("Verwijder alles alsjeblieft")]
    [InlineData("Vergeet alles wat ik zei")]
    [InlineData("Kunt u mijn gegevens verwijderen?")]
    public async Task By_every_plain_way_to_say_it(string message)
    {
        await using (var bot = WebBot.Start(_folder))
        {
            var user = await SaidAsync(bot);

            await user.SayAsync(message, "wissen", Cancelled);

            Assert.DoesNotContain(Marks, IsInAnyFile);
            Assert.Equal(2, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
        }

        await RestartedAsync();
    }

    [Fact]
    public async Task The_message_that_asks_for_it_goes_too_and_its_sender_sees_it_arrive()
    {
        await using (var bot = WebBot.Start(_folder))
        {
            var user = await SaidAsync(bot);

            await user.SayAsync("Wis alles van Qzkees Qzdijk", "wissen", Cancelled);

            var left = (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray();
            Assert.Equal(("[gewist]", "wissen"), ((string?)left[0]!["text"], (string?)left[0]!["channelData"]!["clientActivityID"]));
            Assert.DoesNotContain([.. Marks, "Qzkees", "Qzdijk"], IsInAnyFile);
        }

        await RestartedAsync();
    }

    [Fact]
    public async Task By_the_conversation_s_own_token()
    {
        await using (var bot = WebBot.Start(_folder))
        {
            var user = await SaidAsync(bot);
            var other = await WebUser.StartedAsync(bot.Http, Cancelled);

            using var foreign = await other.SendAsync(HttpMethod.Delete, $"/conversations/{user.ConversationId}", null, Cancelled);
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
            Assert.Contains(Marks, IsInAnyFile);
            using var erased = await user.SendAsync(HttpMethod.Delete, $"/conversations/{user.ConversationId}", null, Cancelled);
            using var again = await user.SendAsync(HttpMethod.Delete, $"/conversations/{user.ConversationId}", null, Cancelled);
            using var after = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
                WebUser.Message("hallo", "na").ToJsonString(), Cancelled);

            Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.BadRequest),
                (erased.StatusCode, again.StatusCode, after.StatusCode));
            Assert.DoesNotContain(Marks, IsInAnyFile);
        }

        await RestartedAsync();
    }

    private static async Task<WebUser> SaidAsync(WebBot bot)
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        for (var i = 0; i < Marks.Length; i++)
            await user.SayAsync($"Wat is optoppen bij {Marks[i]}?", $"eigen-{i}", Cancelled);
        const string Feedback =
            """{"type":"event","name":"message/submitAction","value":{"reaction":"dislike","feedback":{"feedbackText":"MERK"}}}""";
        var feedback = Feedback.Replace("MERK", Marks[0], StringComparison.Ordinal);
        await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", feedback, Cancelled);
        return user;
    }

    private async Task RestartedAsync()
    {
        SqliteConnection.ClearAllPools();
        await using var next = WebBot.Start(_folder);
        await WebUser.StartedAsync(next.Http, Cancelled);

        Assert.DoesNotContain(Marks, IsInAnyFile);
    }

    private bool IsInAnyFile(string mark) => StoredFiles.Hold(_folder, mark);
}
