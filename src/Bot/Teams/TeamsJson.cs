using System.Text.Json.Serialization;

namespace Assistent.Bot.Teams;

/// <summary>The wire of cards.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class TeamsJson : JsonSerializerContext;
