using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Adapters;

/// <summary>The section <c>Messages</c>: how much may come in on <c>/api/messages</c> in a minute. What a program on this machine
/// sends is not counted: it speaks for whom it likes, and the places for turns bound it.</summary>
internal sealed class MessageLimitSettings
{
    /// <summary>Of one user, by the id that the channel gives.</summary>
    [Range(1, 1_000_000)]
    public int UserPerMinute { get; set; } = 60;

    /// <summary>In one conversation, which may be a group's.</summary>
    [Range(1, 1_000_000)]
    public int ConversationPerMinute { get; set; } = 120;

    /// <summary>Of one tenant: an organisation.</summary>
    [Range(1, 10_000_000)]
    public int TenantPerMinute { get; set; } = 6000;

    /// <summary>Calls without a valid token, of one address. Who has one is never counted here.</summary>
    [Range(1, 1_000_000)]
    public int RefusedPerMinute { get; set; } = 600;
}

[OptionsValidator]
internal sealed partial class MessageLimitSettingsValidator : IValidateOptions<MessageLimitSettings>;
