using Assistent.Knowledge;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Bot.Tests;

/// <summary>The knowledge base that travels with the program, read once for all tests, on 14 September 2023.</summary>
internal static class RepositoryKnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Opened = new(() => KnowledgeBase.Open(
        new KnowledgeOptions(new KnowledgeSettings().FullFolder),
        new FakeTimeProvider(new DateTimeOffset(2023, 9, 14, 12, 0, 0, TimeSpan.Zero))));

    public static KnowledgeBase Knowledge => Opened.Value;

    public static Answer.Grounded Grounded(string question) => Assert.IsType<Answer.Grounded>(Knowledge.Answer(new Question(question)));

    /// <summary>Every example question that has an answer, with its answer.</summary>
    public static IEnumerable<(string Question, Answer.Grounded Answer)> AnsweredExamples() =>
        from question in Knowledge.Library.Articles.SelectMany(article => article.Facts).SelectMany(fact => fact.Questions).Distinct()
        let answer = Knowledge.Answer(new Question(question)) as Answer.Grounded
        where answer is not null
        select (question, answer);
}
