using System.Collections.Concurrent;
using Assistent.Bot.Conversations;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Assistent.Bot.Adapters;

/// <summary>
/// The adapter of the bot's own web chat. A message that is stored gets its answer, also when the page that asked is gone; the answer is
/// added to the stored web chat in the transaction of its turn, and what a client sees is read from there.
/// </summary>
internal sealed class WebChatAdapter : BotAdapter, IReplyRoute
{
    private readonly IBot _bot;
    private readonly WebConversations _conversations;
    private readonly OpenSockets _sockets;
    private readonly TurnPlaces _places;
    private readonly TimeProvider _time;

    // The answers that this instance is making, with what ends them.
    private readonly ConcurrentDictionary<WebSocketStream, CancellationTokenSource> _making = [];

    public WebChatAdapter(
        IEnumerable<IMiddleware> middleware, IBot bot, WebConversations conversations, OpenSockets sockets, TurnPlaces places,
        TurnFaults faults, TimeProvider time)
    {
        (_bot, _conversations, _sockets, _places, _time) = (bot, conversations, sockets, places, time);
        OnTurnError = faults.TellAsync;
        foreach (var each in middleware)
            Use(each);
    }

    /// <summary>The reader of a conversation has seen enough: what is being written ends with what was shown.</summary>
    public void Stop(string conversationId)
    {
        foreach (var (stream, stop) in _making.Where(made => made.Key.ConversationId == conversationId))
            stop.Cancel();
    }

    /// <summary>Lets the bot greet a user who comes in; this also begins the conversation.</summary>
    public async Task<bool> GreetAsync(WebToken token, CancellationToken cancellationToken)
    {
        using var place = await _places.TakeAsync(cancellationToken);
        return place is not null && await AnswerAsync(token, WebActivity.Arrival(token, _time.GetUtcNow()), 0);
    }

    /// <summary>
    /// Answers a stored message for which there is a place, unless it has been answered. Whether there is an answer now; if not, the client
    /// may send it again.
    /// </summary>
    public Task<bool> AnswerAsync(WebToken token, WebActivityRow asked)
    {
        var activity = Tidied.Of(ActivityJson.Read(asked.Json));
        activity.ChannelId = ChannelNames.OwnWebChat;
        return AnswerAsync(token, activity, asked.Sequence);
    }

    /// <summary>
    /// Tells the client's stream to look in the store, where the replies of a turn are; what is not, such as that the turn failed, is
    /// stored now.
    /// </summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<WebTurn>();
        if (turnContext.TurnState.Get<OpenTurn>() is not { IsRemembered: true })
            turn.IsAnswered = await _conversations.TryAddRepliesAsync(turn, turnContext.Activity, activities, cancellationToken);
        return [.. activities.Select(_ => new ResourceResponse())];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task KeepAsync(
        ConversationsDbContext database, ITurnContext context, IReadOnlyList<Activity> replies, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        WebReplies.AddAsync(database, context.TurnState.Get<WebTurn>(), context.Activity, replies, OpenTurn.Of(context).IsForgotten, now,
            cancellationToken);

    public Task RepeatAsync(ITurnContext context, IList<Activity> replies, CancellationToken cancellationToken)
    {
        context.TurnState.Get<WebTurn>().IsAnswered = true;
        return Task.CompletedTask;
    }

    private async Task<bool> AnswerAsync(WebToken token, Activity activity, long sequence)
    {
        var stop = new CancellationTokenSource();
        var turn = new WebTurn(token, new WebSocketStream(_sockets, token.ConversationId, sequence, _time) { Stopped = stop.Token });
        _making[turn.Stream] = stop;
        try
        {
            using var context = new TurnContext(this, activity);
            context.TurnState.Set(turn);
            context.TurnState.Set<IReplyStream>(turn.Stream);
            await RunPipelineAsync(context, _bot.OnTurnAsync, CancellationToken.None);
            _sockets.Wake(token.ConversationId);
            return turn.IsAnswered || context.TurnState.Get<OpenTurn>() is { IsRemembered: true };
        }
        finally
        {
            _making.TryRemove(turn.Stream, out _);
        }
    }
}

/// <summary>A turn of a web chat: whose it is, where it shows itself while it is made, and whether there is an answer.</summary>
internal sealed class WebTurn(WebToken token, WebSocketStream stream)
{
    public WebToken Token => token;

    public WebSocketStream Stream => stream;

    public bool IsAnswered { get; set; }
}
