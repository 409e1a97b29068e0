using System.Text.Json;

namespace Assistent.Bot.Channels;

/// <summary>What a message says to the bot: without the mention that called it, or the question that a button on a card carried.</summary>
internal static class MessageText
{
    /// <summary>The member of a card's data that holds a question.</summary>
    public const string CardQuestion = "vraag";

    public static string? Of(Activity activity)
    {
        if (activity.Text is null or "")
            return OfCard(activity.Value) ?? activity.Text;

        // By entity, and not by the look of the text: another person may be mentioned too (protocol, 1.5).
        return (activity.Entities ?? [])
            .Where(entity => entity?.Type == "mention" && entity.Mentioned?.Id is { } id && id == activity.Recipient?.Id)
            .Aggregate(activity.Text, Without)
            .Trim();
    }

    private static string Without(string text, Entity mention)
    {
        var called = mention.Text is { Length: > 0 } written ? written : $"<at>{mention.Mentioned!.Name}</at>";
        return text.Replace(called, " ", StringComparison.OrdinalIgnoreCase);
    }

    private static string? OfCard(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(CardQuestion, out var question) ? JsonText.Of(question) : null;
}
