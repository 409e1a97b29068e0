using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Channels;

/// <summary>One turn of the bot in its stored conversation, whatever breaks in it.</summary>
internal sealed partial class BotTurn(AssistantBot bot, ConversationStore conversations, ILogger<BotTurn> log)
{
    // The one catch-all of the product: whatever breaks in a turn, the user is told so and the log gets the exception.
    public async Task<StoredTurn> RunAsync(Activity activity, IReplyRoute route, IReplyStream stream, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await conversations.RunAsync(activity, route, conversation => bot.OnTurnAsync(new TurnContext(activity, conversation, stream), cancellationToken), cancellationToken);
            return turn.IsRemembered ? turn : turn with { Replies = [.. turn.Replies.Select(ReplyActivity.NotRemembered)] };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error, activity.Conversation?.Id ?? "");
            return new StoredTurn([ReplyActivity.To(activity, Reply.Fault)], IsRepeat: false, IsRemembered: false) { IsFault = true };
        }
    }

    [LoggerMessage(LogLevel.Error, "The turn of conversation {ConversationId} failed")]
    private partial void LogFault(Exception error, string conversationId);
}
