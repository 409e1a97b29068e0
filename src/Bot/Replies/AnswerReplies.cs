using Assistent.Bot.Questions;
using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>Makes the reply to a question: its answer, preceded by how the question was understood where it leaned on earlier turns.</summary>
internal sealed class AnswerReplies(KnowledgeBase knowledge)
{
    public Reply To(Reading.Asking asking, Answer answer)
    {
        var reply = Reply.To(asking.Question.Text, answer);
        if (asking.UnderstoodAs is not { } understood)
            return WithSuggestions(reply, answer);
        var questionAs = WithSubject(understood, answer);
        return WithSuggestions(reply with { Text = $"{Wording.UnderstoodAs(MarkdownText.Escape(questionAs))}\n\n{reply.Text}", QuestionAs = questionAs }, answer);
    }

    private static string WithSubject(string understood, Answer answer) =>
        answer.About is [var subject, ..] && !understood.Contains(subject.ShortName, StringComparison.OrdinalIgnoreCase) ? $"{understood} ({subject.ShortName})" : understood;

    /// <summary>The answer to a question once more, in another form with exactly its facts.</summary>
    public Reply Again(Question question, Restatement form)
    {
        var answer = form == Restatement.Longer ? knowledge.AnswerAtLength(question) : knowledge.Answer(question);
        var reply = Reply.To(question.Text, answer);
        if (answer is not Answer.Grounded grounded)
            return reply;
        return WithSuggestions(form switch
        {
            Restatement.Shorter => Reply.To(question.Text, RestatedAnswer.Shorter(grounded)),
            Restatement.ForCaller => reply with { Text = RestatedAnswer.ForCaller(grounded), Citations = [.. reply.Citations.Take(1)] },
            Restatement.ForMail => reply with { Text = RestatedAnswer.ForMail(grounded) },
            _ => reply,
        }, answer);
    }

    private Reply WithSuggestions(Reply reply, Answer answer) =>
        answer is Answer.Grounded or Answer.NotInOverview && answer.About.Count > 0 ? reply with { Suggestions = knowledge.NextQuestions(answer) } : reply;
}
