using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Evaluation;

/// <summary><c>questions SET.jsonl… [--url …] [--show N]</c>: asks a running bot every turn of question sets and scores the replies.</summary>
internal static class QuestionsEvaluation
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var url = Option(arguments, "--url") ?? "http://127.0.0.1:3978/api/messages";
        var show = int.Parse(Option(arguments, "--show") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var sets = arguments.Where((argument, i) => !argument.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !arguments[i - 1].StartsWith("--", StringComparison.Ordinal))).ToList();

        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var tally = new SortedDictionary<string, (int Good, int Total)>(StringComparer.Ordinal);
        var times = new List<TimeSpan>();
        foreach (var @case in sets.SelectMany(QuestionCase.ReadAll))
        {
            var conversation = $"evaluation-{Guid.NewGuid():N}";
            foreach (var turn in @case.Turns)
            {
                var started = Stopwatch.GetTimestamp();
                var reply = await AskAsync(http, url, conversation, turn.Q);
                times.Add(Stopwatch.GetElapsedTime(started));
                var wrongs = Judge.Wrongs(turn, reply);
                foreach (var label in new[] { @case.Tags[0], $"kind:{turn.Kind}", "ALL" })
                    tally[label] = (tally.GetValueOrDefault(label).Good + (wrongs.Count == 0 ? 1 : 0), tally.GetValueOrDefault(label).Total + 1);
                if (wrongs.Count > 0 && show-- > 0)
                    Console.WriteLine($"--- {@case.Id}: {turn.Q}\n    {string.Join("; ", wrongs)}\n    {reply.Text}");
            }
        }

        foreach (var (label, (good, total)) in tally)
            Console.WriteLine(FormattableString.Invariant($"{label,-24} {good,4} / {total,4}  {100.0 * good / total,5:0.0}%"));
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"latency ms: p50 {times[times.Count / 2].TotalMilliseconds:0.0}  p95 {times[(int)(0.95 * (times.Count - 1))].TotalMilliseconds:0.0}"));
        var (passed, of) = tally["ALL"];
        Console.WriteLine(FormattableString.Invariant($"passed {passed} of {of} ({100.0 * passed / of:0.0}%)"));
        return 0;
    }

    private static async Task<ScoredReply> AskAsync(HttpClient http, string url, string conversation, string question)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("N"),
            ["channelId"] = "emulator",
            ["serviceUrl"] = "http://127.0.0.1:1/",
            ["from"] = new JsonObject { ["id"] = "evaluation", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = question,
            ["deliveryMode"] = "expectReplies",
        };
        using var response = await http.PostAsJsonAsync(url, activity);
        if (!response.IsSuccessStatusCode)
            return new ScoredReply("", [], 0);
        using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return ScoredReply.Read(body.RootElement.GetProperty("activities"));
    }

    private static string? Option(IReadOnlyList<string> arguments, string name)
    {
        var at = arguments.ToList().IndexOf(name);
        return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
    }
}
