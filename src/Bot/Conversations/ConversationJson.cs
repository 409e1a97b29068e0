using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistent.Bot.Conversations;

/// <summary>
/// How a conversation is written in the store: in words of its own, whatever the types of this program are called, and with the version of
/// this form. A version before is read as far as it means something here, and becomes this one when its conversation goes on.
/// </summary>
internal static class ConversationJson
{
    private const int Schema = 2;

    public static string Write(Conversation conversation) =>
        JsonSerializer.Serialize(new StoredConversation(Schema, conversation), StoredJson.Default.StoredConversation);

    /// <exception cref="JsonException">It is written by a newer version, or is something else.</exception>
    public static Conversation Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, StoredJson.Default.StoredConversation);
        return stored switch
        {
            { Schema: Schema, Conversation: { } conversation } => conversation,

            // The first version wrote no version, and of a turn what it was about instead of its plan.
            { Schema: 0 } => JsonSerializer.Deserialize(json,
                StoredJson.Default.Conversation) ?? throw new JsonException("The conversation is empty."),
            _ => throw new JsonException("The conversation is of a newer version."),
        };
    }
}

/// <summary>A conversation with the version of its form, which the first one did not write.</summary>
internal sealed record StoredConversation(int Schema, Conversation? Conversation);

/// <summary>The JSON of stored conversations.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(StoredConversation))]
internal sealed partial class StoredJson : JsonSerializerContext;
