using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>One call between the bot and the client, with what it was answered.</summary>
internal sealed record Exchange(bool IsByBot, JsonNode Activity, int Status, JsonNode? Answer)
{
    public string Type => (string)Activity["type"]!;

    public string? Text => (string?)Activity["text"];

    public string Conversation => (string?)Activity["conversation"]?["id"] ?? "";

    public string? Outcome => (string?)Activity["channelData"]?["assistent"]?["outcome"];

    /// <summary>The question as the bot understood it.</summary>
    public string? QuestionAs => (string?)Activity["channelData"]?["assistent"]?["questionAs"];

    public bool Answers(Exchange message) =>
        IsByBot && Type == "message" && (string?)Activity["replyToId"] == (string?)message.Activity["id"];
}
