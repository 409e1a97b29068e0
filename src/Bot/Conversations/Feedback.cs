namespace Assistent.Bot.Conversations;

/// <summary>
/// What a user thinks of an answer. <see cref="MessageId"/> is what the channel says it is about, which need not be true.
/// </summary>
internal sealed record Feedback(string Verdict, string Reason, string? MessageId)
{
    public const string Like = "like";
    public const string Dislike = "dislike";
}
