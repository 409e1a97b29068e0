using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Knowledge.Tests;

/// <summary>The knowledge base of the repository itself, read once for all tests.</summary>
internal static class RepositoryKnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Opened = new(() => Open(Today));

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge-base");

    /// <summary>A day on which every scheme with a last day is over.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 28);

    public static ArticleLibrary Library { get; } = ArticleLibrary.Read(Folder);

    /// <summary>The analysis of Dutch in which the overview's own synonyms count.</summary>
    public static DutchAnalysis Analysis { get; } = DutchAnalysis.Load().With(Library.Overview.Vocabulary.Synonyms);

    public static QuantityReader Quantities => Library.Quantities;

    public static KnowledgeBase Knowledge => Opened.Value;

    public static KnowledgeBase Open(DateOnly today) =>
        KnowledgeBase.Open(new KnowledgeOptions(Folder) { ReaderFile = TrainedReaderFile.Path },
            new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero)));

    public static AnswerPlan Read(string message) => Knowledge.Read(message, []);

    public static Answer Answer(string message) => Knowledge.Answer(Read(message));

    public static TheoryData<string> Instruments { get; } = [.. Library.Instruments.Select(article => article.Slug.ToString())];
}
