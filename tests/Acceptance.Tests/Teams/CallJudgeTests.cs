using System.Text.Json.Nodes;
using Assistent.Bot.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>What the bot sends is well-formed to Microsoft's own SDK, and is what the SDK itself would send.</summary>
public sealed class CallJudgeTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Thread = "19:kanaal één@thread.tacv2;messageid=1795376949962";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a:1XyZ/+=%", "personal", "Hoeveel krijgt de gemeente voor een gezin van 8 statushouders?", 1)]
    [InlineData(Thread, "channel", "Welke mogelijkheden zijn er?", 1)]
    [InlineData(Thread, "channel", "hallo", 1)]
    public async Task Replies_are_sent_as_the_SDK_sends_them(string conversation, string conversationType, string question, int replies)
    {
        using var judge = await StartAsync();
        var message = RunningBot.Message(question, conversation);
        message.Remove("deliveryMode");
        message["id"] = $"1:{Guid.NewGuid()}";
        message["channelId"] = "msteams";
        message["serviceUrl"] = judge.ServiceUrl;
        message["conversation"]!["conversationType"] = conversationType;

        using var response = await bot.PostAsync(message);

        Assert.Equal(202, (int)response.StatusCode);
        await judge.UntilAsync(calls => calls.Count(call => (string?)call!["activity"]?["type"] == "message") >= replies, Cancelled);
        await AssertLikeSdkAsync(judge);
    }

    [Fact]
    public async Task Everything_that_can_be_done_to_a_message_is_done_as_the_SDK_does_it()
    {
        using var judge = await StartAsync();
        var connector = bot.Services.GetRequiredService<Connector>();
        Activity New(string type, string? replyToId = null) => new()
        {
            Type = type,
            ReplyToId = replyToId,
            Text = "Één regel.\nEn nog een.",
            From = new ChannelAccount("28:bot"),
            Conversation = new ConversationAccount(id: Thread),
        };

        Sent[] outcomes =
        [
            await connector.SendAsync(judge.ServiceUrl, New(ActivityTypes.Typing), Cancelled),
            await connector.SendAsync(judge.ServiceUrl, New(ActivityTypes.Message), Cancelled),
            await connector.SendAsync(judge.ServiceUrl, New(ActivityTypes.Message, "f:7/8 9"), Cancelled),
            await connector.UpdateAsync(judge.ServiceUrl, "f:7/8 9", New(ActivityTypes.Message), Cancelled),
        ];

        Assert.All(outcomes, outcome => Assert.IsType<Sent.Accepted>(outcome));
        var calls = await AssertLikeSdkAsync(judge);
        Assert.Equal(["POST", "POST", "POST", "PUT"], calls.Select(call => (string?)call!["method"]));
    }

    // The SDK reads an activity into its own types and writes those: a member that it does not know, or of another type, does not survive.
    private static async Task<JsonArray> AssertLikeSdkAsync(CallJudge judge)
    {
        var ours = await judge.UntilAsync(_ => true, Cancelled);
        var theirs = await judge.RepeatedBySdkAsync(Cancelled);

        Assert.Equal(ours.Count, theirs.Count);
        foreach (var (our, their) in ours.Zip(theirs))
        {
            Assert.Equal("", (string?)our!["complaint"]);
            Assert.Equal(((string?)their!["method"], (string?)their["path"]), ((string?)our["method"], (string?)our["path"]));
            if (our["activity"] is not null)
                Assert.Equal((string?)their["contentType"], (string?)our["contentType"]);
            var known = KnownToSdk(our["activity"]);
            Assert.True(JsonNode.DeepEquals(their["activity"], known),
                $"ours:   {known?.ToJsonString()}\ntheirs: {their["activity"]?.ToJsonString()}");
        }

        return ours;
    }

    // Of an entity the SDK's Connector knows the type alone; the simulator of Teams judges the rest.
    private static JsonNode? KnownToSdk(JsonNode? activity)
    {
        var known = activity?.DeepClone();
        if (known?["entities"] is JsonArray entities)
            known["entities"] = new JsonArray([.. entities.Select(entity => new JsonObject { ["type"] = entity!["type"]!.DeepClone() })]);
        return known;
    }

    private static async Task<CallJudge> StartAsync()
    {
        var missing = await Peers.MissingAsync();
        Assert.SkipWhen(missing is not null, missing ?? "");
        return await CallJudge.StartAsync(Cancelled);
    }
}
