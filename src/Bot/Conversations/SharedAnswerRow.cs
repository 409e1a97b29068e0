namespace Assistent.Bot.Conversations;

/// <summary>A copy of an answer that can be read under a link, by who has the link.</summary>
internal sealed class SharedAnswerRow
{
    /// <summary>What the link ends with, which cannot be guessed.</summary>
    public required string Id { get; set; }

    /// <summary>The web chat that it is of, with which it is erased.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The number of the activity that it is a copy of.</summary>
    public required long Sequence { get; set; }

    /// <summary>The copy as JSON.</summary>
    public required string Json { get; set; }

    public required long ExpiresAt { get; set; }
}
