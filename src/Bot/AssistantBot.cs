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
internal sealed partial class AssistantBot(KnowledgeBase knowledge, TimeProvider time, ILogger<AssistantBot> log)
{
    private readonly QuestionReader _reader = new(knowledge);
    private readonly AnswerReplies _replies = new(knowledge);

    public TurnResult OnTurn(Activity activity, Conversation conversation)
    {
        var started = time.GetTimestamp();
        var (reply, next) = activity.Type switch
        {
            ActivityTypes.Message => OnMessage(activity.Text, conversation),
            ActivityTypes.ConversationUpdate when HasNewcomer(activity) => (Reply.Welcome, conversation),
            _ => (null, conversation),
        };
        if (reply is null)
            return new TurnResult([], conversation, IsForgotten: false);

        LogTurn(conversation.Id, reply.Outcome, reply.Citations.Count, time.GetElapsedTime(started));
        return new TurnResult([ReplyActivity.To(activity, reply)], next, IsForgotten: reply == Reply.Forgotten);
    }

    private (Reply? Reply, Conversation Next) OnMessage(string? text, Conversation conversation) =>
        _reader.Read(text, conversation) switch
        {
            Reading.Asking asking => OnQuestion(asking, conversation),
            Reading.Restating restating when conversation.Latest is { } latest => (_replies.Again(latest.Question, restating.Form), conversation),
            Reading.SmallTalk smallTalk => (Reply.To(smallTalk), conversation),
            Reading.Declined declined => (Reply.To(declined), conversation),
            Reading.Forget => (Reply.Forgotten, Conversation.Empty(conversation.Id)),
            _ => (Reply.Unreadable, conversation),
        };

    private (Reply Reply, Conversation Next) OnQuestion(Reading.Asking asking, Conversation conversation)
    {
        var answer = knowledge.Answer(asking.Question);
        return (_replies.To(asking, answer), conversation.With(Turns.Of(asking.Question, answer)));
    }

    // Someone other than the bot itself: keying on that avoids greeting twice (protocol, 1.6).
    private static bool HasNewcomer(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) ?? false;

    [LoggerMessage(LogLevel.Information, "Conversation {ConversationId}: {Outcome} from {CitationCount} citations in {Elapsed}")]
    private partial void LogTurn(string conversationId, string outcome, int citationCount, TimeSpan elapsed);
}

/// <summary>The replies to one activity, none for what needs no answer; the conversation as it is afterwards, and whether the user wants what was said forgotten.</summary>
internal sealed record TurnResult(IReadOnlyList<Activity> Replies, Conversation Conversation, bool IsForgotten);
