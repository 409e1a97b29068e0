namespace Assistent.Bot.Delivery;

/// <summary>Addresses of the Connector (protocol, 4.1).</summary>
internal static class ConnectorPath
{
    /// <summary>Where activities of a conversation are, or one of them; <c>null</c> when these parts make no address.</summary>
    public static Uri? Of(string serviceUrl, string? conversationId, string? activityId)
    {
        if (conversationId is null or "" || IsStep(conversationId) || IsStep(activityId))
            return null;
        var path = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities{(activityId is { Length: > 0 } id ? $"/{Uri.EscapeDataString(id)}" : "")}";
        return Uri.TryCreate(path, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
    }

    // Escaped or not, these lead to another path than the one they stand in.
    private static bool IsStep(string? id) => id is "." or "..";
}
