using System.Net;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>What a message says to the bot: without the mention that called it, or the question that a button on a card carried.</summary>
internal static class MessageText
{
    /// <summary>The member of a card's data that holds a question.</summary>
    public const string CardQuestion = "vraag";

    public static IncomingMessage Of(Activity activity) =>
        TextOf(activity) is { Length: > 0 } text
            ? new IncomingMessage(text, activity.Id, IsFromButton: false) { User = activity.From?.Id }
            : new IncomingMessage(JsonText.Of(JsonText.Member(activity.Value, CardQuestion)), activity.Id,
                IsFromButton: true) { User = activity.From?.Id };

    // Teams sends what was typed as HTML besides, with the message that is replied to in a block of its own; and the text with what HTML
    // makes of letters. Where there is no text, or a quotation in it, the HTML is what was said.
    private static string? TextOf(Activity activity)
    {
        var html = MessageHtml.Of(activity);
        if (html is not null && (string.IsNullOrWhiteSpace(activity.Text) || html.HasQuotation))
            return WithoutMentions(activity, html.Text).Trim();
        if (activity.Text is null or "")
            return activity.Text;
        var text = WithoutMentions(activity, activity.Text).Trim();
        return ChannelNames.IsTeams(activity.ChannelId) ? WebUtility.HtmlDecode(text) : text;
    }

    // By entity, and not by the look of the text: another person may be mentioned too (protocol, 1.5). The SDK does the same with the
    // entity's text as a regular expression, which a sender could make up.
    private static string WithoutMentions(Activity activity, string text) => (activity.Entities ?? [])
        .Where(entity => entity.Type == "mention" && JsonText.Of(JsonText.Member(entity.Properties["mentioned"], "id")) is { } id
            && id == activity.Recipient?.Id)
        .Aggregate(text, Without);

    private static string Without(string text, Entity mention)
    {
        var called = JsonText.Of(mention.Properties["text"]) is { Length: > 0 } written ? written
            : $"<at>{JsonText.Of(JsonText.Member(mention.Properties["mentioned"], "name"))}</at>";
        return text.Replace(called, " ", StringComparison.OrdinalIgnoreCase);
    }
}
