using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>
/// Whether a caller may send an activity: what it says of itself against what the caller's token proves (protocol, 3.2, steps 5 to 8).
/// </summary>
internal sealed class ActivityCheck(ServiceHosts hosts, IReadOnlyList<string> tenants)
{
    // What is given as a tenant and is no text is none that is allowed.
    private const string NoTenant = "?";

    public ActivityVerdict Of(Caller caller, Activity activity) => caller switch
    {
        _ when activity.ChannelId == ChannelNames.OwnWebChat => ActivityVerdict.NotAllowed,
        Caller.ThisMachine => NeedsReplyAddress(activity) && !hosts.IsAllowed(activity.ServiceUrl)
            ? ActivityVerdict.NotAllowed
            : ActivityVerdict.Allowed,
        _ when string.IsNullOrEmpty(activity.ChannelId) || string
            .IsNullOrEmpty(activity.Conversation?.Id) || string
            .IsNullOrEmpty(activity.From?.Id) => ActivityVerdict.Incomplete,
        Caller.Channel channel when !channel.ServiceUrl.Equals(activity.ServiceUrl,
            StringComparison.OrdinalIgnoreCase) => ActivityVerdict.NotProven,
        _ when !hosts.IsAllowed(activity.ServiceUrl) => ActivityVerdict.NotProven,
        Caller.Channel channel when !IsEndorsed(channel, activity.ChannelId) => ActivityVerdict.NotAllowed,
        _ when !IsOfAllowedTenant(activity) => ActivityVerdict.NotAllowed,
        _ => ActivityVerdict.Allowed,
    };

    private static bool NeedsReplyAddress(Activity activity) =>
        activity.DeliveryMode != DeliveryModes.ExpectReplies
            && activity.Type is (ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate);

    // A channel can have channels within it: "msteams:COPILOT" is Teams.
    private static bool IsEndorsed(Caller.Channel channel, string channelId) =>
        channel.Endorsements.Contains(channelId, StringComparer.Ordinal) || channel.Endorsements
            .Contains(ChannelNames.Bare(channelId), StringComparer.Ordinal);

    private bool IsOfAllowedTenant(Activity activity)
    {
        if (tenants is [])
            return true;
        string?[] named = [activity.Conversation?.TenantId, TenantOf(activity.ChannelData)];
        var given = named.Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        return given.Count > 0
            ? given.All(tenant => tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            : !ChannelNames.IsTeams(activity.ChannelId);
    }

    private static string? TenantOf(object? channelData) =>
        JsonText.Member(JsonText.Member(channelData, "tenant"), "id") is { } id ? JsonText.Of(id) ?? NoTenant : null;
}

/// <summary>What became of the check.</summary>
internal enum ActivityVerdict
{
    Allowed,

    /// <summary>The activity lacks what every channel sends.</summary>
    Incomplete,

    /// <summary>The token does not prove what the activity says.</summary>
    NotProven,

    /// <summary>It is proven, and not allowed.</summary>
    NotAllowed,
}
