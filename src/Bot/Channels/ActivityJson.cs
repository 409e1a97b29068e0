using System.Text.Json.Serialization;

namespace Assistent.Bot.Channels;

/// <summary>The wire of the Activity protocol: camelCase, nothing written for null, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ReplyChannelData))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSerializable(typeof(Delivery.ConnectorBody))]
internal sealed partial class ActivityJson : JsonSerializerContext;
