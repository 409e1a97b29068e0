using System.Runtime.ExceptionServices;
using Assistent.Bot.Conversations;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>
/// The one catch-all of the product: whatever breaks in a turn, the user is told so in Dutch and the log gets the exception.
/// </summary>
internal sealed partial class TurnFaults(ILogger<TurnFaults> log)
{
    public async Task TellAsync(ITurnContext context, Exception error)
    {
        // The caller has gone: there is nobody to tell.
        if (error is OperationCanceledException { CancellationToken.IsCancellationRequested: true })
            ExceptionDispatchInfo.Throw(error);
        if (error is not ConversationBusyException)
            LogFault(error, context.Activity.Conversation?.Id ?? "", TurnReference.Of(context));
        if (context.Activity.Type == ActivityTypes.Invoke)
            await context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse,
                Value = new InvokeResponse { Status = StatusCodes.Status503ServiceUnavailable } });
        else
            await context.SendActivityAsync(ReplyActivity.To(context.Activity.ChannelId,
                error is ConversationBusyException ? Reply.Busy : Reply.FaultOf(TurnReference.Of(context))));
    }

    [LoggerMessage(LogLevel.Error, "The turn of conversation {ConversationId} failed, reference {Reference}")]
    private partial void LogFault(Exception error, string conversationId, string reference);
}
