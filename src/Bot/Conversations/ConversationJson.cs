using System.Text.Json;
using System.Text.Json.Serialization;
using Assistent.Knowledge;

namespace Assistent.Bot.Conversations;

/// <summary>
/// How a conversation is written in the store: in words of its own, whatever the types of this program are called, and with the version of
/// this form. A version before is read and becomes this one when its conversation goes on.
/// </summary>
internal static class ConversationJson
{
    private const int Schema = 2;

    // Up to version 1 the name of a type stood here.
    private static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["Number"] = "getal", ["Percentage"] = "percentage", ["NumberRange"] = "getallen", ["MeasureRange"] = "maten", ["Money"] = "bedrag", ["Length"] = "lengte",
        ["Area"] = "oppervlakte", ["Persons"] = "personen", ["Children"] = "kinderen", ["Duration"] = "duur", ["Date"] = "datum", ["DateRange"] = "datums",
    };

    private static readonly IReadOnlyDictionary<string, string> Names = Kinds.ToDictionary(kind => kind.Value, kind => kind.Key);

    public static string Write(Conversation conversation) =>
        JsonSerializer.Serialize(new StoredConversation(Schema, Translated(conversation, Kinds)), StoredJson.Default.StoredConversation);

    /// <exception cref="JsonException">It is written by a newer version, or is something else.</exception>
    public static Conversation Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, StoredJson.Default.StoredConversation);
        return stored switch
        {
            { Schema: Schema, Conversation: { } conversation } => Translated(conversation, Names),
            { Schema: 0 } => JsonSerializer.Deserialize(json, StoredJson.Default.Conversation) ?? throw new JsonException("The conversation is empty."),
            _ => throw new JsonException("The conversation is of a newer version."),
        };
    }

    // A kind without a word is new in this program, and goes by its own.
    private static Conversation Translated(Conversation conversation, IReadOnlyDictionary<string, string> words) => conversation with
    {
        Turns = [.. conversation.Turns.Select(turn => turn with { Quantities = [.. turn.Quantities.Select(given => given with { Kind = words.GetValueOrDefault(given.Kind, given.Kind) })] })],
    };
}

/// <summary>A conversation with the version of its form, which the first one did not write.</summary>
internal sealed record StoredConversation(int Schema, Conversation? Conversation);

/// <summary>The JSON of stored conversations.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(StoredConversation))]
internal sealed partial class StoredJson : JsonSerializerContext;
