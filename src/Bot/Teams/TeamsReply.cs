using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Teams;

/// <summary>A reply as Teams wants it: within its limits (protocol, 5.3 and 5.7), with its thumbs, and with a card where there is an answer.</summary>
internal static class TeamsReply
{
    private const int MaxCitations = 20;
    private const int MaxName = 80;
    private const int MaxAbstract = 160;
    private const int MaxSuggestions = 3;

    public static IReadOnlyList<Activity> Of(Activity incoming, Reply reply)
    {
        var message = MessageOf(incoming, reply);
        return reply.IsAnswer && incoming.Id is not null ? [message, CardOf(incoming, reply, message)] : [message];
    }

    private static Activity MessageOf(Activity incoming, Reply reply)
    {
        var message = ReplyActivity.To(incoming, reply);
        return message with
        {
            Entities = [.. message.Entities!.Select(Fitting)],
            SuggestedActions = message.SuggestedActions is { } suggested ? new SuggestedActions([.. suggested.Actions.Take(MaxSuggestions)], ConversationKey.IsShared(incoming) && incoming.From?.Id is { } asker ? [asker] : null) : null,
            ChannelData = reply.IsAnswer || reply.Citations.Count > 0 ? JsonSerializer.SerializeToElement(ReplyActivity.DataOf(reply) with { FeedbackLoop = new FeedbackLoop("default") }, ActivityJson.Default.ReplyChannelData) : message.ChannelData,
        };
    }

    private static Activity CardOf(Activity incoming, Reply reply, Activity message) => message with
    {
        Text = null,
        TextFormat = null,
        Entities = null,
        SuggestedActions = null,
        Summary = Wording.CardSummary,
        ChannelData = null,
        Attachments = [AnswerCard.Of(reply.Citations, QuestionsOf(incoming, reply), TurnOf(incoming)).ToAttachment()],
    };

    // A personal chat shows suggested actions under its last message only, which is the card; a group keeps them with theirs.
    private static IReadOnlyList<string> QuestionsOf(Activity incoming, Reply reply) =>
        ConversationKey.IsShared(incoming) ? [] : [.. reply.Suggestions.Take(MaxSuggestions)];

    private static AnsweredTurn TurnOf(Activity incoming) => new(incoming.Id!, ConversationKey.IsShared(incoming) ? ConversationKey.UserOf(incoming.From) : null);

    private static Entity Fitting(Entity entity) => entity.Citation is null ? entity : entity with
    {
        Citation = [.. entity.Citation.Take(MaxCitations).Select(claim => claim with { Appearance = claim.Appearance with { Name = Clip(claim.Appearance.Name, MaxName), Abstract = Clip(claim.Appearance.Abstract, MaxAbstract) } })],
    };

    /// <summary>The beginning of a text, in whole words, with a mark that there is more.</summary>
    internal static string Clip(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        return $"{text[..(end > length / 2 ? end : length - 1)].TrimEnd(' ', ',', ';', ':')}…";
    }
}
