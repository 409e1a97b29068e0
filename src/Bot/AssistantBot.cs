using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot;

/// <summary>The route of one activity to the assistant and back, as a reply of the channel.</summary>
internal sealed class AssistantBot(Assistant assistant)
{
    public async Task<TurnResult> OnTurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (activity, conversation) = (context.Activity, context.Conversation);
        if (FeedbackReader.Read(activity) is { } feedback)
            return new TurnResult([], conversation, IsForgotten: false) { Feedback = feedback };
        if (Arrival.IsOver(activity))
            return new TurnResult([], Conversation.Empty(conversation.Id), IsForgotten: true);
        var turn = activity.Type switch
        {
            ActivityTypes.Message => await assistant.AnswerAsync(new IncomingMessage(MessageText.Of(activity), activity.Id, activity.Text is null or "") { User = activity.From?.Id }, conversation, context.Stream, cancellationToken),
            _ when Arrival.Is(activity) => assistant.Greet(conversation),
            _ => null,
        };
        return turn is null
            ? new TurnResult([], conversation, IsForgotten: false)
            : new TurnResult(ReplyActivity.AllTo(activity, turn.Reply), turn.Change(conversation), turn.IsForgotten);
    }
}
