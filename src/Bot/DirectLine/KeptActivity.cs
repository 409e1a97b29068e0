using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Bot.Adapters;
using Assistent.Bot.PersonalData;

namespace Assistent.Bot.DirectLine;

/// <summary>Of what a client sent, what the bot and the client itself use later: that alone is kept, without personal data.</summary>
internal static class KeptActivity
{
    private const int MaxNameChars = 256;
    private const int MaxEntities = 10;

    /// <summary>Letters as they are: written as escapes they would take twice to six times the room. It is never put in a page.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(JsonObject sent)
    {
        var kept = Only(sent, "type", "name", "textFormat", "locale", "replyToId");
        if (JsonText.Of(sent["text"]) is { } text)
            kept["text"] = MaskedText.Of(text).Text;
        if (sent["value"] is { } data)
            kept["value"] = Masked(data);
        if (sent["entities"] is JsonArray entities && entities.OfType<JsonObject>()
            .Where(entity => entity.ContainsKey("@type"))
            .Take(MaxEntities)
            .Select(Rating)
            .ToArray() is { Length: > 0 } ratings)
            kept["entities"] = new JsonArray(ratings);
        kept["channelData"] = ChannelData(sent["channelData"] as JsonObject);
        return kept;
    }

    // What a user thinks of an answer.
    private static JsonObject Rating(JsonObject entity) => Only(entity, "type", "@type", "@id", "actionStatus");

    private static JsonObject ChannelData(JsonObject? sent)
    {
        var kept = sent is null ? [] : Only(sent, "clientActivityID");
        if (sent?["postBack"] is JsonValue value && value.GetValueKind() is JsonValueKind.True)
            kept["postBack"] = true;
        return kept;
    }

    private static JsonObject Only(JsonObject sent, params ReadOnlySpan<string> names)
    {
        var kept = new JsonObject();
        foreach (var name in names)
        {
            if (JsonText.Of(sent[name]) is { Length: <= MaxNameChars } value)
                kept[name] = value;
        }

        return kept;
    }

    private static JsonNode? Masked(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, Masked(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Masked)]),
        JsonValue value when value.TryGetValue(out string? text) => MaskedText.Of(text).Text,
        null => null,
        _ => node.DeepClone(),
    };
}
