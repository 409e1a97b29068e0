using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistent.Bot.Channels;

/// <summary>The entities of an activity. Anyone may invent a type of them, so one that is not of the form known here is ignored and spoils nothing (A2100 to A2105).</summary>
internal sealed class EntitiesConverter : JsonConverter<IReadOnlyList<Entity>>
{
    public override IReadOnlyList<Entity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var entities = JsonElement.ParseValue(ref reader);
        return entities.ValueKind == JsonValueKind.Array ? [.. entities.EnumerateArray().Select(Known).OfType<Entity>()] : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Entity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entity in value)
            JsonSerializer.Serialize(writer, entity, ActivityJson.Default.Entity);
        writer.WriteEndArray();
    }

    private static Entity? Known(JsonElement entity)
    {
        try
        {
            return entity.Deserialize(ActivityJson.Default.Entity);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
