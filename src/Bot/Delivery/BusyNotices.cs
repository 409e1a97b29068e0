using System.Threading.RateLimiting;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Tells a user in the channel that there are too many messages, since a channel shows nobody the status of a call: once a minute in a
/// conversation, and no more at once than cost little. Nothing is stored of it.
/// </summary>
internal sealed partial class BusyNotices(Connector connector, ILogger<BusyNotices> log) : IDisposable
{
    private const int AtOnce = 16;

    private readonly ConcurrencyLimiter _sending = new(new() { PermitLimit = AtOnce });
    private readonly PartitionedRateLimiter<string> _conversations = RateLimits.PerMinute(1);

    public async Task TellAsync(Activity refused)
    {
        if (refused.Type != ActivityTypes.Message || refused.DeliveryMode == DeliveryModes.ExpectReplies)
            return;
        using var place = _sending.AttemptAcquire();
        using var turn = place.IsAcquired ? _conversations.AttemptAcquire(ConversationKey.Shared(refused)) : null;
        if (turn is not { IsAcquired: true })
            return;
        var notice = ReplyActivity.To(refused.ChannelId, Reply.TooBusy);
        (notice.From, notice.ReplyToId, notice.Conversation) = (refused.Recipient, refused.Id, Tidied.ConversationOf(refused));
        if (await connector.SendAsync(refused.ServiceUrl ?? "", notice, CancellationToken.None) is not Sent.Accepted)
            LogNotTold();
    }

    public void Dispose()
    {
        _sending.Dispose();
        _conversations.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "A channel could not be told that there are too many messages")]
    private partial void LogNotTold();
}
