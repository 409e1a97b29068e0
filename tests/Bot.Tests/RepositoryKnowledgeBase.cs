using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Bot.Tests;

/// <summary>The knowledge base that travels with the program, read once for all tests, on 28 November 2026.</summary>
internal static class RepositoryKnowledgeBase
{
    // One of so many of its examples; those of one file are much alike.
    private const int OneIn = 25;

    private static readonly Lazy<KnowledgeBase> Opened = new(Open);

    public static KnowledgeBase Knowledge => Opened.Value;

    public static OverviewWording Wording => new(Knowledge.Library);

    public static OverviewReplies Replies => new(Wording);

    public static SpokenText Aloud => new(Knowledge.Library.Overview.Vocabulary.PlainWords);

    public static AnswerReplies Answers => new(Knowledge, Replies, new RestatedText(Wording, Aloud));

    public static AnswerPlan.Answering Answering(string message) => Assert.IsType<AnswerPlan.Answering>(Knowledge.Read(message, []));

    public static Answer.Grounded Grounded(string message) => Assert.IsType<Answer.Grounded>(Knowledge.Answer(Answering(message)));

    /// <summary>A sample of the messages of the examples that have an answer, each with its plan and its answer.</summary>
    public static IEnumerable<(string Message, AnswerPlan.Answering Plan, Answer.Grounded Answer)> AnsweredExamples() =>
        from message in Messages()
        let plan = Knowledge.Read(message, []) as AnswerPlan.Answering
        where plan is not null
        let answer = Knowledge.Answer(plan) as Answer.Grounded
        where answer is not null
        select (message, plan, answer);

    /// <summary>Where the examples are that teach the reader.</summary>
    public static string ExamplesFolder => Path.Combine(new KnowledgeSettings().FullFolder, "voorbeelden");

    private static IEnumerable<string> Messages() =>
        Directory.EnumerateFiles(ExamplesFolder, "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where((_, i) => i % OneIn == 0)
            .Select(line => line.Split('\t')).Select(cells => cells.Length == 6 ? cells[4] : cells[^1]);

    // Where the build has made no model file that fits, the reader learns first.
    private static KnowledgeBase Open()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "lezer.bin");
        var options = new KnowledgeOptions(new KnowledgeSettings().FullFolder) { ReaderFile = File.Exists(file) ? file : null };
        var knowledge = KnowledgeBase.Open(options, new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero)));
        knowledge.Learned.GetAwaiter().GetResult();
        return knowledge;
    }
}
