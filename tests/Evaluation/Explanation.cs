using Assistent.Knowledge;

namespace Assistent.Evaluation;

/// <summary><c>explain KNOWLEDGE-BASE QUESTION</c>: how a question is read, and the sentences that come first with their scores.</summary>
internal static class Explanation
{
    private const int Shown = 5;

    public static int Run(string folder, string question)
    {
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions(folder), TimeProvider.System);
        var (inquiry, ranking) = knowledge.Rank(new Question(question));
        Console.WriteLine($"{inquiry.Text}\nasked {string.Join(", ", inquiry.Asked)}; form {inquiry.Form}; kinds {string.Join(", ", inquiry.Kinds)}; subjects {string.Join(", ", inquiry.Subjects.Select(subject => subject.Slug))}");
        Console.WriteLine($"content {string.Join(' ', inquiry.ContentTokens.Select(token => token.Stem))}; quantities {string.Join(", ", inquiry.Quantities.Select(found => found.Value))}");
        foreach (var sentence in ranking.Sentences.Take(Shown))
            Console.WriteLine(FormattableString.Invariant($"{sentence.Score:0.00} likeness {sentence.Likeness:0.00} coverage {sentence.Coverage:0.00} {sentence.Article.Slug} {sentence.Fact?.Kind}: {sentence.Sentence.Text}"));
        Console.WriteLine(FormattableString.Invariant($"unanswered {ranking.Unanswered:0.00} {ranking.UnansweredOf?.Slug}"));
        return 0;
    }
}
