using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Adapters;

/// <summary>
/// The entities of an activity. Anyone may invent a type of them, so one that is not of the form known here is ignored and spoils nothing
/// (A2100 to A2105).
/// </summary>
internal sealed class EntitiesConverter : JsonConverter<IList<Entity>>
{
    public override bool CanWrite => false;

    public override IList<Entity>? ReadJson(JsonReader reader, Type objectType, IList<Entity>? existingValue, bool hasExistingValue,
        JsonSerializer serializer) => JToken.ReadFrom(reader) switch
    {
        JArray entities => [.. entities.OfType<JObject>()
            .Where(entity => entity["type"] is null or { Type: JTokenType.String or JTokenType.Null })
            .Select(entity => entity.ToObject<Entity>()!)],
        { Type: JTokenType.Null } => null,
        _ => throw new JsonSerializationException("The entities are no list."),
    };

    public override void WriteJson(JsonWriter writer, IList<Entity>? value, JsonSerializer serializer) => throw new NotSupportedException();
}
