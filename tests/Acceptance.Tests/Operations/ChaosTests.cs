using System.Net;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;
using Assistent.Acceptance.Tests.DirectLine;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>
/// What breaks around the program: nothing that was acknowledged is lost, nobody has to lend a hand, and readiness tells the truth.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ChaosTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_disk_that_is_full_takes_no_messages_and_loses_none_and_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 4);
        await using var bot = WebBot.Start(disk.Path, time: null, ("Health:MinFreeBytes", "0"));
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.SayAsync("Wat is optoppen?", "eigen-1", Cancelled);

        disk.Fill();
        var refused = await UntilRefusedAsync(user);
        var (full, causes) = await LookAsync(bot.Http);
        var alive = await Health.StatusAsync(bot.Http, Health.Live, Cancelled);
        disk.Free();
        await UntilAsync(bot.Http, HttpStatusCode.OK);
        await user.SayAsync("Wat is de HAR?", "eigen-na", Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full);
        Assert.Contains("full", causes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, alive);
        var said = await AllAsync(user);
        Assert.Contains("Wat is optoppen?", said);
        Assert.Contains("Wat is de HAR?", said);
    }

    [Fact]
    public async Task A_store_file_that_is_removed_is_noticed_and_replaced()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        File.Delete(Path.Combine(_folder, "conversations.db"));
        var (gone, causes) = await LookAsync(bot.Http);
        await UntilAsync(bot.Http, HttpStatusCode.OK);
        var next = await WebUser.StartedAsync(bot.Http, Cancelled);
        await next.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone);
        Assert.Contains("store", causes, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "conversations.db")));
        Assert.Contains("Wat is de HAR?", await AllAsync(next));
        using var answer = await user.SendAsync(HttpMethod.Get, $"/conversations/{user.ConversationId}/activities", null, Cancelled);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task Less_room_than_wanted_is_not_ready()
    {
        await using var bot = WebBot.Start(_folder, time: null,
            ("Health:MinFreeBytes", (1L << 50).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        var (status, causes) = await LookAsync(bot.Http);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("disk", causes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_and_comes_back_loses_nothing_that_was_acknowledged()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        await using var host = BotHost.OnServer(server.ConnectionString);
        var bot = host.CreateClient();
        var before = await bot.AskAsync("gesprek-1", "bericht-1", "Hoe lang duurt de logeerregeling?", Cancelled);

        server.Freeze();
        var meanwhile = await bot.AskAsync("gesprek-1", "bericht-2", "Wat is de HAR?", Cancelled);
        var readyMeanwhile = await Health.StatusAsync(bot, Health.Ready, Cancelled);
        server.Thaw();
        await UntilAsync(bot, HttpStatusCode.OK);
        var after = await bot.AskAsync("gesprek-1", "bericht-3", "en wie betaalt dat?", Cancelled);

        Assert.True(before.IsRemembered);
        Assert.False(meanwhile.IsRemembered);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, readyMeanwhile);
        Assert.True(after.IsRemembered);
        Assert.All(after.Cited, title => Assert.StartsWith("Logeerregeling", title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public async Task A_clock_that_jumps_costs_no_message(int hours)
    {
        var time = new JumpingTime();
        await using var bot = WebBot.Start(_folder, time);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.SayAsync("Wat is optoppen?", "eigen-1", Cancelled);

        time.Jump(TimeSpan.FromHours(hours));
        var next = await WebUser.StartedAsync(bot.Http, Cancelled);
        await next.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        var status = await Health.StatusAsync(bot.Http, Health.Ready, Cancelled);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3, (await next.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
        time.Jump(TimeSpan.FromHours(-hours));
        Assert.Equal(3, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    // The last free pages of the store take a message or two.
    private static async Task<HttpStatusCode> UntilRefusedAsync(WebUser user)
    {
        for (var i = 0; i < 50; i++)
        {
            using var answer = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
                WebUser.Message(new string('a', 15_000), $"vol-{i}").ToJsonString(), Cancelled);
            if (answer.StatusCode != HttpStatusCode.OK)
                return answer.StatusCode;
        }

        return HttpStatusCode.OK;
    }

    private static async Task<IReadOnlyList<string?>> AllAsync(WebUser user)
    {
        var (texts, watermark) = (new List<string?>(), "");
        while (await user.ActivitiesAsync(watermark, Cancelled) is var page && page["activities"]!.AsArray() is { Count: > 0 } activities)
        {
            texts.AddRange(activities.Select(activity => (string?)activity!["text"]));
            watermark = (string)page["watermark"]!;
        }

        return texts;
    }

    private static async Task<(HttpStatusCode Status, string Causes)> LookAsync(HttpClient bot)
    {
        using var response = await bot.GetAsync(Health.Ready, Cancelled);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!["causes"]!.ToJsonString());
    }

    private static Task UntilAsync(HttpClient bot, HttpStatusCode expected) => Eventually.GetAsync(async () =>
    {
        var status = await Health.StatusAsync(bot, Health.Ready, Cancelled);
        return status == expected ? status : throw new HttpRequestException($"It is {status}.");
    }, Cancelled);

    /// <summary>The real time, put right by somebody: only what the clock shows jumps.</summary>
    private sealed class JumpingTime : TimeProvider
    {
        private TimeSpan _ahead;

        public void Jump(TimeSpan by) => _ahead += by;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
    }
}
