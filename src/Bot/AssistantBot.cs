using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot;

/// <summary>
/// The route of one message: read it in its conversation, ask the knowledge base, put the answer as a reply of the channel, and
/// remember what was said. Nothing is stored here: the conversation goes in and comes out.
/// </summary>
internal sealed partial class AssistantBot(KnowledgeBase knowledge, AskedArticles asked, TimeProvider time, ILogger<AssistantBot> log)
{
    private readonly QuestionReader _reader = new(knowledge);
    private readonly AnswerReplies _replies = new(knowledge);

    public async Task<TurnResult> OnTurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var (activity, conversation) = (context.Activity, context.Conversation);
        if (FeedbackReader.Read(activity) is { } feedback)
            return new TurnResult([], conversation, IsForgotten: false) { Feedback = feedback };
        if (Arrival.IsOver(activity))
            return new TurnResult([], Conversation.Empty(conversation.Id), IsForgotten: true);

        var (reply, next) = activity.Type switch
        {
            ActivityTypes.Message => await OnMessageAsync(context, cancellationToken),
            _ when Arrival.Is(activity) && !conversation.WasJustGreeted(time.GetUtcNow()) => (Reply.Welcome, conversation with { GreetedAt = time.GetUtcNow() }),
            _ => (null, conversation),
        };
        if (reply is null)
            return new TurnResult([], conversation, IsForgotten: false);

        LogTurn(activity.Conversation?.Id ?? "", reply.Outcome, reply.Citations.Count, time.GetElapsedTime(started));
        return new TurnResult(ReplyActivity.AllTo(activity, reply), next, IsForgotten: reply == Reply.Forgotten);
    }

    private async Task<(Reply? Reply, Conversation Next)> OnMessageAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var conversation = context.Conversation;
        return _reader.Read(MessageText.Of(context.Activity), conversation) switch
        {
            // Nobody sees what a button on a card asks, so the answer says it.
            Reading.Asking { UnderstoodAs: null } pressed when context.Activity.Text is null or "" => await OnQuestionAsync(pressed with { UnderstoodAs = pressed.Question.Text.TrimEnd('?') }, context, cancellationToken),
            Reading.Asking asking => await OnQuestionAsync(asking, context, cancellationToken),
            Reading.Restating restating when conversation.Latest is { } latest => (_replies.Again(latest.Question, restating.Form), conversation),
            Reading.SmallTalk smallTalk => (Reply.To(smallTalk), conversation),
            Reading.Declined declined => (Reply.To(declined), conversation),
            Reading.Forget => (Reply.Forgotten, Conversation.Empty(conversation.Id)),
            _ => (Reply.Unreadable, conversation),
        };
    }

    private async Task<(Reply Reply, Conversation Next)> OnQuestionAsync(Reading.Asking asking, TurnContext context, CancellationToken cancellationToken)
    {
        await context.Stream.InformAsync(Wording.Searching, cancellationToken);
        var progress = new ReplyProgress(asking, context.Stream);
        var answer = await knowledge.AnswerAsync(asking.Question, [.. context.Conversation.Turns.Select(turn => turn.Text)], progress, cancellationToken);
        if (answer is Answer.Grounded { StandsInFor: { } failure })
            LogStandIn(failure);
        if (answer is Answer.Grounded { About: [var subject, ..] })
            asked.Count(subject.Slug);
        return (_replies.To(asking, answer), context.Conversation.With(Turns.Of(answer.ReadAs is { } readAs ? new Question(readAs) : asking.Question, answer) with { ActivityId = context.Activity.Id }));
    }

    [LoggerMessage(LogLevel.Information, "Conversation {ConversationId}: {Outcome} from {CitationCount} citations in {Elapsed}")]
    private partial void LogTurn(string conversationId, string outcome, int citationCount, TimeSpan elapsed);

    [LoggerMessage(LogLevel.Warning, "The overview's own words stand in for the model, which failed: {Failure}")]
    private partial void LogStandIn(ModelFailure failure);
}
