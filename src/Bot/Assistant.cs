using Assistent.Bot.Conversations;
using Assistent.Bot.PersonalData;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot;

/// <summary>
/// A message as far as its answer depends on it. Nobody sees what a button on a card asks, so the answer to that says it.
/// </summary>
internal sealed record IncomingMessage(string? Text, string? ActivityId, bool IsFromButton)
{
    /// <summary>Who wrote it, as the channel names them; what the model may cost is counted per user.</summary>
    public string? User { get; init; }
}

/// <summary>
/// What to reply, and what becomes of the conversation. The change is made once and can be applied to the conversation as it is by then.
/// </summary>
internal sealed record AssistantTurn(Reply Reply, Func<Conversation, Conversation> Change)
{
    /// <summary>Whether the user wants what was said forgotten.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>Whether the user asks for what is kept of them; the reply says what is kept of everyone.</summary>
    public bool AsksForData { get; init; }

    /// <summary>With a line behind what the reply says.</summary>
    public AssistantTurn Adding(string line) => this with { Reply = Reply with { Text = $"{Reply.Text}\n\n{line}" } };
}

/// <summary>
/// The pure heart of the bot: a message in its conversation becomes a reply and a change of the conversation. It lets the knowledge base
/// read the message and words what comes of it; channels, cards and the store are unknown here.
/// </summary>
internal sealed partial class Assistant(KnowledgeBase knowledge, OverviewReplies replies, AnswerReplies answers, AskedArticles asked,
    TurnLimit limit, Telemetry telemetry, TimeProvider time, ILogger<Assistant> log)
{
    /// <summary>
    /// Answers a message that has been masked; what was left out of it is told after the answer. It stops when its caller has left, and
    /// when its time is over, which the reply then says.
    /// </summary>
    public async Task<AssistantTurn> AnswerAsync(
        IncomingMessage message, Conversation conversation, IReplyStream stream, CancellationToken cancellationToken)
    {
        await stream.InformAsync(Wording.Searching, cancellationToken);
        var turn = WithoutAsked(await InTimeAsync(message, conversation, stream, cancellationToken), conversation);
        var text = message.Text ?? "";
        if (CleanText.IsCut(text))
            turn = turn.Adding(Wording.Cut);
        if (MaskedText.LeftOutOf(text) is not { Count: > 0 } leftOut)
            return turn;
        telemetry.Masked(leftOut);
        return turn.Adding(Wording.LeftOut(leftOut));
    }

    /// <summary>
    /// Says who the bot is to who comes in, unless it just did: channels tell in several ways at once that someone has come in.
    /// </summary>
    public AssistantTurn? Greet(Conversation conversation)
    {
        var now = time.GetUtcNow();
        return conversation.WasJustGreeted(now) ? null : new AssistantTurn(replies.Welcome, before => before with { GreetedAt = now });
    }

    public AssistantTurn Forget() => new(replies.Forgotten, before => Conversation.Empty(before.Id)) { IsForgotten = true };

    // Where the bot asks back, all of its choices stay.
    private static AssistantTurn WithoutAsked(AssistantTurn turn, Conversation conversation) => turn.Reply.Outcome == "clarify"
        ? turn
        : turn with { Reply = turn.Reply with
            { Suggestions = [.. turn.Reply.Suggestions.Except(conversation.Turns.Select(said => said.Text))] } };

    private async Task<AssistantTurn> InTimeAsync(IncomingMessage message, Conversation conversation, IReplyStream stream,
        CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(limit.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            return await ReadAsync(message, conversation, stream, either.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            telemetry.Limited("turn time");
            LogOutOfTime(limit.Time);
            return Unchanged(Reply.OutOfTime);
        }
    }

    // The library reads and answers without a pause, and its work per message is bounded: time is looked at between the two.
    private async Task<AssistantTurn> ReadAsync(IncomingMessage message, Conversation conversation, IReplyStream stream,
        CancellationToken cancellationToken)
    {
        var text = CleanText.From(message.Text);
        if (!text.Any(char.IsLetterOrDigit))
            return Unchanged(replies.Unreadable);
        cancellationToken.ThrowIfCancellationRequested();
        var plan = await knowledge.ReadAsync(text, conversation.History, new ReplyProgress(message, stream), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return plan switch
        {
            AnswerPlan.Answering answering => OnQuestion(answering, message, conversation.History),
            AnswerPlan.Restating restating when conversation.Latest?.Plan is { } latest => Unchanged(answers.Again(latest,
                restating.Form, conversation.History)),
            AnswerPlan.Restating => Unchanged(replies.Unreadable),
            AnswerPlan.SmallTalk smallTalk => Unchanged(replies.To(smallTalk.Kind)),
            AnswerPlan.Declining declining => Unchanged(replies.To(declining.Reason)),
            AnswerPlan.Forgetting => Forget(),
            AnswerPlan.Clarifying { Options.Count: > 0 } => new AssistantTurn(replies.To(text, knowledge.Answer(plan)),
                before => before.With(new Turn { Text = text, ActivityId = message.ActivityId, IsOpen = true })),
            AnswerPlan.ShowingData => Unchanged(replies.To(SmallTalkKind.MyData)) with { AsksForData = true },
            _ => Unchanged(replies.To(text, knowledge.Answer(plan))),
        };
    }

    private static AssistantTurn Unchanged(Reply reply) => new(reply, before => before);

    private AssistantTurn OnQuestion(AnswerPlan.Answering plan, IncomingMessage message, IReadOnlyList<PastTurn> before)
    {
        var answer = knowledge.Answer(plan);
        if (answer is Answer.Grounded { StandsInFor: { } failure })
            TellStandIn(failure);
        if (answer is Answer.Grounded { About: [var subject, ..] })
            asked.Count(subject.Slug);
        var said = new Turn { Text = plan.Understood, ActivityId = message.ActivityId, Plan = plan };
        return new AssistantTurn(answers.To(plan, answer, message.IsFromButton, before), before => before.With(said));
    }

    private void TellStandIn(ModelFailure failure)
    {
        telemetry.FellBack(failure.ToString());
        LogStandIn(failure);
    }

    [LoggerMessage(LogLevel.Warning, "The overview's own words stand in for the model, which failed: {Failure}")]
    private partial void LogStandIn(ModelFailure failure);

    [LoggerMessage(LogLevel.Warning, "An answer was not ready in {Limit} and was given up")]
    private partial void LogOutOfTime(TimeSpan limit);
}
