using System.Text.Json.Serialization;

namespace Assistent.Bot.Channels;

/// <summary>The wire of the Activity protocol: camelCase, nothing written for null, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ReplyChannelData))]
internal sealed partial class ActivityJson : JsonSerializerContext;
