using Assistent.Bot.Conversations;
using Assistent.Knowledge.Reading;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>Valid activities and turns, of which a test states only what matters to it.</summary>
internal static class SomeTurn
{
    public const string Conversation = "gesprek-1";

    public static Activity Message(
        string? id = "bericht-1", string text = "Hoe lang duurt de logeerregeling?", string conversation = Conversation) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Text = text,
        Conversation = new ConversationAccount(id: conversation),
    };

    /// <summary>A turn that is remembered by a text, and whose reply tells how many turns there were.</summary>
    public static Func<Conversation, MadeTurn> Saying(string text) =>
        before => Remembering(new Turn { Text = text, Plan = Plan(text) }, $"{text} na {before.Turns.Count}");

    public static MadeTurn Remembering(Turn turn, params string[] replies) => new(replies, conversation => conversation.With(turn));

    public static MadeTurn Forgetting(Conversation before) =>
        new(["Gewist."], _ => Bot.Conversations.Conversation.Empty(before.Id)) { IsForgotten = true };

    public static MadeTurn Silent(Conversation before) => new([], conversation => conversation);

    public static AnswerPlan.Answering Plan(string question) => new([new PlanPart.Told(["logeerregeling.3"])], question, IsObvious: true);
}

/// <summary>What a test lets a turn do.</summary>
internal sealed record MadeTurn(IReadOnlyList<string> Replies, Func<Conversation, Conversation> Change)
{
    public bool IsForgotten { get; init; }
}

/// <summary>What came of a turn.</summary>
internal sealed record RanTurn(IReadOnlyList<string> Replies, bool IsRepeat, bool IsRemembered);
