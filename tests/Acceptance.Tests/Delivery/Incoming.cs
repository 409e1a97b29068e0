using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>Activities as channels send them, of which a test states only what matters to it.</summary>
internal static class Incoming
{
    public const string Bot = "28:assistent";

    /// <summary>Stands for half a surrogate pair, which only an escape on the wire can write.</summary>
    public const string HalfPair = "HALFPAAR";

    public static JsonObject Message(
        string serviceUrl, string text, string conversation = "gesprek-1", string? id = null, string channel = "test") => new()
    {
        ["type"] = "message",
        ["id"] = id ?? Guid.NewGuid().ToString("N"),
        ["timestamp"] = "2023-09-14T12:00:00.000Z",
        ["channelId"] = channel,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:anna", ["name"] = "Anna", ["aadObjectId"] = "aad-anna" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Assistent" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["text"] = text,
    };

    /// <summary>A message in a personal chat in Teams.</summary>
    public static JsonObject Personal(string serviceUrl, string text, string conversation = "a:1XyZ", string? id = null) =>
        Message(serviceUrl, text, conversation, id, "msteams").In("personal");

    /// <summary>A message in a group in Teams, with the mention that calls the bot.</summary>
    public static JsonObject Group(string serviceUrl, string text, string person = "anna",
        string conversation = "19:groep@thread.v2", string type = "groupChat", string? id = null)
    {
        var message = Message(serviceUrl, $"<at>Assistent</at> {text}", conversation, id, "msteams").In(type).By(person);
        message["entities"] = new JsonArray(Mention(Bot, "Assistent"));
        return message;
    }

    public static JsonObject Invoke(
        string name, JsonNode? value, string conversation = "a:1XyZ", string type = "personal", string person = "anna")
    {
        var invoke = Message("http://127.0.0.1:9/", "", conversation, channel: "msteams").In(type).By(person);
        (invoke["type"], invoke["name"], invoke["value"]) = ("invoke", name, value);
        invoke.Remove("text");
        return invoke;
    }

    public static JsonObject Update(string serviceUrl, string type, string conversation = "a:1XyZ", string conversationType = "personal")
    {
        var update = Message(serviceUrl, "", conversation, channel: "msteams").In(conversationType);
        update["type"] = type;
        update.Remove("text");
        return update;
    }

    public static JsonObject Mention(string id, string name, string? text = null) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = text ?? $"<at>{name}</at>",
    };

    public static JsonObject By(this JsonObject activity, string person)
    {
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = $"aad-{person}" };
        return activity;
    }

    private static JsonObject In(this JsonObject activity, string conversationType)
    {
        activity["conversation"]!["conversationType"] = conversationType;
        if (conversationType != "personal")
            activity["conversation"]!["isGroup"] = true;
        return activity;
    }
}
