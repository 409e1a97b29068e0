using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>A user at the keyboard of a channel that waits for its replies.</summary>
internal static class Talk
{
    public static async Task<BotReply> AskAsync(
        this HttpClient bot, string conversation, string id, string text, CancellationToken cancellationToken)
    {
        var activity = new JsonObject
        {
            ["type"] = "message", ["id"] = id, ["channelId"] = "test", ["text"] = text,
            ["deliveryMode"] = "expectReplies", ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await bot.PostAsync(new Uri("/api/messages", UriKind.Relative), body, cancellationToken);
        response.EnsureSuccessStatusCode();
        return new BotReply(await response.Content.ReadAsStringAsync(cancellationToken));
    }
}

/// <summary>The one reply to a message, as it came over the wire.</summary>
internal sealed record BotReply(string Body)
{
    private const string NotRemembered = "kon niet worden bewaard";

    public string Text => (string?)Reply["text"] ?? "";

    /// <summary>The names of the articles cited.</summary>
    public IReadOnlyList<string> Cited => [.. (Reply["entities"]?.AsArray() ?? [])
        .SelectMany(entity => entity!["citation"]?.AsArray() ?? []).Select(claim => (string)claim!["appearance"]!["name"]!)];

    public bool IsRemembered => !Text.Contains(NotRemembered, StringComparison.Ordinal);

    private JsonNode Reply => Assert.Single(JsonNode.Parse(Body)!["activities"]!.AsArray())!;
}
