using System.Net.WebSockets;

namespace Assistent.Bot.DirectLine;

/// <summary>Why a stream ends, as the client hears it.</summary>
internal sealed record StreamEnding(WebSocketCloseStatus Status, string Reason)
{
    /// <summary>The client left, or its line broke.</summary>
    public static StreamEnding Gone { get; } = new(WebSocketCloseStatus.NormalClosure, "");

    /// <summary>The client has a newer stream of the conversation.</summary>
    public static StreamEnding Collision { get; } = new(WebSocketCloseStatus.PolicyViolation, "collision");

    public static StreamEnding Restart { get; } = new(WebSocketCloseStatus.EndpointUnavailable, "restart");

    public static StreamEnding Binary { get; } = new(WebSocketCloseStatus.InvalidMessageType, "text only");

    public static StreamEnding TooBig { get; } = new(WebSocketCloseStatus.MessageTooBig, "too big");

    public static StreamEnding Flood { get; } = new(WebSocketCloseStatus.PolicyViolation, "too many frames");
}
