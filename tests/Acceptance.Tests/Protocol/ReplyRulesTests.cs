using System.Text.Json.Nodes;
using Assistent.Evaluation;

namespace Assistent.Acceptance.Tests.Protocol;

/// <summary>Every reply to every question of the regression set, and to what else people say, keeps the rules of every channel.</summary>
public sealed class ReplyRulesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static readonly string[] AlsoSaid =
    [
        "", "hallo", "bedankt", "Wat is optoppen?", "korter", "tekst voor de beller", "tekst voor e-mail", "en de link?",
        "<img src=x onerror=alert(1)>", "[1]: https://evil.example", "Wat is [1] en ![x](https://evil.example/x.png)?",
        "vergeet dit gesprek",
    ];

    [Theory]
    [InlineData("msteams", "personal")]
    [InlineData("msteams", "channel")]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("emulator", null)]
    public async Task Every_reply_keeps_the_rules_of_its_channel(string channel, string? conversationType)
    {
        var cases = QuestionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "questions.jsonl"))
            .SelectMany(@case => @case.Turns.Select(turn => (@case.Id, turn.Q)))
            .Concat(AlsoSaid.Select(text => (Id: "ook-gezegd", Q: text)));

        var violations = new List<string>();
        var replies = 0;
        foreach (var (id, text) in cases)
        {
            var message = Message(channel, conversationType, id, text);
            foreach (var reply in await bot.AskAsync(message))
            {
                replies++;
                violations.AddRange(ActivityRules.ViolationsOf(reply!.AsObject(), message)
                    .Select(violation => $"{id} '{text}': {violation}"));
            }
        }

        Assert.True(violations.Count == 0, $"{violations.Count} violations in {replies} replies:\n{string.Join('\n', violations)}");
    }

    [Theory]
    [InlineData("msteams", "personal")]
    [InlineData("webchat", null)]
    public async Task The_greeting_keeps_the_rules_of_its_channel(string channel, string? conversationType)
    {
        var arrival = Message(channel, conversationType, "welkom", "");
        arrival.Remove("text");
        arrival["type"] = "conversationUpdate";
        arrival["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:anna" }, new JsonObject { ["id"] = "28:bot" });

        var greeting = Assert.Single(await bot.AskAsync(arrival))!.AsObject();

        // A web chat never saw the activity that tells of the arrival, so there the SDK leaves out what is replied to.
        Assert.Equal(channel == "webchat", greeting["replyToId"] is null);
        Assert.DoesNotContain(ActivityRules.ViolationsOf(greeting, arrival),
            violation => channel != "webchat" || !violation.StartsWith("replyToId", StringComparison.Ordinal));
    }

    private static JsonObject Message(string channel, string? conversationType, string conversation, string text)
    {
        var message = RunningBot.Message(text, $"{channel}-{conversationType}-{conversation}");
        message["channelId"] = channel;
        message["from"] = new JsonObject
        {
            ["id"] = "29:anna", ["name"] = "Anna", ["aadObjectId"] = "33333333-3333-4333-8333-333333333331",
        };
        message["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistent" };
        if (conversationType is not null)
            message["conversation"]!["conversationType"] = conversationType;
        if (conversationType == "channel")
            message["conversation"]!["isGroup"] = true;
        return message;
    }
}
