using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>What one client can make the bot keep and send.</summary>
[Collection(nameof(Alone))]
public sealed class BoundTests : IDisposable
{
    private const int MaxPageBytes = 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Of_an_activity_only_what_the_bot_uses_is_kept()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        var message = WebUser.Message("Wat is optoppen?", "eigen-1");
        message["balast"] = new string('x', 100_000);
        message["channelData"]!["balast"] = new string('x', 10_000);
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["content"] = new string('x', 10_000) });

        await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", message.ToJsonString(), Cancelled);

        var kept = (await user.ActivitiesAsync("1", Cancelled))["activities"]![0]!;
        Assert.Equal("Wat is optoppen?", (string?)kept["text"]);
        Assert.Equal("eigen-1", (string?)kept["channelData"]!["clientActivityID"]);
        Assert.Null(kept["from"]!["name"]);
        Assert.InRange(kept.ToJsonString().Length, 1, 1000);
    }

    [Fact]
    public async Task Sixty_activities_at_the_limit_and_eight_who_read_them_cost_little_memory()
    {
        using var bot = BotProcess.Start("", ("Conversations:DataFolder", _folder),
            ("DirectLine:BytesPerConversationPerDay", "16777216"),
            ("DirectLine:ActivitiesPerMinute", "1000"), ("DirectLine:ActivitiesPerUserPerMinute", "1000"));
        var user = await Eventually.GetAsync(() => WebUser.StartedAsync(bot.Client, Cancelled), Cancelled);
        var largest = new JsonObject { ["type"] = "event", ["name"] = "groot", ["value"] = new string('x', 64_000) }.ToJsonString();
        var before = bot.ResidentBytes();

        for (var i = 0; i < 60; i++)
        {
            using var answer = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", largest, Cancelled);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAllAsync(user)));

        Assert.All(pages, page => Assert.Equal(60, page.Events));
        Assert.All(pages, page => Assert.InRange(page.LargestPage, 1, MaxPageBytes));
        Assert.InRange(bot.ResidentBytes() - before, long.MinValue, 50L * 1024 * 1024);
    }

    [Fact]
    public async Task Nothing_of_personal_data_that_is_sent_reaches_the_store_or_comes_back()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        await user.SayAsync("Mevrouw Zonneveldt met BSN 123456782 en 06-12345678 vraagt: wat is optoppen?", "eigen-1", Cancelled);
        await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            """{"type":"event","name":"message/submitAction","value":{"reaction":"dislike","feedback":{"feedbackText":"bel z.zonneveldt@voorbeeld.nl of 06 12345678"}}}""", Cancelled);

        var said = await user.ActivitiesAsync("1", Cancelled);
        Assert.Equal("Mevrouw [naam] met BSN [bsn] en [telefoonnummer] vraagt: wat is optoppen?", (string?)said["activities"]![0]!["text"]);
        Assert.Contains("ptoppen", (string?)said["activities"]![1]!["text"], StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(_folder))
            Assert.DoesNotContain(["onneveldt", "123456782", "12345678"], secret => Content(file).Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(int Events, int LargestPage)> ReadAllAsync(WebUser user)
    {
        var (events, largest, watermark) = (0, 0, "");
        while (true)
        {
            var page = await user.ActivitiesAsync(watermark, Cancelled);
            var activities = page["activities"]!.AsArray();
            if (activities.Count == 0)
                return (events, largest);
            largest = Math.Max(largest, page.ToJsonString().Length);
            events += activities.Count(activity => (string?)activity!["type"] == "event");
            watermark = (string)page["watermark"]!;
        }
    }

    private static string Content(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
