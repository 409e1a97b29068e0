using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>A reply on its way to a channel over the Connector that shows no more of it beforehand than that it is being made.</summary>
internal class ConnectorStream(Connector connector, Activity incoming) : IReplyStream, IAsyncDisposable
{
    private Task _typing = Task.CompletedTask;

    public virtual bool ShowsText => false;

    public virtual CancellationToken Stopped => CancellationToken.None;

    protected Connector Connector => connector;

    protected Activity Incoming => incoming;

    protected Task Typing => _typing;

    // Nobody waits for the sign: it goes out while the answer is looked up.
    public virtual Task InformAsync(string progress, CancellationToken cancellationToken)
    {
        if (_typing.IsCompleted)
            _typing = SendAsync(new Activity { Type = ActivityTypes.Typing, Conversation = Tidied.ConversationOf(incoming) },
                cancellationToken);
        return Task.CompletedTask;
    }

    public virtual Task ShowAsync(string textSoFar, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends a kept reply, after what was shown before it.</summary>
    public virtual async Task<Sent> DeliverAsync(DeliveryRow row, Deliveries deliveries, CancellationToken cancellationToken)
    {
        await _typing;
        return await deliveries.DeliverAsync(row, cancellationToken);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _typing;
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends something that is no reply, and so is not kept, to the end of the conversation.</summary>
    protected Task<Sent> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.From = incoming.Recipient;
        return connector.SendAsync(incoming.ServiceUrl ?? "", activity, cancellationToken);
    }
}
