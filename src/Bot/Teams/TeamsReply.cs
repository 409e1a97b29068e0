using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Teams;

/// <summary>
/// A reply as Teams wants it: within its limits (protocol, 5.3 and 5.7), with its thumbs, and where it has sources a card with them and
/// with what can be done next.
/// </summary>
internal static class TeamsReply
{
    // What Teams takes. The card has them all.
    private const int MaxCitations = 20;
    private const int MaxName = 80;
    private const int MaxAbstract = 160;
    private const int MaxSuggestions = 3;

    public static IReadOnlyList<Activity> Of(Activity incoming, Reply reply)
    {
        var message = ReplyActivity.To(incoming, reply);
        if (reply.Citations is [])
            return [message with { SuggestedActions = SuggestedTo(incoming, reply.Suggestions) }];

        // A message with suggested actions is shown as plain text, without its citations: those go on the card.
        var cited = message with
        {
            Text = reply.Citations.Skip(MaxCitations).Aggregate(message.Text, (text, citation) => text!.Replace($" [{citation.Position}]", "", StringComparison.Ordinal)),
            Entities = [.. message.Entities!.Select(Fitting)],
            SuggestedActions = null,
            ChannelData = JsonSerializer.SerializeToElement(ReplyActivity.DataOf(reply) with { FeedbackLoop = new FeedbackLoop("default") }, ActivityJson.Default.ReplyChannelData),
        };
        return [cited, CardOf(incoming, reply, cited)];
    }

    /// <summary>The beginning of a text, in whole words, with a mark that there is more.</summary>
    public static string Clip(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        return $"{text[..(end > length / 2 ? end : length - 1)].TrimEnd(' ', ',', ';', ':')}…";
    }

    private static Activity CardOf(Activity incoming, Reply reply, Activity message) => message with
    {
        Text = null,
        TextFormat = null,
        Entities = null,
        Summary = Wording.CardSummary,
        ChannelData = null,
        Attachments = [AnswerCard.Of(reply.Citations, [.. reply.Suggestions.Take(MaxSuggestions)], TurnOf(incoming, reply)).ToAttachment()],
    };

    private static AnsweredTurn? TurnOf(Activity incoming, Reply reply) =>
        reply.IsAnswer && incoming.Id is { } asked ? new AnsweredTurn(asked, ConversationKey.IsShared(incoming) ? ConversationKey.UserOf(incoming.From) : null) : null;

    private static SuggestedActions? SuggestedTo(Activity incoming, IReadOnlyList<string> suggestions) => suggestions is []
        ? null
        : new SuggestedActions([.. suggestions.Take(MaxSuggestions).Select(text => new CardAction("imBack", text, text))], ConversationKey.IsShared(incoming) && incoming.From?.Id is { } asker ? [asker] : null);

    private static Entity Fitting(Entity entity) => entity.Citation is null ? entity : entity with
    {
        Citation = [.. entity.Citation.Take(MaxCitations).Select(claim => claim with { Appearance = claim.Appearance with { Name = Clip(claim.Appearance.Name, MaxName), Abstract = Clip(claim.Appearance.Abstract, MaxAbstract) } })],
    };
}
