using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Delivery;

/// <summary>The section <c>Delivery</c>: how messages are taken in and replies get to their channel.</summary>
internal sealed class DeliverySettings
{
    /// <summary>How many messages may be in hand at once; beyond that a channel is told to come back.</summary>
    [Range(1, 100_000)]
    public int QueueLength { get; set; } = 1000;

    /// <summary>How many messages of one conversation may wait for each other.</summary>
    [Range(1, 1000)]
    public int QueuePerConversation { get; set; } = 20;

    /// <summary>How long one attempt to send may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan AttemptTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait before the second attempt, which then grows.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an instance has a delivery to itself; when it was killed meanwhile, others take over after that.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a reply that cannot be delivered is kept and tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan KeepTrying { get; set; } = TimeSpan.FromHours(1);
}

[OptionsValidator]
internal sealed partial class DeliverySettingsValidator : IValidateOptions<DeliverySettings>;
