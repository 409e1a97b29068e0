using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot;

/// <summary>What a turn has to go on: the activity that came in, the conversation it belongs to, and where progress may be shown.</summary>
internal sealed record TurnContext(Activity Activity, Conversation Conversation, IReplyStream Stream);

/// <summary>The replies to one activity, none for what needs no answer; the conversation as it is afterwards, and whether the user wants what was said forgotten.</summary>
internal sealed record TurnResult(IReadOnlyList<Activity> Replies, Conversation Conversation, bool IsForgotten)
{
    /// <summary>What the user thinks of an answer, when that is what came in.</summary>
    public Feedback? Feedback { get; init; }
}
