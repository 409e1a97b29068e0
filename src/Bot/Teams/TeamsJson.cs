using System.Text.Json.Serialization;

namespace Assistent.Bot.Teams;

/// <summary>The wire of cards and of what Teams asks in an invoke.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardActionValue))]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(CardError))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ExtensionQuery))]
[JsonSerializable(typeof(ExtensionResponse))]
internal sealed partial class TeamsJson : JsonSerializerContext;
