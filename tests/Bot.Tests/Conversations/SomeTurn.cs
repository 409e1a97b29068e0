using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>Valid activities and turns, of which a test states only what matters to it.</summary>
internal static class SomeTurn
{
    public const string Conversation = "gesprek-1";

    public static Activity Message(string? id = "bericht-1", string text = "Hoe lang duurt de logeerregeling?", string conversation = Conversation) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Text = text,
        Conversation = new ConversationAccount { Id = conversation },
    };

    /// <summary>A turn that is remembered by a text, and whose reply tells how many turns there were.</summary>
    public static Func<Conversation, TurnResult> Saying(string text) => before =>
        new TurnResult([Reply($"{text} na {before.Turns.Count}")], before.With(new Turn { Text = text, Plan = Plan(text) }), IsForgotten: false);

    public static TurnResult Forgetting(Conversation before) =>
        new([Reply("Gewist.")], Bot.Conversations.Conversation.Empty(before.Id), IsForgotten: true);

    public static TurnResult Silent(Conversation before) => new([], before, IsForgotten: false);

    public static AnswerPlan.Answering Plan(string question) => new([new PlanPart.Told(["logeerregeling.3"])], question, IsObvious: true);

    private static Activity Reply(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
