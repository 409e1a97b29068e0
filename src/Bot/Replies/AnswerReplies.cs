using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Replies;

/// <summary>Makes the reply to a question: its answer, preceded by how the question was understood where that was not obvious.</summary>
internal sealed class AnswerReplies(KnowledgeBase knowledge, OverviewReplies replies, RestatedText restated)
{
    // A longer question, or one word without end, would push the answer out of view.
    private const int MaxUnderstood = 200;

    /// <param name="plan">What was asked.</param>
    /// <param name="answer">What the knowledge base says to it.</param>
    /// <param name="isUnseen">Whether nobody sees the question, as when a button asked it.</param>
    /// <param name="before">What was asked and answered before, which is not to be suggested again.</param>
    public Reply To(AnswerPlan.Answering plan, Answer answer, bool isUnseen, IReadOnlyList<PastTurn> before)
    {
        var reply = replies.To(plan.Understood, answer);
        return WithSuggestions(reply with { Text = $"{Preface(plan, isUnseen)}{reply.Text}" }, plan, answer, before);
    }

    /// <summary>The reply as far as its answer is made: a text with which the whole reply begins.</summary>
    public static string SoFar(AnswerPlan.Answering plan, Answer.Grounded answer, bool isUnseen) =>
        Preface(plan, isUnseen) + AnswerText.Body(answer);

    private static string Preface(AnswerPlan.Answering plan, bool isUnseen) =>
        plan.IsObvious && !isUnseen ? "" : $"{Wording.UnderstoodAs(MarkdownText.Escape(UnderstoodOf(plan)))}\n\n";

    private static string UnderstoodOf(AnswerPlan.Answering plan) =>
        ClippedText.Of(plan.Understood.TrimEnd('?', '.', ' '), MaxUnderstood);

    /// <summary>The answer of a plan once more, in another form with exactly its facts.</summary>
    public Reply Again(AnswerPlan.Answering plan, AnswerForm form, IReadOnlyList<PastTurn> before)
    {
        var answer = form == AnswerForm.Longer ? knowledge.AnswerAtLength(plan) : knowledge.Answer(plan);
        var reply = replies.To(plan.Understood, answer);
        if (answer is not Answer.Grounded grounded)
            return reply;
        return WithSuggestions(form switch
        {
            AnswerForm.Shorter => replies.To(plan.Understood, RestatedAnswer.Shorter(grounded)),
            AnswerForm.ForCaller or AnswerForm.Simpler => reply with { Text = restated.ForCaller(grounded),
                Citations = [.. reply.Citations.Take(1)] },
            AnswerForm.ForMail => reply with { Text = $"{MailLead(grounded)}\n\n{restated.ForMail(plan.Understood, grounded)}" },
            AnswerForm.AsPoints => replies.To(plan.Understood, RestatedAnswer.AsPoints(grounded)),
            AnswerForm.WithSource => reply with { Text = restated.Sources(grounded) },
            _ => reply,
        }, plan, answer, before);
    }

    // The mail itself has no markers; what it rests on can be opened from here.
    private static string MailLead(Answer.Grounded answer) =>
        $"{Wording.MailLead}{string.Concat(answer.Citations.Select(citation => $" [{citation.Position}]"))}";

    private Reply WithSuggestions(Reply reply, AnswerPlan.Answering plan, Answer answer, IReadOnlyList<PastTurn> before) =>
        answer is Answer.Grounded or Answer.NotInOverview && answer.About.Count > 0
            ? reply with { Suggestions = knowledge.NextQuestions(plan, WithTold(answer, before)) }
            : reply;

    // What was told earlier in the conversation counts as told here.
    private Answer WithTold(Answer answer, IReadOnlyList<PastTurn> before) => answer is Answer.Grounded grounded
        ? grounded with
        {
            Citations = [.. grounded.Citations, .. before.Select(turn => knowledge.Answer(turn.Plan))
                .OfType<Answer.Grounded>()
                .SelectMany(told => told.Citations)],
        }
        : answer;
}
