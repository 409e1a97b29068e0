using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Language;

namespace Assistent.Evaluation;

/// <summary>
/// How well the index finds the passage that answers a question. <c>passages.jsonl</c> holds {id, text}, <c>questions.jsonl</c>
/// {id, q, gold}; a hit on any gold passage is right. Synonyms of its own stand where a knowledge base has them.
/// </summary>
internal static class RetrievalEvaluation
{
    private const int Depth = 10;

    public static int Run(string folder)
    {
        var passages = Lines(folder, "passages.jsonl")
            .Select(line => new IndexedPassage(line.GetProperty("id").GetString()!, "", [], line.GetProperty("text").GetString()!, []))
            .ToList();
        using var index = PassageIndex.Build(passages, DutchAnalysis.Load().With(VocabularyReader.Read(folder).Synonyms));
        var found = Lines(folder, "questions.jsonl").Select(question => Ask(index, passages, question)).ToList();

        foreach (var group in found.GroupBy(result => result.Group).OrderBy(group => group.Key))
            Console.WriteLine($"{group.Key} {Summary([.. group])}");
        var times = found.Select(result => result.Elapsed.TotalMilliseconds).Order().ToList();
        Console.WriteLine(Invariant($"p95 {times[times.Count * 95 / 100]:0.00} ms"));
        Console.WriteLine($"{Summary(found)} ms {Invariant($"{times.Average():0.00}")}");
        return 0;
    }

    private static Result Ask(PassageIndex index, List<IndexedPassage> passages, JsonElement question)
    {
        var gold = question.GetProperty("gold").EnumerateArray().Select(id => id.GetString()!).ToHashSet();
        var clock = Stopwatch.StartNew();
        var hits = index.Search(question.GetProperty("q").GetString()!, Depth);
        var elapsed = clock.Elapsed;
        var rank = hits.TakeWhile(hit => !gold.Contains(passages[hit.Index].Id)).Count() + 1;
        return new Result(gold.First().Split('-')[0], rank <= hits.Count ? rank : null, elapsed);
    }

    private static string Summary(IReadOnlyCollection<Result> results)
    {
        double Share(int depth) => results.Count(result => result.Rank <= depth) / (double)results.Count;
        var reciprocal = results.Average(result => result.Rank is { } rank ? 1.0 / rank : 0);
        return Invariant($"recall@1 {Share(1):0.000} recall@5 {Share(5):0.000} mrr@10 {reciprocal:0.000}");
    }

    private static IEnumerable<JsonElement> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Result(string Group, int? Rank, TimeSpan Elapsed);
}
