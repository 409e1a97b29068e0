using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Teams;
using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>A reply as one message activity, with the last touch of the channel it goes to.</summary>
internal static class ReplyActivity
{
    /// <summary>The message, and in a channel that has cards for it a second one with what can be done with the answer.</summary>
    public static IReadOnlyList<Activity> AllTo(Activity incoming, Reply reply) =>
        incoming.ChannelId == ChannelIds.Teams ? TeamsReply.Of(incoming, reply) : [To(incoming, reply)];

    public static Activity To(Activity incoming, Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = incoming.ChannelId,
        From = incoming.Recipient,
        Recipient = incoming.From,
        Conversation = ConversationOf(incoming),
        ReplyToId = incoming.Id,
        Locale = "nl-NL",
        InputHint = "acceptingInput",
        Text = ForChannel(incoming.ChannelId, reply),
        TextFormat = "markdown",
        Entities = [MessageWith(reply)],
        SuggestedActions = reply.Suggestions is [] ? null : new SuggestedActions([.. reply.Suggestions.Select(text => new CardAction("imBack", text, text))]),
        ChannelData = JsonSerializer.SerializeToElement(DataOf(reply), ActivityJson.Default.ReplyChannelData),
    };

    /// <summary>The machine-readable side of a reply.</summary>
    public static ReplyChannelData DataOf(Reply reply) => new(new Outcome(reply.Outcome, reply.QuestionAs, reply.IsWrittenByModel ? "model" : "extractive"));

    /// <summary>The conversation as a bot names it: whether it is a group, and of which kind, the channel knows itself (A2083).</summary>
    public static ConversationAccount? ConversationOf(Activity incoming) => incoming.Conversation is { } conversation ? new ConversationAccount { Id = conversation.Id } : null;

    /// <summary>The same reply with a line that this conversation could not be kept.</summary>
    public static Activity NotRemembered(Activity reply) => reply.Text is null ? reply : reply with { Text = $"{reply.Text}\n\n{Wording.NotRemembered}" };

    // Web Chat shows a citation only where the text defines its link; Teams loses its citations when that is there.
    private static string ForChannel(string? channel, Reply reply) =>
        channel is "webchat" or "directline"
            ? reply.Text + string.Concat(reply.Citations.Where(citation => citation.Link is not null).Select((citation, i) => $"{(i == 0 ? "\n\n" : "\n")}[{citation.Position}]: {citation.Link} \"{citation.Title}\""))
            : reply.Text;

    private static Entity MessageWith(Reply reply) => new()
    {
        Type = "https://schema.org/Message",
        SchemaType = "Message",
        Context = "https://schema.org",
        SchemaId = "",
        AdditionalType = reply.IsWrittenByModel ? ["AIGeneratedContent"] : null,
        Citation = reply.Citations.Count == 0 ? null : [.. reply.Citations.Select(citation => new Claim("Claim", citation.Position, new Appearance("DigitalDocument", citation.Title, citation.Link?.ToString(), citation.Quote)))],
    };
}
