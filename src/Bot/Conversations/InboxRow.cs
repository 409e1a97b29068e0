namespace Assistent.Bot.Conversations;

/// <summary>An activity that was acknowledged and is not yet answered. It goes in the transaction of its turn.</summary>
internal sealed class InboxRow
{
    public required string Id { get; set; }

    /// <summary>The activity as JSON.</summary>
    public required string Activity { get; set; }

    public required long ReceivedAt { get; set; }

    /// <summary>How many instances took it in hand so far.</summary>
    public required int Attempts { get; set; }

    /// <summary>
    /// Until when it is some instance's to answer. That instance moves it ahead for as long as it lives; after it, others take over.
    /// </summary>
    public required long LeasedUntil { get; set; }
}
