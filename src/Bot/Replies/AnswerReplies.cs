using Assistent.Bot.Questions;
using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>Makes the reply to a question: its answer, preceded by how the question was understood where it leaned on earlier turns.</summary>
internal sealed class AnswerReplies(KnowledgeBase knowledge)
{
    public Reply To(Reading.Asking asking, Answer answer)
    {
        var reply = Reply.To(asking.Question.Text, answer);
        var questionAs = UnderstoodAs(asking, answer) ?? reply.QuestionAs;
        return WithSuggestions(reply with { Text = $"{Preface(asking, answer)}{reply.Text}", QuestionAs = questionAs }, answer);
    }

    /// <summary>The reply as far as its answer is made: a text with which the whole reply begins.</summary>
    public static string SoFar(Reading.Asking asking, Answer.Grounded answer) => Preface(asking, answer) + AnswerText.Body(answer);

    // How the question was understood, and in its own language that the answer is in Dutch.
    private static string Preface(Reading.Asking asking, Answer answer)
    {
        var understood = UnderstoodAs(asking, answer) is { } questionAs ? $"{Wording.UnderstoodAs(MarkdownText.Escape(questionAs))}\n\n" : "";
        return answer.Language is { } language && Wording.AnsweredInDutch(language) is { } line ? $"{line}\n\n{understood}" : understood;
    }

    private static string? UnderstoodAs(Reading.Asking asking, Answer answer) =>
        answer.ReadAs is { } readAs ? readAs.TrimEnd('?', '.', ' ')
        : asking.UnderstoodAs is { } understood ? WithSubject(understood, answer) : null;

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
