using Assistent.Bot.Conversations;
using Microsoft.Bot.Builder;

namespace Assistent.Bot;

/// <summary>What the bot is given of a conversation for one turn, and what it leaves of it for whoever runs the turn.</summary>
internal sealed class OpenTurn(Conversation conversation)
{
    /// <summary>The conversation before the turn.</summary>
    public Conversation Conversation => conversation;

    /// <summary>What the turn makes of the conversation, whatever that is by then.</summary>
    public Func<Conversation, Conversation> Change { get; private set; } = before => before;

    public bool IsForgotten { get; private set; }

    /// <summary>Whether it has been stored.</summary>
    public bool IsRemembered { get; set; }

    /// <summary>What the user thinks of an answer, when that is what came in.</summary>
    public Feedback? Feedback { get; set; }

    public static OpenTurn Of(ITurnContext context) =>
        context.TurnState.Get<OpenTurn>() ?? throw new InvalidOperationException("The turn was given no conversation.");

    public void Apply(AssistantTurn turn) => (Change, IsForgotten) = (turn.Change, turn.IsForgotten);
}
