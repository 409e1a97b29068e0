using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>One request that a bot made of the Connector, with the path as it stood on the wire.</summary>
internal sealed record ConnectorCall(string Method, string Path, JsonNode? Body, DateTimeOffset At)
{
    public string Type => (string?)Body?["type"] ?? "";

    public string Text => (string?)Body?["text"] ?? "";

    public bool IsMessage => Type == "message";

    /// <summary>Whether it has the words of a reply.</summary>
    public bool IsText => IsMessage && Text.Length > 0;

    public bool IsCard => IsMessage && Body?["attachments"] is not null;

    public JsonNode? Stream => Body?["entities"]?.AsArray().FirstOrDefault(entity => (string?)entity?["type"] == "streaminfo");

    /// <summary>The path up to the activities, which tells the conversation.</summary>
    public string Conversation => Uri.UnescapeDataString(Path[
        (Path.IndexOf("/v3/conversations/", StringComparison.Ordinal) + 18)..Path.IndexOf("/activities", StringComparison.Ordinal)]);
}
