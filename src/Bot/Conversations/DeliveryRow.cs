namespace Assistent.Bot.Conversations;

/// <summary>A reply that is still to be delivered over the Connector. It goes when it has been, or when it is given up.</summary>
internal sealed class DeliveryRow
{
    public required string Id { get; set; }

    public required string ConversationId { get; set; }

    /// <summary>The activity that is answered, <c>null</c> where it had no id.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The verified address of the channel.</summary>
    public required string ServiceUrl { get; set; }

    /// <summary>The reply as JSON.</summary>
    public required string Reply { get; set; }

    public required int Attempts { get; set; }

    /// <summary>How many attempts may or may not have arrived.</summary>
    public required int Doubtful { get; set; }

    /// <summary>When the next attempt is due. An instance that takes the row moves it ahead, so that no other takes it meanwhile.</summary>
    public required long NextAt { get; set; }

    public required long GivesUpAt { get; set; }
}
