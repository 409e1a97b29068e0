using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Protocol;

/// <summary>The rules themselves: a good reply breaks none, and whatever is done wrong to it is found.</summary>
public sealed class ActivityRulesTests
{
    private static readonly string Long = new('x', 200);

    private static readonly JsonObject Incoming = Parse("""
        {"type":"message","id":"1","channelId":"msteams","from":{"id":"29:anna"},"recipient":{"id":"28:bot"},
         "conversation":{"id":"a:1"},"text":"Wat is dat?"}
        """);

    private static Dictionary<string, Action<JsonObject>> Wrongs => new()
    {
        ["type is not message"] = reply => reply["type"] = "event",
        ["id is for the channel"] = reply => reply["id"] = "2",
        ["timestamp is for the channel"] = reply => reply["timestamp"] = "2026-01-05T09:00:00Z",
        ["serviceUrl is for the channel"] = reply => reply["serviceUrl"] = "https://elders.example/",
        ["replyToId is not"] = reply => reply["replyToId"] = "7",
        ["conversation is not"] = reply => reply["conversation"]!["id"] = "a:2",
        ["conversation.isGroup is for the channel"] = reply => reply["conversation"]!["isGroup"] = false,
        ["from is not the bot"] = reply => reply["from"]!["id"] = "29:anna",
        ["recipient is not who asked"] = reply => reply["recipient"] = new JsonObject { ["id"] = "29:bram" },
        ["a message has text"] = reply => reply.Remove("text"),
        ["$.summary is an empty string"] = reply => reply["summary"] = "",
        ["$.summary is null"] = reply => reply["summary"] = null,
        ["$.attachments is an empty list"] = reply => reply["attachments"] = new JsonArray(),
        ["too large for Teams"] = reply => reply["summary"] = new string('x', 41_000),
        ["feedback is asked for in two ways"] = reply => reply["channelData"]!["feedbackLoopEnabled"] = true,
        ["the outcome is unknown"] = reply => reply.Remove("channelData"),
        ["0 message entities"] = reply => reply.Remove("entities"),
        ["2 message entities"] = reply => reply["entities"]!.AsArray().Add(reply["entities"]![0]!.DeepClone()),
        ["not one of schema.org"] = reply => reply["entities"]![0]!["@context"] = "http://schema.org",
        ["does not say who wrote it"] = reply => reply["entities"]![0]!["additionalType"] = new JsonArray("AIGeneratedContent"),
        ["more than 20 citations"] = reply => reply["entities"]![0]!["citation"] = new JsonArray(
            [.. Enumerable.Range(1, 21).Select(position => CitationAt(reply, position))]),
        ["the name is longer"] = reply => Source(reply)["name"] = Long,
        ["the abstract is longer"] = reply => Source(reply)["abstract"] = Long,
        ["lacks a name"] = reply => Source(reply).Remove("name"),
        ["has no good url"] = reply => Source(reply)["url"] = "javascript:alert(1)",
        ["more than 3 keywords"] = reply => Source(reply)["keywords"] = new JsonArray("a", "b", "c", "d"),
        ["[2] in the text has no citation"] = reply => reply["text"] = "Dit is zo. [1] En dit ook. [2]",
        ["citation 1 is nowhere in the text"] = reply => reply["text"] = "Dit is zo. \\[1\\]",
        ["textFormat is not markdown"] = reply => reply["textFormat"] = "xml",
        ["the text has HTML"] = reply => reply["text"] = "Dit <b>is</b> zo. [1]",
        ["the text has an image"] = reply => reply["text"] = "Dit is zo. [1] ![x](https://elders.example/x.png)",
        ["a link that is not of the web"] = reply => reply["text"] = "Dit is zo. [1] [x](javascript:x)",
        ["the text defines links"] = reply => reply["text"] = "Dit is zo. [1]\n\n[1]: https://www.rvo.nl",
        ["4 suggested actions are too many"] = reply => reply["suggestedActions"] = Suggested("a", "b", "c", "d"),
        ["go together with attachments"] = reply =>
        {
            reply["suggestedActions"] = Suggested("a");
            reply["attachments"] = CardWith("""{"type":"Action.Submit","title":"a","data":{"vraag":"a"}}""");
        },
        ["is not an imBack"] = reply =>
            reply["suggestedActions"] = Parse("""{"actions":[{"type":"openUrl","title":"a","value":"https://www.rvo.nl"}]}"""),
        ["either content or a contentUrl"] = reply => reply["attachments"] = new JsonArray(Parse("""{"contentType":"image/png"}""")),
        ["of version 1.5"] = reply =>
        {
            var cards = CardWith("""{"type":"Action.Submit","title":"a","data":{"vraag":"a"}}""");
            cards[0]!["content"]!["version"] = "1.6";
            reply["attachments"] = cards;
        },
        ["has no fallback"] = reply => reply["attachments"] = CardWith("""{"type":"Action.Execute","title":"a","verb":"a"}"""),
        ["submits nothing"] = reply => reply["attachments"] = CardWith("""{"type":"Action.Submit","title":"a"}"""),
        ["the channel does nothing with Action.ShowCard"] = reply =>
            reply["attachments"] = CardWith("""{"type":"Action.ShowCard","title":"a"}"""),
    };

