using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Forwarding;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Assistent.Bot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot;

/// <summary>
/// What channels send, each by the SDK's own method: handed to <see cref="Assistant"/>, and what comes of it sent back. The conversation
/// is given with the turn (<see cref="OpenTurn"/>) and stored around it, so nothing is stored here.
/// </summary>
internal sealed partial class AssistantBot(
    Assistant assistant, OwnData data, InstrumentSearch search, AnswerCardActions cards, ForwardOffer forward, Telemetry telemetry,
    TimeProvider time, ILogger<AssistantBot> log) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        using var _ = telemetry.Stage("answer");
        var started = time.GetTimestamp();
        var message = MessageText.Of((Activity)turnContext.Activity);
        var stream = turnContext.TurnState.Get<IReplyStream>() ?? Unstreamed.Stream;
        var turn = await assistant.AnswerAsync(message, OpenTurn.Of(turnContext).Conversation, stream, cancellationToken);
        if (turn.AsksForData)
            turn = turn with { Reply = await data.ToldAsync((Activity)turnContext.Activity, turn.Reply, cancellationToken) };
        await ReplyAsync(turnContext, turn, started, cancellationToken);
    }

    // The SDK would ask the channel about every member, and leaves out the bot itself, which is who comes into a group. Who joins a group
    // later is not greeted before everyone.
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var hasArrived = activity.MembersAdded?.Any(member => (member.Id == activity.Recipient?.Id) == ConversationKey.IsShared(activity))
            ?? false;
        return hasArrived ? GreetAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => GreetAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        OpenTurn.Of(turnContext).Apply(assistant.Forget());
        return Task.CompletedTask;
    }

    // An edited or withdrawn message is not asked again.
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        OpenTurn.Of(turnContext).Feedback = FeedbackReader.Read((Activity)turnContext.Activity);
        return Task.CompletedTask;
    }

    // The SDK has no method for feedback, answers some invokes that this bot does not know, and trips over values that are nonsense.
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name switch
            {
                FeedbackReader.SubmitAction => OnFeedback(turnContext),
                InstrumentSearch.Query when turnContext.Activity.Value is not JObject =>
                    new InvokeResponse { Status = StatusCodes.Status400BadRequest },
                InstrumentSearch.Query => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
                AnswerCardActions.Action => AnswerCardActions.RefusedInDutch(await base.OnInvokeActivityAsync(turnContext,
                    cancellationToken)),
                _ => new InvokeResponse { Status = StatusCodes.Status501NotImplemented },
            };
        }
        catch (JsonException)
        {
            return new InvokeResponse { Status = StatusCodes.Status400BadRequest };
        }
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(search.Answer(query));

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        cards.AnswerAsync((Activity)turnContext.Activity, invokeValue, cancellationToken);

    // An empty object: with any other body Teams shows an error (protocol, 5.4).
    private static InvokeResponse OnFeedback(ITurnContext<IInvokeActivity> turnContext) =>
        (OpenTurn.Of(turnContext).Feedback = FeedbackReader.Read((Activity)turnContext.Activity)) is null
            ? new InvokeResponse { Status = StatusCodes.Status400BadRequest }
            : CreateInvokeResponse(new object());

    private Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        assistant.Greet(OpenTurn.Of(turnContext).Conversation) is { } greeting
            ? ReplyAsync(turnContext, greeting, time.GetTimestamp(), cancellationToken)
            : Task.CompletedTask;

    private async Task ReplyAsync(ITurnContext turnContext, AssistantTurn turn, long started, CancellationToken cancellationToken)
    {
        OpenTurn.Of(turnContext).Apply(turn);
        var elapsed = time.GetElapsedTime(started);
        telemetry.Turned(turn.Reply.Outcome);
        LogTurn(turnContext.Activity.Conversation?.Id ?? "", turn.Reply.Outcome, turn.Reply.Citations.Count, elapsed,
            TurnReference.Of(turnContext));
        if (turn.IsForgotten)
            LogErased(turnContext.Activity.Conversation?.Id ?? "");
        await turnContext.SendActivitiesAsync([.. ReplyActivity.AllTo(turnContext.Activity, forward.Offer(turn.Reply))], cancellationToken);
    }

    [LoggerMessage(LogLevel.Information,
        "Conversation {ConversationId}: {Outcome} from {CitationCount} citations in {Elapsed}, reference {Reference}")]
    private partial void LogTurn(string conversationId, string outcome, int citationCount, TimeSpan elapsed, string reference);

    [LoggerMessage(LogLevel.Information, "Conversation {ConversationId} is erased as its user asked")]
    private partial void LogErased(string conversationId);
}
