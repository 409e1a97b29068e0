using System.Net;
using Assistent.Bot.PersonalData;
using Assistent.Bot.Questions;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>What a message says to the bot: without the mention that called it, or the question that a button on a card carried.</summary>
internal static class MessageText
{
    /// <summary>The member of a card's data that holds a question.</summary>
    public const string CardQuestion = "vraag";

    // More people than anyone mentions in a message.
    private const int MaxMentions = 100;

    /// <summary>The message of an activity as it is kept.</summary>
    public static IncomingMessage Of(Activity kept) =>
        kept.Text is { Length: > 0 } text
            ? new IncomingMessage(text, kept.Id, IsFromButton: false) { User = kept.From?.Id }
            : new IncomingMessage(JsonText.Of(JsonText.Member(kept.Value, CardQuestion)), kept.Id,
                IsFromButton: true) { User = kept.From?.Id };

    /// <summary>
    /// What is typed, of an activity as it came in. Teams sends it as HTML besides, with the message that is replied to in a block of its
    /// own; and the text with what HTML makes of letters. Where there is no text, or a quotation in it, the HTML is what was said.
    /// </summary>
    public static string? Said(Activity incoming)
    {
        var html = MessageHtml.Of(incoming);
        if (html is not null && (string.IsNullOrWhiteSpace(incoming.Text) || html.HasQuotation))
            return WithoutMentions(incoming, html.Text).Trim();
        if (incoming.Text is null or "")
            return incoming.Text;
        var text = WithoutMentions(incoming, incoming.Text).Trim();
        return ChannelNames.IsTeams(incoming.ChannelId) ? WebUtility.HtmlDecode(text) : text;
    }

    // By entity, and not by the look of the text: another person may be mentioned too (protocol, 1.5), whose name is left out. The SDK does
    // the same for the bot with the entity's text as a regular expression, which a sender could make up.
    private static string WithoutMentions(Activity incoming, string text) => (incoming.Entities ?? [])
        .Where(entity => entity?.Type == "mention")
        .Take(MaxMentions)
        .Aggregate(CleanText.Cut(text), (all, mention) => Without(all, mention, incoming.Recipient?.Id));

    private static string Without(string text, Entity mention, string? botId)
    {
        var mentioned = mention.Properties["mentioned"];
        var name = JsonText.Of(JsonText.Member(mentioned, "name"));
        var called = JsonText.Of(mention.Properties["text"]) is { Length: > 0 } written ? written : $"<at>{name}</at>";
        if (JsonText.Of(JsonText.Member(mentioned, "id")) is { } id && id == botId)
            return text.Replace(called, " ", StringComparison.OrdinalIgnoreCase);
        var mark = MaskedText.MarkOf(PersonalDataKind.Name);
        var left = text.Replace(called, mark, StringComparison.OrdinalIgnoreCase);
        return string.IsNullOrWhiteSpace(name) ? left : left.Replace(name, mark, StringComparison.OrdinalIgnoreCase);
    }
}
