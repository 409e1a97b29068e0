using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Evaluation;

/// <summary>
/// <c>questions SET.jsonl… [--url …] [--show N]</c>: asks a running bot every turn of question sets and scores the replies.
/// </summary>
internal static class QuestionsEvaluation
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var url = arguments.Option("--url") ?? "http://127.0.0.1:3978/api/messages";
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var tally = new TurnTally(arguments.Show);
        var times = new List<TimeSpan>();
        foreach (var @case in arguments.Paths.SelectMany(QuestionCase.ReadAll))
        {
            var conversation = $"evaluation-{Guid.NewGuid():N}";
            foreach (var turn in @case.Turns)
            {
                var started = Stopwatch.GetTimestamp();
                var reply = await AskAsync(http, url, conversation, turn.Q);
                times.Add(Stopwatch.GetElapsedTime(started));
                tally.Add(@case, turn, reply);
            }
        }

        times.Sort();
        var (median, p95) = (times[times.Count / 2], times[(int)(0.95 * (times.Count - 1))]);
        tally.Print(FormattableString.Invariant($"latency ms: p50 {median.TotalMilliseconds:0.0}  p95 {p95.TotalMilliseconds:0.0}"));
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
}
