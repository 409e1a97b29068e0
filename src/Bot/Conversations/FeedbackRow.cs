namespace Assistent.Bot.Conversations;

/// <summary>What a user thought of an answer.</summary>
internal sealed class FeedbackRow
{
    public required string Id { get; set; }

    public required string ConversationId { get; set; }

    /// <summary>The activity whose answer is judged, <c>null</c> where the channel does not say which.</summary>
    public string? ActivityId { get; set; }

    /// <summary><c>like</c> or <c>dislike</c>.</summary>
    public required string Verdict { get; set; }

    public required string Reason { get; set; }

    public required long At { get; set; }
}

/// <summary>How often an article was the subject of an answer.</summary>
internal sealed class AskedRow
{
    public required string Slug { get; set; }

    public required long Count { get; set; }
}
