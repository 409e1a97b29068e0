using Assistent.Knowledge;

namespace Assistent.Bot.Conversations;

/// <summary>Makes the turn that is remembered of a question and its answer.</summary>
internal static class Turns
{
    public static Turn Of(Question question, Answer answer) => new()
    {
        Text = question.Text,
        Subject = [.. question.Subject.Select(slug => slug.ToString())],
        Near = question.Near,
        Given = question.Given,
        About = [.. answer.About.Select(article => article.Slug.ToString())],
        Cited = [.. Citations(answer).Select(citation => citation.Passage.Id).Distinct()],
        Listed = Listed(answer),
        Quantities = answer.Given,
    };

    private static IReadOnlyList<Citation> Citations(Answer answer) => answer switch
    {
        Answer.Grounded grounded => grounded.Citations,
        Answer.NotInOverview missing => missing.Nearest,
        _ => [],
    };

    // The articles of a numbered list, in the order in which the reader sees them.
    private static IReadOnlyList<string> Listed(Answer answer) =>
        answer is Answer.Grounded grounded && grounded.Blocks.OfType<AnswerBlock.Enumeration>().Any()
            ? [.. grounded.Blocks.OfType<AnswerBlock.Enumeration>().SelectMany(list => list.Items).Select(item => answer.About.FirstOrDefault(article => article.Title == item.Text)).OfType<Knowledge.Articles.Article>().Select(article => article.Slug.ToString())]
            : [];
}
