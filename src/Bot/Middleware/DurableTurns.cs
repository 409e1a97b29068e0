using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Assistent.Bot.Middleware;

/// <summary>
/// A turn in its stored conversation: one at a time, each activity answered once, and nothing sent before it is on disk. The reply is made
/// once; when another instance was first with another turn, what this one changes is applied to what that left.
/// </summary>
internal sealed class DurableTurns(ConversationStore store, ConversationLocks locks, Telemetry telemetry) : IMiddleware
{
    // A model takes seconds, and there may be a few messages before this one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        turnContext.OnSendActivities(LeaveAsync);
        if (!IsTurn(activity))
        {
            await next(cancellationToken);
            return;
        }

        var key = ConversationKey.Of(activity);
        using var whole = telemetry.Stage("turn");
        using var _ = await WaitAsync(key, cancellationToken);
        var before = await LoadAsync(key, activity.Id, cancellationToken);
        if (before.Replies is { } given)
        {
            await ((IReplyRoute)turnContext.Adapter).RepeatAsync(turnContext, given, cancellationToken);
            return;
        }

        var turn = new OpenTurn(before.Conversation);
        turnContext.TurnState.Set(turn);
        using var held = new HeldReplies(turnContext);
        using (turnContext.TurnState.Get<AwaitedPlace>() is { } awaited ? await awaited.Places.WaitAsync(cancellationToken) : null)
            await next(cancellationToken);
        await FinishAsync(turnContext, turn, held, cancellationToken);
    }

    // What a channel asks in an invoke is about what was said, and says nothing itself; but for what a user thinks of it.
    private static bool IsTurn(Activity activity) => activity.Type != ActivityTypes.Invoke || activity.Name == FeedbackReader.SubmitAction;

    private static Task<ResourceResponse[]> LeaveAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        activities.ForEach(Tidied.Leave);
        return next();
    }

    private async Task FinishAsync(ITurnContext context, OpenTurn turn, HeldReplies held, CancellationToken cancellationToken)
    {
        switch (await StoreAsync(context, turn, held, cancellationToken))
        {
            case StoredTurn.AnsweredElsewhere elsewhere:
                held.Dispose();
                await ((IReplyRoute)context.Adapter).RepeatAsync(context, elsewhere.Replies, cancellationToken);
                return;
            case StoredTurn.NotStored:
                held.SayNotRemembered();
                break;
            default:
                turn.IsRemembered = true;
                break;
        }

        await held.ReleaseAsync();
    }

    private async Task<IDisposable> WaitAsync(string key, CancellationToken cancellationToken)
    {
        using var _ = telemetry.Stage("wait");
        return await locks.AcquireAsync(key, Patience, cancellationToken);
    }

    private async Task<Remembered> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        using var _ = telemetry.Stage("load");
        return await store.LoadAsync(key, activityId, cancellationToken);
    }

    private async Task<StoredTurn> StoreAsync(ITurnContext context, OpenTurn turn, HeldReplies held, CancellationToken cancellationToken)
    {
        using var _ = telemetry.Stage("store");
        return await store.StoreAsync(context, turn, held.Replies, cancellationToken);
    }
}
