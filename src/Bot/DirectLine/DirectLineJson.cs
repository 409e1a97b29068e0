using System.Text.Json.Serialization;

namespace Assistent.Bot.DirectLine;

/// <summary>The wire of Direct Line 3.0, apart from the activities themselves.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 16)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenGrant))]
[JsonSerializable(typeof(PageGrant))]
[JsonSerializable(typeof(OpenedConversation))]
[JsonSerializable(typeof(PostedActivity))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(WebToken))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
