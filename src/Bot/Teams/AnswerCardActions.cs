using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot.Teams;

/// <summary>
/// A button under an answer: the answer of that turn again, in another form, from the context of whoever asked. What a card sends back
/// is only used to look up a turn within the conversation that the activity itself belongs to.
/// </summary>
internal sealed class AnswerCardActions(KnowledgeBase knowledge, ConversationStore conversations)
{
    private readonly AnswerReplies _replies = new(knowledge);

    public async Task<InvokeResponse> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Read(activity.Value) is not { } action)
            return Refused("BadRequest");
        if (action.Type != "Action.Execute")
            return Refused("NotSupported");
        if (action.Data is not { Activity: not null } turn || !AnswerCard.Verbs.TryGetValue(action.Verb ?? "", out var form))
            return Refused("BadRequest");

        var conversation = await conversations.FindAsync(turn.Asker is null ? ConversationKey.Of(activity) : ConversationKey.Of(activity, turn.Asker), cancellationToken);
        if (conversation?.Turns.LastOrDefault(kept => kept.ActivityId == turn.Activity) is not { Plan: { } plan })
            return Message(Wording.AnswerGone);
        var reply = _replies.Again(plan, form);
        return Card(AnswerCard.Of(reply.Text, reply.Citations, turn));
    }

    private static PressedButton? Read(JsonElement? value)
    {
        try
        {
            return value is { } json ? json.Deserialize(TeamsJson.Default.CardActionValue)?.Action : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InvokeResponse Card(AdaptiveCard card) => Answered(new CardActionResponse(200, AdaptiveCard.ContentType, card.ToJson()));

    private static InvokeResponse Message(string text) =>
        Answered(new CardActionResponse(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(text, TeamsJson.Default.String)));

    private static InvokeResponse Answered(CardActionResponse response) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToElement(response, TeamsJson.Default.CardActionResponse));

    private static InvokeResponse Refused(string code) => new(StatusCodes.Status400BadRequest, JsonSerializer.SerializeToElement(
        new CardActionResponse(400, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new CardError(code, Wording.CardRefused), TeamsJson.Default.CardError)),
        TeamsJson.Default.CardActionResponse));
}

/// <summary>What an invoke of a card's button carries (protocol, 6.2).</summary>
internal sealed record CardActionValue(PressedButton? Action);

/// <summary>The button itself, with the data that the card gave it.</summary>
internal sealed record PressedButton(string? Type, string? Verb, AnsweredTurn? Data);

/// <summary>The outcome of a card's button: a card, a line of text or an error, as <see cref="Type"/> says.</summary>
internal sealed record CardActionResponse(int StatusCode, string Type, JsonElement Value);

/// <summary>Why a card's button did nothing.</summary>
internal sealed record CardError(string Code, string Message);
