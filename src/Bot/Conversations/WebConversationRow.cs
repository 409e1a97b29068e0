namespace Assistent.Bot.Conversations;

/// <summary>A conversation of the bot's own web chat.</summary>
internal sealed class WebConversationRow
{
    public required string Id { get; set; }

    public required string UserId { get; set; }

    /// <summary>The number of the newest activity; numbers are given out without gaps, also by several instances.</summary>
    public required long LastSequence { get; set; }

    public required bool IsEnded { get; set; }

    public required long UpdatedAt { get; set; }
}

/// <summary>One activity of a web chat, as the client gets it.</summary>
internal sealed class WebActivityRow
{
    public required string ConversationId { get; set; }

    /// <summary>From 1 on.</summary>
    public required long Sequence { get; set; }

    /// <summary>The client's own id of what it sent, so that sending again changes nothing; <c>null</c> for the bot's.</summary>
    public string? ClientId { get; set; }

    /// <summary>The activity as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>When it was said.</summary>
    public required long At { get; set; }
}
