using Assistent.Knowledge.Articles;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Knowledge.Tests;

/// <summary>The knowledge base of the repository itself, read once for all tests.</summary>
internal static class RepositoryKnowledgeBase
{
    // While the overview was new, and the period of its one dated regeling still ran.
    private static readonly Lazy<KnowledgeBase> InSeptember2023 = new(() => Open(new DateOnly(2023, 9, 14)));

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge-base");

    public static ArticleLibrary Library { get; } = ArticleLibrary.Read(Folder);

    /// <summary>The knowledge base on 14 September 2023.</summary>
    public static KnowledgeBase Knowledge => InSeptember2023.Value;

    public static KnowledgeBase Open(DateOnly today) =>
        KnowledgeBase.Open(new KnowledgeOptions(Folder), new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero)));

    public static Answer Answer(string question) => Knowledge.Answer(new Question(question));

    /// <summary>The example questions, those that the overview answers as well as those that it does not.</summary>
    public static IReadOnlyList<string> ExampleQuestions { get; } =
        [.. Library.Articles.SelectMany(article => article.Facts.SelectMany(fact => fact.Questions).Concat(article.Unanswered)).Distinct()];
}
