using System.Text;
using System.Text.Json;
using Assistent.Bot.Channels;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>A user at the keyboard of a channel that waits for its replies.</summary>
internal static class Talk
{
    public static async Task<BotReply> AskAsync(this HttpClient bot, string conversation, string id, string text, CancellationToken cancellationToken)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = id,
            ChannelId = "test",
            Text = text,
            DeliveryMode = "expectReplies",
            Conversation = new ConversationAccount { Id = conversation },
        };
        using var body = new StringContent(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), Encoding.UTF8, "application/json");
        using var response = await bot.PostAsync(new Uri("/api/messages", UriKind.Relative), body, cancellationToken);
        response.EnsureSuccessStatusCode();
        return new BotReply(await response.Content.ReadAsStringAsync(cancellationToken));
    }
}

/// <summary>The one reply to a message, as it came over the wire.</summary>
internal sealed record BotReply(string Body)
{
    private const string NotRemembered = "kon niet worden bewaard";

    public string Text => Reply.Text ?? "";

    /// <summary>The names of the articles cited.</summary>
    public IReadOnlyList<string> Cited => [.. (Reply.Entities ?? []).SelectMany(entity => entity.Citation ?? []).Select(claim => claim.Appearance.Name)];

    public bool IsRemembered => !Text.Contains(NotRemembered, StringComparison.Ordinal);

    private Activity Reply => Assert.Single(JsonSerializer.Deserialize(Body, ActivityJson.Default.ExpectedReplies)!.Activities);
}
