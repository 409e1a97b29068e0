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
        var largest = new JsonObject { ["type"] = "message", ["text"] = new string('x', 19_990) }.ToJsonString();
        var before = bot.ResidentBytes();

        for (var i = 0; i < 60; i++)
        {
            using var answer = await user.SendAsync(HttpMethod.Post,
                $"/conversations/{user.ConversationId}/activities", largest, Cancelled);
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
            """
            {"type":"event","name":"message/submitAction",
             "value":{"reaction":"dislike","feedback":{"feedbackText":"bel z.zonneveldt@voorbeeld.nl of 06 12345678"}}}
            """,
            Cancelled);

        var said = await user.ActivitiesAsync("1", Cancelled);
        Assert.Equal("Mevrouw [naam] met BSN [bsn] en [telefoonnummer] vraagt: wat is optoppen?", (string?)said["activities"]![0]!["text"]);
        Assert.Contains("ptoppen", (string?)said["activities"]![1]!["text"], StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(_folder))
            Assert.DoesNotContain(["onneveldt", "123456782", "12345678"],
                secret => Content(file).Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"bsn":212340013}}""")]
    [InlineData("""{"type":"message","value":{"212340013":"Qzkees"}}""")]
    [InlineData("""{"type":"message","text":"hallo","value":"""
        + """{"naam":"Qzjansen","geboortedatum":"12-05-1987","postcode":"1235AB","huisnummer":"13"}}""")]
    [InlineData("""{"type":"event","name":"Qzkees 212340013","value":{"bsn":212340013,"naam":"Qzjansen"}}""")]
    [InlineData("""
        {"type":"message","text":"hallo","name":"Qzkees","locale":"nl-212340013","textFormat":"Qzkees","replyToId":"Qzkees 212340013"}
        """)]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":"""
        + """[{"type":"Qzkees 212340013","@type":"LikeAction","@id":"urn:feedback:Qzkees","actionStatus":"212340013"}]}""")]
    [InlineData("""{"type":"event","name":"message/submitAction","replyToId":"Qzkees","value":{"actionName":"feedback","actionValue":"""
        + """{"reaction":"like","feedback":"{\"feedbackText\":\"naam: Qzjansen\"}"},"bsn":212340013}}""")]
    [InlineData("""{"type":"endOfConversation","text":"Qzkees","code":"Qzkees","attachments":[{"name":"Qzkees.pdf"}]}""")]
    public async Task What_a_client_makes_up_beside_its_words_is_not_kept(string body)
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        using var answer = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities", body, Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var file in Directory.GetFiles(_folder))
            Assert.DoesNotContain(["Qzkees", "Qzjansen", "212340013", "12-05-1987", "1235AB"],
                secret => Content(file).Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_refused_for_its_size_counts_too()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("DirectLine:BytesPerConversationPerDay", "131072"));
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        var tooLarge = UserMessageOf(new string('x', 70_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SentAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, await SentAsync());

        async Task<HttpStatusCode> SentAsync()
        {
            using var answer = await user.SendAsync(HttpMethod.Post,
                $"/conversations/{user.ConversationId}/activities", tooLarge, Cancelled);
            return answer.StatusCode;
        }

        static string UserMessageOf(string text) => WebUser.Message(text, "eigen-1").ToJsonString();
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
            events += activities.Count(activity => (string?)activity!["from"]!["role"] == "user");
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