    public static TheoryData<string> Violations => [.. Wrongs.Keys];

    [Fact]
    public void A_good_reply_breaks_no_rule() => Assert.Empty(ActivityRules.ViolationsOf(Good(), Incoming));

    [Theory]
    [MemberData(nameof(Violations))]
    public void What_is_wrong_with_a_reply_is_found(string violation)
    {
        var reply = Good();

        Wrongs[violation](reply);

        Assert.Contains(ActivityRules.ViolationsOf(reply, Incoming), found => found.Contains(violation, StringComparison.Ordinal));
    }

    [Fact]
    public void Web_Chat_wants_the_links_of_the_citations_defined()
    {
        var incoming = Incoming.DeepClone().AsObject();
        incoming["channelId"] = "webchat";
        var reply = Good();

        Assert.Contains(ActivityRules.ViolationsOf(reply, incoming),
            found => found.Contains("not those of the citations", StringComparison.Ordinal));
        reply["text"] = "Dit is zo. [1]\n\n[1]: https://www.rvo.nl \"Een regeling\"";
        Assert.Empty(ActivityRules.ViolationsOf(reply, incoming));
    }

    private static JsonObject Good() => Parse("""
        {"type":"message","from":{"id":"28:bot"},"recipient":{"id":"29:anna"},"conversation":{"id":"a:1"},"replyToId":"1","locale":"nl-NL",
         "text":"Dit is zo. [1]","textFormat":"markdown",
         "channelData":{"assistent":{"outcome":"grounded","questionAs":"","composer":"extractive"},"feedbackLoop":{"type":"default"}},
         "entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"",
           "citation":[{"@type":"Claim","position":1,"appearance":
             {"@type":"DigitalDocument","name":"Een regeling","url":"https://www.rvo.nl","abstract":"Dit is zo."}}]}]}
        """);

    private static JsonObject Source(JsonObject reply) => reply["entities"]![0]!["citation"]![0]!["appearance"]!.AsObject();

    private static JsonNode CitationAt(JsonObject reply, int position)
    {
        var citation = reply["entities"]![0]!["citation"]![0]!.DeepClone();
        citation["position"] = position;
        return citation;
    }

    private static JsonObject Suggested(params string[] texts) =>
        new()
        {
            ["actions"] = new JsonArray(
                [.. texts.Select(text => new JsonObject { ["type"] = "imBack", ["title"] = text, ["value"] = text })]),
        };

    private static JsonArray CardWith(string button) =>
        new(Parse("""
            {"contentType":"application/vnd.microsoft.card.adaptive",
             "content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Bronnen"}],"actions":[BUTTON]}}
            """.Replace("BUTTON", button, StringComparison.Ordinal)));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
