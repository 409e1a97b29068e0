using Assistent.Knowledge;
using Assistent.Knowledge.Articles;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>Questions with sentences of the overview that answer them, from which a scripted model makes its answers.</summary>
internal static class Faithful
{
    /// <summary>Questions of which the overview's own words are an answer in plain sentences, one per fact at first and then further ones.</summary>
    public static IReadOnlyList<(string Question, IReadOnlyList<string> Sentences)> Answers(KnowledgeBase knowledge, int count) =>
        [.. knowledge.Library.Articles.Where(article => article.IsInstrument)
            .SelectMany(article => article.Facts.SelectMany(fact => fact.Questions.Take(6).Select((question, i) => (question, i))))
            .OrderBy(example => example.i)
            .Select(example => (example.question, Sentences: SentencesOf(knowledge, example.question)))
            .Where(answer => answer.Sentences.Count > 0)
            .DistinctBy(answer => answer.question)
            .Take(count)];

    /// <summary>The answer as a model writes it that keeps to its directions.</summary>
    public static string Written(ChatRequest request, IEnumerable<string> sentences) =>
        string.Join(' ', sentences.Select((sentence, i) => Marked(sentence, request.TokenOf(sentence), before: i % 2 == 0)));

    public static string Marked(string sentence, string token, bool before) =>
        before && sentence[^1] == '.' ? $"{sentence[..^1]} {token}." : $"{sentence} {token}";

    // Sentences without a verdict of ours, so that what the model writes is what the overview says.
    private static IReadOnlyList<string> SentencesOf(KnowledgeBase knowledge, string question)
    {
        if (knowledge.Answer(new Question(question)) is not Answer.Grounded { Blocks: [AnswerBlock.Paragraph paragraph] } grounded)
            return [];
        var sentences = grounded.Blocks.Count == 1 ? paragraph.Statements.Select(statement => statement.Text).Where(text => IsOfOverview(grounded, text)).ToList() : [];
        return sentences.Count == paragraph.Statements.Count ? sentences : [];
    }

    private static bool IsOfOverview(Answer.Grounded answer, string text) =>
        answer.Citations.Any(citation => citation.Quote.Contains(text, StringComparison.Ordinal));
}
