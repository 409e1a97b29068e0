using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Delivery;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>The card under an answer, and what its buttons do.</summary>
public sealed class AnswerCardTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";
    private const string Group = "19:groep@thread.v2";

    [Theory]
    [InlineData(Question)]
    [InlineData("Welke mogelijkheden zijn er?")]
    [InlineData("Wat is het verschil tussen de HAR en de logeerregeling?")]
    [InlineData("Hoeveel subsidie krijg ik voor zonnepanelen?")]
    public async Task An_answer_keeps_within_the_limits_of_teams(string question)
    {
        await using var bot = new DeliveringBot();
        var replies = await RepliesAsync(bot, question);

        Assert.Single(replies);
        foreach (var reply in replies)
        {
            Assert.InRange(reply!["suggestedActions"]?["actions"]?.AsArray().Count ?? 0, 0, 3);
            Assert.False(reply["suggestedActions"] is not null && reply["attachments"] is not null);
            Assert.All(reply["attachments"]?.AsArray() ?? [], attachment => CardShape.Assert(attachment!["content"]!));
            var claims = reply["entities"]?.AsArray().SelectMany(entity => entity!["citation"]?.AsArray() ?? []).ToList() ?? [];
            Assert.InRange(claims.Count, 0, 10);
            Assert.All(claims, claim =>
            {
                Assert.InRange(((string)claim!["appearance"]!["name"]!).Length, 1, 80);
                Assert.InRange(((string)claim["appearance"]!["abstract"]!).Length, 1, 160);
                Assert.Contains($"[{(int)claim["position"]!}]", (string)reply["text"]!, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData("korter")]
    [InlineData("beller")]
    [InlineData("mail")]
    public async Task A_button_gives_the_answer_of_its_own_turn_again(string verb)
    {
        await using var bot = new DeliveringBot();
        var card = (await RepliesAsync(bot, Question))[0]!["attachments"]![0]!["content"]!;
        await RepliesAsync(bot, "Wat is optoppen?");
        var action = card["actions"]!.AsArray().Single(button => (string?)button!["verb"] == verb)!;

        var (status, body) = await bot.InvokeAsync(Press(verb, action["data"]!.DeepClone()));

        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (status, (int)body!["statusCode"]!, (string?)body["type"]));
        CardShape.Assert(body["value"]!);
        Assert.Contains("drie maanden", body["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_another_who_presses_gets_the_answer_of_who_asked()
    {
        await using var bot = new DeliveringBot();
        var asked = Expecting(Incoming.Group("http://127.0.0.1:9/", Question, "anna", id: "bericht-1"));
        var card = (await bot.InvokeAsync(asked)).Body!["activities"]![0]!["attachments"]![0]!["content"]!;
        await bot.InvokeAsync(Expecting(Incoming.Group("http://127.0.0.1:9/", "Wat is optoppen?", "bram")));

        var (_, body) = await bot.InvokeAsync(Press("korter", card["actions"]![0]!["data"]!.DeepClone(), Group, "groupChat", "bram"));

        Assert.Contains("drie maanden", body!["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"beurt":"onbekend"}""")]
    [InlineData("""{"beurt":"bericht-1","van":"aad-anna"}""")]
    [InlineData("""{"beurt":"bericht-ander"}""")]
    [InlineData("""{"beurt":"bericht-ander","van":"aad-anna"}""")]
    [InlineData("""{"beurt":""}""")]
    public async Task A_button_finds_no_turn_that_is_not_of_its_conversation(string data)
    {
        await using var bot = new DeliveringBot();
        await bot.InvokeAsync(Expecting(Incoming.Personal("http://127.0.0.1:9/", Question, id: "bericht-1")));
        await bot.InvokeAsync(Expecting(Incoming.Group("http://127.0.0.1:9/", Question, "anna", id: "bericht-ander")));

        var (status, body) = await bot.InvokeAsync(Press("korter", JsonNode.Parse(data)!));

        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (status, (string?)body!["type"]));
        Assert.DoesNotContain("maanden", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"korter","data":{"beurt":"bericht-1"}}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"anders","data":{"beurt":"bericht-1"}}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"beurt":"bericht-1"}}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"korter"}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"korter","data":{"beurt":{}}}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"korter","data":{"beurt":"HALFPAAR"}}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":["korter"],"data":{"beurt":"bericht-1"}}}""", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    public async Task A_button_that_cannot_be_read_is_refused_in_the_form_of_a_card(string value, string code)
    {
        await using var bot = new DeliveringBot();

        var (status, body) = await bot.InvokeAsync(Incoming.Invoke("adaptiveCard/action", JsonNode.Parse(value)));

        Assert.Equal((400, 400, "application/vnd.microsoft.error", code),
            (status, (int)body!["statusCode"]!, (string?)body["type"], (string?)body["value"]!["code"]));
    }

    [Fact]
    public async Task A_host_without_such_buttons_sends_a_message_that_does_the_same()
    {
        await using var bot = new DeliveringBot();
        var card = (await RepliesAsync(bot, Question))[0]!["attachments"]![0]!["content"]!;
        var pressed = Incoming.Personal("http://127.0.0.1:9/", "");
        pressed.Remove("text");
        pressed["value"] = card["actions"]![0]!["fallback"]!["data"]!.DeepClone();

        var (_, body) = await bot.InvokeAsync(Expecting(pressed));

        Assert.Contains("drie maanden", (string)body!["activities"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_says_what_the_text_does_not()
    {
        await using var bot = new DeliveringBot();
        var reply = Assert.Single(await RepliesAsync(bot, Question))!;
        var card = reply["attachments"]![0]!["content"]!.ToJsonString();

        Assert.DoesNotContain("augustus 2023", (string)reply["text"]!, StringComparison.Ordinal);
        Assert.Contains("Stand: augustus 2023.", card, StringComparison.Ordinal);
        Assert.Contains("Bronnen", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_not_answered_can_be_sent_on_from_the_card_where_that_is_set()
    {
        await using var bot = new DeliveringBot(settings: ("Forwarding:Address", "wonen@gemeente.example"));
        var card = (await RepliesAsync(bot, "Hoe groot is een flexwoning?"))[0]!["attachments"]![0]!["content"]!;

        var button = Assert.Single(card["actions"]!.AsArray())!;
        Assert.Equal(("Action.OpenUrl", "Stuur door naar team wonen"), ((string?)button["type"], (string?)button["title"]));
        Assert.StartsWith("mailto:wonen@gemeente.example?", (string)button["url"]!, StringComparison.Ordinal);
    }

    private static async Task<JsonArray> RepliesAsync(DeliveringBot bot, string question) =>
        (await bot.InvokeAsync(Expecting(Incoming.Personal("http://127.0.0.1:9/", question)))).Body!["activities"]!.AsArray();

    private static JsonObject Expecting(JsonObject message)
    {
        message["deliveryMode"] = "expectReplies";
        return message;
    }

    private static JsonObject Press(
        string verb, JsonNode data, string conversation = "a:1XyZ", string type = "personal", string person = "anna")
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        var value = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        return Incoming.Invoke("adaptiveCard/action", value, conversation, type, person);
    }
}
