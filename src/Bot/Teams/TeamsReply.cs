using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Teams;

/// <summary>
/// A reply as Teams wants it: one message within its limits (protocol, 5.3 and 5.7), with its thumbs, and where it has sources with a card
/// that tells them and what can be done next.
/// </summary>
internal static class TeamsReply
{
    // What Teams takes: its connector refuses a message with more. The card has them all.
    private const int MaxCitations = 10;
    private const int MaxName = 80;
    private const int MaxAbstract = 160;
    private const int MaxSuggestions = 3;

    public static IReadOnlyList<Activity> Of(Activity incoming, Reply reply)
    {
        if (reply.Citations is [])
        {
            var plain = ReplyActivity.To(incoming.ChannelId, reply with { Text = reply.Text + ReplyActivity.ForwardOf(reply) });
            plain.SuggestedActions = SuggestedTo(incoming, reply.Suggestions);
            return [plain];
        }

        // A message with suggested actions is shown as plain text, without its citations: those go on the card.
        var cited = ReplyActivity.To(incoming.ChannelId, Cited(reply));
        cited.SuggestedActions = null;
        cited.Attachments = [AnswerCard.Of(reply, TurnOf(incoming, reply)).ToAttachment()];
        ((JObject)cited.ChannelData)["feedbackLoop"] = new JObject { ["type"] = "default" };
        return [cited];
    }

    // A citation whose marker is not in the text is none to Teams, as in a text to send on.
    private static Reply Cited(Reply reply) => reply with
    {
        Text = WithoutMarkers(reply),
        Citations = [.. reply.Citations.Take(MaxCitations)
            .Where(citation => reply.Text.Contains($"[{citation.Position}]", StringComparison.Ordinal))
            .Select(citation => citation with
            {
                Title = ClippedText.Of(citation.Title, MaxName), Quote = ClippedText.Of(citation.Quote, MaxAbstract),
            })],
    };

    private static string WithoutMarkers(Reply reply) =>
        reply.Citations.Skip(MaxCitations)
            .Aggregate(reply.Text, (text, citation) => text.Replace($" [{citation.Position}]", "", StringComparison.Ordinal));

    private static AnsweredTurn? TurnOf(Activity incoming, Reply reply) =>
        reply.IsAnswer && incoming.Id is { } asked
            ? new AnsweredTurn(asked, ConversationKey.IsShared(incoming) ? ConversationKey.UserOf(incoming.From) : null)
            : null;

    private static SuggestedActions? SuggestedTo(Activity incoming, IReadOnlyList<string> suggestions) => suggestions is []
        ? null
        : new SuggestedActions(ConversationKey.IsShared(incoming)
            && incoming.From?.Id is { } asker ? [asker] : null, [.. suggestions.Take(MaxSuggestions).Select(ReplyActivity.AsTyped)]);
}
