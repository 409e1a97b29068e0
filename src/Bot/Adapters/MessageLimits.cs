using System.Threading.RateLimiting;
using Assistent.Bot.Adapters.Authentication;
using Assistent.Bot.Conversations;
using Assistent.Bot.Operations;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>
/// How much channels may send, counted after it is known that a call is a channel's: by user, conversation and tenant, so that none of
/// them takes the others' share. What is not a channel's is counted by address, and costs nobody else anything.
/// </summary>
internal sealed class MessageLimits(MessageLimitSettings settings, Telemetry telemetry) : IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> _refused = RateLimits.PerMinute(settings.RefusedPerMinute);
    private readonly PartitionedRateLimiter<string> _users = RateLimits.PerMinute(settings.UserPerMinute);
    private readonly PartitionedRateLimiter<string> _conversations = RateLimits.PerMinute(settings.ConversationPerMinute);
    private readonly PartitionedRateLimiter<string> _tenants = RateLimits.PerMinute(settings.TenantPerMinute);

    /// <summary>Counts a call that is nobody's; when to come back, where there were too many of its address.</summary>
    public TimeSpan? Refuse(HttpContext context) => Take(_refused, "address", RateLimits.AddressOf(context));

    /// <summary>Counts an activity that is allowed; when to send it again, where there were too many.</summary>
    public TimeSpan? Take(Caller caller, Activity activity)
    {
        if (caller is Caller.ThisMachine)
            return null;
        var conversation = ConversationKey.Shared(activity);
        return Take(_users, "user", ConversationKey.OfPerson(activity.ChannelId, ConversationKey.UserOf(activity.From)))
            ?? Take(_conversations, "conversation", conversation)
            ?? (TenantOf(activity) is { } tenant ? Take(_tenants, "tenant", tenant) : null);
    }

    public void Dispose()
    {
        foreach (var limiter in (PartitionedRateLimiter<string>[])[_refused, _users, _conversations, _tenants])
            limiter.Dispose();
    }

    private static string? TenantOf(Activity activity) =>
        activity.Conversation?.TenantId is { Length: > 0 } tenant ? tenant
            : JsonText.Of(JsonText.Member(JsonText.Member(activity.ChannelData, "tenant"), "id"));

    private TimeSpan? Take(PartitionedRateLimiter<string> limiter, string name, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;
        telemetry.Limited($"messages {name}");
        return RateLimits.RetryAfter(lease) ?? Usual;
    }
}
