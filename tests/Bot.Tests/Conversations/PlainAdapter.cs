using Assistent.Bot.Conversations;
using Assistent.Bot.Middleware;
using Assistent.Bot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>An adapter that gives what a turn sends to the test.</summary>
internal sealed class PlainAdapter : BotAdapter, IReplyRoute
{
    private readonly List<string> _sent = [];
    private bool _isRepeat;

    public PlainAdapter(DurableTurns durable) => Use(durable);

    public async Task<RanTurn> RunAsync(Activity activity, Func<Conversation, MadeTurn> turn, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, (context, token) => AnswerAsync(context, turn, token), cancellationToken);
        return new RanTurn(_sent, _isRepeat, _isRepeat || OpenTurn.Of(context).IsRemembered);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        _sent.AddRange(activities.Select(activity => activity.Text));
        return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task KeepAsync(
        ConversationsDbContext database,
        ITurnContext context,
        IReadOnlyList<Activity> replies,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task RepeatAsync(ITurnContext context, IList<Activity> replies, CancellationToken cancellationToken)
    {
        _isRepeat = true;
        return context.SendActivitiesAsync([.. replies], cancellationToken);
    }

    private static async Task AnswerAsync(ITurnContext context, Func<Conversation, MadeTurn> turn, CancellationToken cancellationToken)
    {
        var open = OpenTurn.Of(context);
        var made = turn(open.Conversation);
        open.Apply(new AssistantTurn(Reply.OutOfTime, made.Change) { IsForgotten = made.IsForgotten });
        if (made.Replies.Count > 0)
            await context.SendActivitiesAsync(
                [.. made.Replies.Select(text => new Activity { Type = ActivityTypes.Message, Text = text })], cancellationToken);
    }
}
