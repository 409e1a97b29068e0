using Assistent.Bot.Adapters.Authentication;
using Assistent.Bot.Conversations;
using Assistent.Bot.Delivery;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Assistent.Bot.Adapters;

/// <summary>
/// The SDK's adapter for channels. A turn runs within its call where the caller waits for the replies, else after the call from the inbox;
/// its replies are stored with it and then sent over the Connector, or they are the answer to the call.
/// </summary>
internal sealed partial class ChannelAdapter : CloudAdapter, IReplyRoute
{
    private readonly IBot _bot;
    private readonly StrictAuthentication _authentication;
    private readonly ReplyStreams _streams;
    private readonly Deliveries _deliveries;

    public ChannelAdapter(
        StrictAuthentication authentication, IEnumerable<IMiddleware> middleware, IBot bot, ReplyStreams streams, Deliveries deliveries,
            TurnFaults faults, ILogger<ChannelAdapter> log)
        : base(authentication, log)
    {
        (_authentication, _bot, _streams, _deliveries) = (authentication, bot, streams, deliveries);
        OnTurnError = faults.TellAsync;
        foreach (var each in middleware)
            Use(each);
    }

    /// <summary>A turn whose caller waits: with the replies to <c>expectReplies</c>, or with the answer to an invoke.</summary>
    public Task<InvokeResponse> AnswerNowAsync(AuthenticateRequestResult caller, Activity activity, CancellationToken cancellationToken) =>
        ProcessActivityAsync(caller, activity, _bot.OnTurnAsync, cancellationToken);

    /// <summary>A turn of the inbox, whose caller has gone and was known when it came in.</summary>
    /// <param name="places">Where the turn waits for its place: it holds one while the answer is made, and none while the channel takes
    /// it.</param>
    public async Task AnswerLaterAsync(Activity activity, TurnPlaces places, CancellationToken cancellationToken)
    {
        await using var stream = _streams.Open(activity);
        await ProcessActivityAsync(_authentication.OfKnown(activity), activity, AnswerAsync, cancellationToken);

        Task AnswerAsync(ITurnContext context, CancellationToken token)
        {
            context.TurnState.Set(new AwaitedPlace(places));
            return OnTurnAsync(context, stream, token);
        }
    }

    /// <summary>Answers an activity of the inbox that it failed.</summary>
    public Task GiveUpAsync(Activity activity, CancellationToken cancellationToken) =>
        ProcessActivityAsync(_authentication.OfKnown(activity), activity,
            (_, _) => throw new InvalidOperationException("The message was in hand too often."), cancellationToken);

    /// <summary>Sends replies that are stored; what is not, such as that the turn failed, is stored now where it can be.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        // The answer to an invoke is that of its call.
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
            return await base.SendActivitiesAsync(turnContext, activities, cancellationToken);

        var rows = turnContext.TurnState.Get<KeptReplies>()?
            .Take(activities.Length) ?? await _deliveries
            .KeepAsync(turnContext.Activity, activities, cancellationToken);
        if (turnContext.TurnState.Get<IReplyStream>() is ConnectorStream open)
        {
            await _deliveries.DeliverAsync(rows, open, cancellationToken);
        }
        else
        {
            await using var stream = _streams.Open(turnContext.Activity);
            await _deliveries.DeliverAsync(rows, stream, cancellationToken);
        }

        return [.. activities.Select(_ => new ResourceResponse())];
    }

    public async Task KeepAsync(
        ConversationsDbContext database, ITurnContext context, IReadOnlyList<Activity> replies, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await Inbox.RemoveAsync(database, context.Activity, cancellationToken);
        if (IsAnsweredByCall(context.Activity))
            return;
        var rows = _deliveries.RowsOf(context.Activity, replies);
        database.Deliveries.AddRange(rows);
        context.TurnState.Set(new KeptReplies(rows));
    }

    // The same activity delivered twice is answered once, but to a caller who waits.
    public async Task RepeatAsync(ITurnContext context, IList<Activity> replies, CancellationToken cancellationToken)
    {
        if (IsAnsweredByCall(context.Activity) && replies.Count > 0)
            await context.SendActivitiesAsync([.. replies], cancellationToken);
    }

    private static bool IsAnsweredByCall(Activity activity) =>
        activity.DeliveryMode == DeliveryModes.ExpectReplies || activity.Type == ActivityTypes.Invoke;

    private Task OnTurnAsync(ITurnContext context, ConnectorStream stream, CancellationToken cancellationToken)
    {
        context.TurnState.Set<IReplyStream>(stream);
        return _bot.OnTurnAsync(context, cancellationToken);
    }

    /// <summary>The stored replies of a turn, that are sent in their order.</summary>
    private sealed class KeptReplies(IReadOnlyList<DeliveryRow> rows)
    {
        private int _taken;

        public IReadOnlyList<DeliveryRow> Take(int count)
        {
            _taken += count;
            return [.. rows.Skip(_taken - count).Take(count)];
        }
    }
}
