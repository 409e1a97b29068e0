using Microsoft.Bot.Schema;

namespace Assistent.Bot.Conversations;

/// <summary>
/// What the store knows before a turn: the conversation, empty when the store is out of reach, and the replies when the activity was
/// answered before.
/// </summary>
internal sealed record Remembered(Conversation Conversation, IList<Activity>? Replies = null);

/// <summary>What became of storing a turn.</summary>
internal abstract record StoredTurn
{
    private StoredTurn() { }

    /// <summary>It is on disk.</summary>
    public sealed record Stored : StoredTurn;

    /// <summary>Another instance answered the same activity meanwhile, and what it answered is what counts.</summary>
    public sealed record AnsweredElsewhere(IList<Activity> Replies) : StoredTurn;

    /// <summary>The store is out of reach.</summary>
    public sealed record NotStored : StoredTurn;
}
