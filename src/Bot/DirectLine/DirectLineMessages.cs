using System.Text.Json.Serialization;

namespace Assistent.Bot.DirectLine;

/// <summary>Who asks for a token, and from which pages it will be used.</summary>
internal sealed record TokenRequest(TokenUser? User, IReadOnlyList<string?>? TrustedOrigins);

internal sealed record TokenUser(string? Id);

/// <summary>A token for one conversation.</summary>
internal sealed record TokenGrant(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>What the page needs to begin: a token, where to use it, and as whom.</summary>
internal sealed record PageGrant(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string Domain, string UserId);

/// <summary>A conversation that can be talked in: a fresh token, and the address of the stream.</summary>
internal sealed record OpenedConversation(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string StreamUrl);

/// <summary>What a client sent, by the id that it got.</summary>
internal sealed record PostedActivity(string Id);

/// <summary>Empty: there are no cookies, and so no sessions.</summary>
internal sealed record SessionResponse(string SessionId);

/// <summary>The body of every answer that is not a success.</summary>
internal sealed record ErrorResponse(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message, string Reference);
