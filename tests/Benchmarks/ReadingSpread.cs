using System.Diagnostics;
using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading.Training;
using static System.FormattableString;

namespace Assistent.Benchmarks;

/// <summary>
/// <c>spread</c>: how long reading and planning takes over messages as people write them, as a median and a 99th percentile. Of several
/// rounds the quickest counts for each message, which on a busy machine comes nearest to its processor time.
/// </summary>
internal static class ReadingSpread
{
    private const int Rounds = 7;

    // One in so many examples: some two thousand messages.
    private const int Step = 15;

    public static void Run()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "knowledge-base");
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions(folder), TimeProvider.System);
        var messages = new ExampleFiles(ArticleLibrary.Read(folder), folder).Read()
            .Select(example => example.Text).Where((_, i) => i % Step == 0).Distinct().ToList();
        var quickest = messages.ToDictionary(message => message, _ => TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var message in quickest.Keys)
                quickest[message] = Min(quickest[message], Time(knowledge, message));
        }

        var times = quickest.Values.Select(time => time.TotalMilliseconds).Order().ToList();
        var (median, p99) = (times[times.Count / 2], times[times.Count * 99 / 100]);
        Console.WriteLine(Invariant($"messages {times.Count} median {median:0.000} ms p99 {p99:0.000} ms most {times[^1]:0.000} ms"));
    }

    private static TimeSpan Time(KnowledgeBase knowledge, string message)
    {
        var started = Stopwatch.GetTimestamp();
        knowledge.Read(message, []);
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
