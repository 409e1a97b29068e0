using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot;

/// <summary>A message as far as its answer depends on it. Nobody sees what a button on a card asks, so the answer to that says it.</summary>
internal sealed record IncomingMessage(string? Text, string? ActivityId, bool IsFromButton);

/// <summary>What to reply, and what becomes of the conversation. The change is made once and can be applied to the conversation as it is by then.</summary>
internal sealed record AssistantTurn(Reply Reply, Func<Conversation, Conversation> Change)
{
    /// <summary>Whether the user wants what was said forgotten.</summary>
    public bool IsForgotten { get; init; }
}

/// <summary>
/// The pure heart of the bot: a message in its conversation becomes a reply and a change of the conversation. It reads the message, asks
/// the knowledge base and words the answer; channels, cards and the store are unknown here.
/// </summary>
internal sealed partial class Assistant(KnowledgeBase knowledge, AskedArticles asked, TimeProvider time, ILogger<Assistant> log)
{
    private readonly QuestionReader _reader = new(knowledge);
    private readonly AnswerReplies _replies = new(knowledge);

    public async Task<AssistantTurn> AnswerAsync(
        IncomingMessage message, Conversation conversation, IReplyStream stream, CancellationToken cancellationToken) =>
        _reader.Read(message.Text, conversation) switch
        {
            Reading.Asking { UnderstoodAs: null } pressed when message.IsFromButton => await OnQuestionAsync(pressed with { UnderstoodAs = pressed.Question.Text.TrimEnd('?') }, message, conversation, stream, cancellationToken),
            Reading.Asking asking => await OnQuestionAsync(asking, message, conversation, stream, cancellationToken),
            Reading.Restating restating when conversation.Latest is { } latest => Unchanged(_replies.Again(latest.Question, restating.Form)),
            Reading.SmallTalk smallTalk => Unchanged(Reply.To(smallTalk)),
            Reading.Declined declined => Unchanged(Reply.To(declined)),
            Reading.Forget => Forget(),
            _ => Unchanged(Reply.Unreadable),
        };

    /// <summary>Says who the bot is to who comes in, unless it just did: channels tell in several ways at once that someone has come in.</summary>
    public AssistantTurn? Greet(Conversation conversation)
    {
        var now = time.GetUtcNow();
        return conversation.WasJustGreeted(now) ? null : new AssistantTurn(Reply.Welcome, before => before with { GreetedAt = now });
    }

    public static AssistantTurn Forget() => new(Reply.Forgotten, before => Conversation.Empty(before.Id)) { IsForgotten = true };

    private static AssistantTurn Unchanged(Reply reply) => new(reply, before => before);

    private async Task<AssistantTurn> OnQuestionAsync(
        Reading.Asking asking, IncomingMessage message, Conversation conversation, IReplyStream stream, CancellationToken cancellationToken)
    {
        await stream.InformAsync(Wording.Searching, cancellationToken);
        var progress = new ReplyProgress(asking, stream);
        var answer = await knowledge.AnswerAsync(asking.Question, [.. conversation.Turns.Select(turn => turn.Text)], progress, cancellationToken);
        if (answer is Answer.Grounded { StandsInFor: { } failure })
            LogStandIn(failure);
        if (answer is Answer.Grounded { About: [var subject, ..] })
            asked.Count(subject.Slug);
        var said = Turns.Of(answer.ReadAs is { } readAs ? new Question(readAs) : asking.Question, answer) with { ActivityId = message.ActivityId };
        return new AssistantTurn(_replies.To(asking, answer), before => before.With(said));
    }

    [LoggerMessage(LogLevel.Warning, "The overview's own words stand in for the model, which failed: {Failure}")]
    private partial void LogStandIn(ModelFailure failure);
}
