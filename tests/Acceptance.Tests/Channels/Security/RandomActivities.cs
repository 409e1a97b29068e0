using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>
/// Activities as channels send them, changed at random: fields dropped, doubled, retyped, swapped, nested and overfilled. The same seed
/// gives the same ones.
/// </summary>
internal sealed class RandomActivities(int seed)
{
    private static readonly string[] Samples =
    [
        """
        {"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/",
         "from":{"id":"29:a","name":"Anna","aadObjectId":"x"},"recipient":{"id":"28:b"},
         "conversation":{"conversationType":"personal","tenantId":"t","id":"a:1"},"text":"hoi","textFormat":"plain","locale":"nl-NL",
         "attachments":[{"contentType":"text/html","content":"<p>hoi</p>"}],"entities":[{"type":"clientInfo","locale":"nl-NL"}],
         "channelData":{"tenant":{"id":"t"}}}
        """,
        """
        {"type":"message","id":"2","channelId":"msteams","from":{"id":"29:a"},"recipient":{"id":"28:b"},
         "conversation":{"isGroup":true,"conversationType":"groupChat","id":"19:g"},"text":"<at>Bot</at> wat?",
         "entities":[{"type":"mention","mentioned":{"id":"28:b","name":"Bot"},"text":"<at>Bot</at>"}]}
        """,
        """
        {"type":"conversationUpdate","channelId":"webchat","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},
         "membersAdded":[{"id":"u"},{"id":"b"}]}
        """,
        """
        {"type":"installationUpdate","action":"add","channelId":"msteams","from":{"id":"u"},"recipient":{"id":"b"},
         "conversation":{"id":"c"}}
        """,
        """
        {"type":"invoke","name":"message/submitAction","channelId":"msteams","from":{"id":"u"},"conversation":{"id":"c"},"replyToId":"7",
         "value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"goed\"}"}}}
        """,
        """
        {"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","from":{"id":"u"},"conversation":{"id":"c"},
         "value":{"action":{"type":"Action.Execute","verb":"korter","data":{"beurt":"1","van":"x"}},"trigger":"manual"}}
        """,
        """
        {"type":"invoke","name":"composeExtension/query","channelId":"msteams","from":{"id":"u"},"conversation":{"id":"c"},
         "value":{"commandId":"zoek","parameters":[{"name":"vraag","value":"hotel"}],"queryOptions":{"skip":0,"count":25}}}
        """,
        """
        {"type":"event","name":"webchat:activity-status/feedback","channelId":"directline","from":{"id":"u"},"conversation":{"id":"c"},
         "entities":[{"@type":"LikeAction","@id":"urn:feedback:3"}]}
        """,
        """{"type":"message","channelId":"msteams","from":{"id":"u"},"conversation":{"id":"c"},"replyToId":"1","value":{"vraag":"hoi"}}""",
        """{"type":"typing","channelId":"webchat","from":{"id":"u"},"conversation":{"id":"c"}}""",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "1e400", "99999999999999999999", "\"\"", "\" \"", "[]", "{}", "[null]", "[[]]", "{\"id\":null}",
        "{\"id\":7}", "\"\\ud800\"", "\"\\u0000\"", "\"\u202e\u200b\"",
        "\"2026-13-45T99:00:00Z\"", "\"<script>alert(1)</script>\"", "\"../../etc\"", "\"expectReplies\"", "\"message\"", "\"invoke\"",
        "\"29:a\"", "[\"a\",1,null]", "{\"a\":{\"b\":{\"c\":[1,2,{\"d\":null}]}}}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>What every activity has before it is changed.</summary>
    public JsonObject Given { get; init; } = [];

    public string Next()
    {
        var activity = JsonNode.Parse(Pick(Samples))!;
        foreach (var (name, value) in Given)
            activity[name] = value?.DeepClone();
        activity["conversation"]!["id"] = $"gesprek-{_random.Next(500)}";
        if (_random.Next(4) > 0)
            activity["deliveryMode"] = "expectReplies";
        var json = activity.ToJsonString();
        for (var changes = _random.Next(4); changes > 0; changes--)
            json = Change(json);
        return json;
    }

    private string Change(string json) => _random.Next(8) switch
    {
        0 => json[..Place(json)],
        1 => json.Insert(Place(json), Pick(Values)),
        2 => json.Replace(Pick(["\"id\"", "\"type\"", "\"text\"", "\"value\"", "\"from\""]), "\"x\"", StringComparison.Ordinal),
        3 => WithMember(
            json,
            Pick(["from", "conversation", "entities", "value", "membersAdded", "attachments", "channelData", "suggestedActions",
                "timestamp"]),
            Nested(_random.Next(1, 90))),
        4 => WithMember(json, "text", JsonSerializer.Serialize(new string((char)_random.Next(32, 0xD7FF), _random.Next(3000)))),
        _ => WithMember(
            json,
            Pick(["type", "id", "channelId", "serviceUrl", "from", "recipient", "conversation", "text", "value", "name", "entities",
                "membersAdded", "attachments", "channelData", "replyToId", "locale", "action", "deliveryMode", "timestamp",
                "suggestedActions"]),
            Pick(Values)),
    };

    // The last of two members with one name counts, so that adding one changes it.
    private static string WithMember(string json, string name, string value) =>
        json.EndsWith('}') ? $"{json[..^1]},\"{name}\":{value}}}" : json;

    private static string Nested(int depth) => new StringBuilder().Append('[', depth).Append(']', depth).ToString();

    private int Place(string json) => _random.Next(json.Length + 1);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
