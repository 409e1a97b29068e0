using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Teams;

/// <summary>
/// A button on a card. Under an answer: the answer of that turn again, in another form, from the context of whoever asked; what the card
/// sends back is only used to look up a turn within the conversation that the activity itself belongs to. On an instrument's card: a
/// question, which it answers in its place.
/// </summary>
internal sealed class AnswerCardActions(
    KnowledgeBase knowledge, OverviewReplies replies, AnswerReplies answers, ConversationStore conversations)
{
    /// <summary>The name of the invoke.</summary>
    public const string Action = "adaptiveCard/action";

    private const string ErrorType = "application/vnd.microsoft.error";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(
        Activity activity, AdaptiveCardInvokeValue pressed, CancellationToken cancellationToken)
    {
        if (pressed.Action.Verb == InstrumentCard.Verb)
            return ArticleQuestion.Read(pressed.Action.Data) is { } asked && knowledge.Library.Find(asked.Article) is { } article
                ? Answered(article, CleanText.From(asked.Question))
                : Refused("BadRequest");
        if (AnsweredTurn.Read(pressed.Action.Data) is not { } turn || !AnswerCard.Verbs
            .TryGetValue(pressed.Action.Verb ?? "", out var form))
            return Refused("BadRequest");

        var conversation = await conversations.FindAsync(turn.Asker is null ? ConversationKey.Of(activity) : ConversationKey
            .Of(activity, turn.Asker), cancellationToken);
        if (conversation?.Turns.LastOrDefault(kept => kept.ActivityId == turn.Activity) is not { Plan: { } plan })
            return new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = MessageType, Value = Wording.AnswerGone };
        var reply = answers.Again(plan, form, conversation.History);
        return Shown(AnswerCard.WithText(reply, turn));
    }

    private AdaptiveCardInvokeResponse Answered(Article article, string question)
    {
        var plan = knowledge.Read(question, []);
        var answer = knowledge.Answer(plan);
        var reply = plan is AnswerPlan.Answering answering
            ? answers.To(answering, answer, isUnseen: false, [])
            : replies.To(question, answer);
        return Shown(InstrumentCard.Answering(article, question, reply, knowledge.Library.Overview.Edition));
    }

    private static AdaptiveCardInvokeResponse Shown(AdaptiveCard card) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = AdaptiveCard.ContentType, Value = card.ToJson() };

    /// <summary>
    /// The SDK's own refusals, which are in English and may repeat what was sent, in the words of this bot; and with the status of those
    /// found here.
    /// </summary>
    public static InvokeResponse RefusedInDutch(InvokeResponse response)
    {
        if (response.Body is not AdaptiveCardInvokeResponse { StatusCode: StatusCodes.Status400BadRequest } refused)
            return response;
        var code = JsonText.Of(JsonText.Member(Newtonsoft.Json.Linq.JToken.FromObject(refused.Value), "code")) ?? "BadRequest";
        return new InvokeResponse { Status = StatusCodes.Status400BadRequest, Body = Refused(code) };
    }

    private static AdaptiveCardInvokeResponse Refused(string code) =>
        new() { StatusCode = StatusCodes.Status400BadRequest, Type = ErrorType, Value = new Error(code, Wording.CardRefused) };
}
