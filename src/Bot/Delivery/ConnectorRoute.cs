using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.Delivery;

/// <summary>The replies go to the channel over the Connector. Each is kept with the turn until it is there.</summary>
internal sealed class ConnectorRoute(DeliverySettings settings) : IReplyRoute
{
    private readonly List<DeliveryRow> _kept = [];

    /// <summary>The replies that were stored to be delivered, in their order.</summary>
    public IReadOnlyList<DeliveryRow> Kept => _kept;

    public Task KeepAsync(ConversationsDbContext database, Activity incoming, TurnResult result, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _kept.Clear();
        _kept.AddRange(result.Replies.Select((reply, place) => RowOf(incoming, reply, place, result.Conversation.Id, now)));
        database.Deliveries.AddRange(_kept);
        return Task.CompletedTask;
    }

    /// <summary>A reply as it is delivered: its first attempt is under way, so others leave it alone until that must have ended.</summary>
    public DeliveryRow RowOf(Activity incoming, Activity reply, int place, string conversationId, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        ConversationId = conversationId,
        ActivityId = incoming.Id,
        ServiceUrl = incoming.ServiceUrl ?? "",
        Reply = JsonSerializer.Serialize(reply, ActivityJson.Default.Activity),
        Attempts = 1,
        Doubtful = 1,
        // Whoever takes over takes the replies of a turn in their order.
        NextAt = (now + settings.Lease).ToUnixTimeMilliseconds() + place,
        GivesUpAt = (now + settings.KeepTrying).ToUnixTimeMilliseconds(),
    };
}
