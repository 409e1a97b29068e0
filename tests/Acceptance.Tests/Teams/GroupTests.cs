using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Delivery;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>How the bot comes into a conversation, how it is called there, and what stays apart.</summary>
public sealed class GroupTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";
    private const string Group = "19:groep@thread.v2";

    [Theory]
    [InlineData("installationUpdate,bot+anna")]
    [InlineData("bot+anna,installationUpdate")]
    [InlineData("bot,anna,installationUpdate")]
    [InlineData("installationUpdate,bot,anna")]
    [InlineData("anna,bot")]
    public async Task A_personal_chat_is_greeted_once_however_it_begins(string arrivals)
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();

        foreach (var arrival in arrivals.Split(','))
            await bot.SayAsync(Arrival(connector, arrival, "a:1XyZ", "personal"));
        await bot.SayAsync(Incoming.Personal(connector.ServiceUrl, Question));
        await connector.FirstAsync(call => call.IsCard);

        Assert.Equal(2, connector.Calls.Count(call => call.IsText));
        Assert.StartsWith("Goedendag", connector.Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("installationUpdate,bot")]
    [InlineData("bot,installationUpdate")]
    [InlineData("bot,anna,bram,anna+bram")]
    public async Task A_group_is_greeted_when_the_bot_comes_in_and_not_for_who_comes_later(string arrivals)
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();

        foreach (var (i, arrival) in arrivals.Split(',').Index())
            await bot.SayAsync(Arrival(connector, arrival, Group, "groupChat").By(i == 0 ? "anna" : "bram"));
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, Question));
        await connector.FirstAsync(call => call.IsCard);

        Assert.Equal(2, connector.Calls.Count(call => call.IsText));
    }

    [Fact]
    public async Task When_the_bot_is_removed_it_forgets_what_everyone_said_there_and_only_there()
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();
        foreach (var person in new[] { "anna", "bram" })
            await bot.SayAsync(Incoming.Group(connector.ServiceUrl, Question, person));
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, Question, conversation: "19:groep@thread.v22"));
        await connector.UntilAsync(3, call => call.IsCard);
        var removed = Arrival(connector, "installationUpdate", Group, "groupChat").By("carla");
        removed["action"] = "remove";

        await bot.SayAsync(removed);
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, "en wie betaalt dat?", "bram"));
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, "en wie betaalt dat?", conversation: "19:groep@thread.v22"));
        var texts = await connector.UntilAsync(5, call => call.IsText);

        Assert.DoesNotContain(Cited(texts.Last(text => text.Conversation == Group)),
            name => name.StartsWith("Logeerregeling", StringComparison.Ordinal));
        Assert.Contains(Cited(texts.Last(text => text.Conversation != Group)),
            name => name.StartsWith("Logeerregeling", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<at>Assistent</at> Hoe lang duurt de logeerregeling?")]
    [InlineData("<at>Assistent</at>Hoe lang duurt de logeerregeling?")]
    [InlineData("Hoe lang <at>Assistent</at> duurt de logeerregeling?")]
    [InlineData("<at>Assistent</at> <at>Assistent</at> Hoe lang duurt de logeerregeling?")]
    [InlineData("<AT>assistent</AT> Hoe lang duurt de logeerregeling?")]
    [InlineData("Hoe lang duurt de logeerregeling?\n\n<at>Assistent</at>\n")]
    public async Task The_mention_that_calls_the_bot_is_no_part_of_the_question(string text) =>
        Assert.Equal(Question, await QuestionAsAsync(text, Incoming.Mention(Incoming.Bot, "Assistent")));

    [Fact]
    public async Task A_mention_without_text_is_found_by_its_name()
    {
        var mention = Incoming.Mention(Incoming.Bot, "Assistent");
        mention.Remove("text");

        Assert.Equal(Question, await QuestionAsAsync($"<at>Assistent</at> {Question}", mention));
    }

    [Fact]
    public async Task Who_else_is_mentioned_is_left_out_and_the_question_stays()
    {
        var asked = await QuestionAsAsync($"<at>Assistent</at> Hoe lang duurt de logeerregeling volgens <at>Jan</at>?",
            Incoming.Mention(Incoming.Bot, "Assistent"), Incoming.Mention("29:jan", "Jan"));

        Assert.StartsWith("Hoe lang duurt de logeerregeling volgens", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Assistent", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_that_are_no_mention_are_passed_over() =>
        Assert.Equal(Question, await QuestionAsAsync(
            $"<at>Assistent</at> {Question}",
            null,
            new JsonObject { ["type"] = "mention" },
            new JsonObject { ["type"] = "clientInfo", ["country"] = "NL" },
            Incoming.Mention(Incoming.Bot, "Assistent")));

    [Theory]
    [InlineData("", "<p><at id=\"0\">Assistent</at>&nbsp;Hoe lang duurt de <b>logeerregeling</b>?</p>")]
    [InlineData("Wat is de HAR? Hoe lang duurt de logeerregeling?",
        "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\"><p>Wat is de HAR?</p></blockquote>"
            + "<p><at id=\"0\">Assistent</at> Hoe lang duurt de logeerregeling?</p>")]
    [InlineData("<at>Assistent</at>&nbsp;Hoe lang duurt de logeer&shy;regeling?", "")]
    public async Task What_was_typed_is_asked_whatever_teams_makes_of_it(string text, string html)
    {
        var message = Incoming.Group("http://127.0.0.1:9/", "");
        (message["text"], message["entities"]) = (text, new JsonArray(Incoming.Mention(Incoming.Bot, "Assistent")));
        if (html != "")
            message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });

        Assert.Equal(Question, await QuestionAsAsync(message));
    }

    [Fact]
    public async Task Two_people_in_a_group_and_two_threads_of_a_channel_do_not_lean_on_each_other()
    {
        const string FollowUp = "en wie betaalt dat?";
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, Question, "anna"));
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, FollowUp, "bram"));
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, Question, "anna", "19:k@thread.tacv2;messageid=1", "channel"));
        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, FollowUp, "anna", "19:k@thread.tacv2;messageid=2", "channel"));
        var texts = await connector.UntilAsync(4, call => call.IsText);

        Assert.DoesNotContain(Cited(texts.Last(text => text.Conversation == Group)),
            name => name.StartsWith("Logeerregeling", StringComparison.Ordinal));
        Assert.DoesNotContain(Cited(texts.Single(text => text.Conversation.EndsWith("=2", StringComparison.Ordinal))),
            name => name.StartsWith("Logeerregeling", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Cited(ConnectorCall reply) =>
        [.. reply.Body!["entities"]!.AsArray().SelectMany(entity => entity!["citation"]?.AsArray() ?? [])
            .Select(claim => (string)claim!["appearance"]!["name"]!)];

    private static Task<string> QuestionAsAsync(string text, params JsonNode?[] entities)
    {
        var message = Incoming.Group("http://127.0.0.1:9/", "");
        (message["text"], message["entities"]) = (text, new JsonArray(entities));
        return QuestionAsAsync(message);
    }

    private static async Task<string> QuestionAsAsync(JsonObject message)
    {
        await using var bot = new DeliveringBot();
        message["deliveryMode"] = "expectReplies";
        var (_, body) = await bot.InvokeAsync(message);
        return (string)body!["activities"]![0]!["channelData"]!["assistent"]!["questionAs"]!;
    }

    private static JsonObject Arrival(ConnectorStub connector, string who, string conversation, string type)
    {
        if (who == "installationUpdate")
        {
            var installed = Incoming.Update(connector.ServiceUrl, who, conversation, type);
            installed["action"] = "add";
            return installed;
        }

        var update = Incoming.Update(connector.ServiceUrl, "conversationUpdate", conversation, type);
        update["membersAdded"] = new JsonArray(
            [.. who.Split('+').Select(name => new JsonObject { ["id"] = name == "bot" ? Incoming.Bot : $"29:{name}" })]);
        return update;
    }
}
