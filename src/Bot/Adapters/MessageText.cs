using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>What a message says to the bot: without the mention that called it, or the question that a button on a card carried.</summary>
internal static class MessageText
{
    /// <summary>The member of a card's data that holds a question.</summary>
    public const string CardQuestion = "vraag";

    public static IncomingMessage Of(Activity activity) =>
        TextOf(activity) is { Length: > 0 } text
            ? new IncomingMessage(text, activity.Id, IsFromButton: false)
            : new IncomingMessage(JsonText.Of(JsonText.Member(activity.Value, CardQuestion)), activity.Id, IsFromButton: true);

    // By entity, and not by the look of the text: another person may be mentioned too (protocol, 1.5). The SDK does the same with the
    // entity's text as a regular expression, which a sender could make up.
    private static string? TextOf(Activity activity) => activity.Text is null or "" ? activity.Text : (activity.Entities ?? [])
        .Where(entity => entity.Type == "mention" && JsonText.Of(JsonText.Member(entity.Properties["mentioned"], "id")) is { } id && id == activity.Recipient?.Id)
        .Aggregate(activity.Text, Without)
        .Trim();

    private static string Without(string text, Entity mention)
    {
        var called = JsonText.Of(mention.Properties["text"]) is { Length: > 0 } written ? written : $"<at>{JsonText.Of(JsonText.Member(mention.Properties["mentioned"], "name"))}</at>";
        return text.Replace(called, " ", StringComparison.OrdinalIgnoreCase);
    }
}
