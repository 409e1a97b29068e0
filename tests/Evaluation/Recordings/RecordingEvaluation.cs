using System.Diagnostics.Metrics;

namespace Assistent.Evaluation.Recordings;

/// <summary>
/// <c>prompts SET.jsonl… --out FOLDER</c> writes what a model would be asked for every turn; <c>replay FOLDER</c> runs the set with the
/// answers found beside that, and scores it; with <c>--words no</c> only what the model points at is said. Where a later turn leans on the
/// answer to an earlier one, run <c>prompts</c> again once that is answered.
/// </summary>
public static class RecordingEvaluation
{
    internal static async Task<int> RecordAsync(Arguments arguments)
    {
        if (arguments.Option("--out") is not { } folder)
        {
            Console.Error.WriteLine("prompts SET.jsonl… --out FOLDER");
            return 2;
        }

        var recording = Recording.Begin(folder, arguments.Paths, TimeProvider.System.GetUtcNow());
        await RunAsync(recording, new TurnTally(show: 0));
        recording.WriteRequests();
        Console.WriteLine($"{recording.Requests} requests in {folder}, {recording.Answered} with an answer beside them");
        return 0;
    }

    internal static async Task<int> ReplayAsync(Arguments arguments)
    {
        var recording = Recording.Open(arguments.Paths.First(), isQuotesOnly: arguments.Option("--words") == "no");
        var tally = new TurnTally(arguments.Show);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using var listener = CountsInto(counts);
        var score = await RunAsync(recording, tally);
        tally.Print(
        [
            $"requests {recording.Requests}, answered {recording.Answered}; turns in words of the model {score.Worded}",
            .. counts.Select(count => $"{count.Key,-48} {count.Value}"),
        ]);
        return 0;
    }

    /// <summary>Replays the recording of a folder.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="isQuotesOnly">Whether only what the model points at is said.</param>
    public static Task<ReplayScore> ScoreAsync(string folder, bool isQuotesOnly) =>
        RunAsync(Recording.Open(folder, isQuotesOnly), new TurnTally(show: 0));

    private static async Task<ReplayScore> RunAsync(Recording recording, TurnTally tally)
    {
        using var bot = new RecordedBot(recording);
        var (turns, worded, wrongs) = (0, 0, new List<string>());
        foreach (var @case in recording.Cases)
        {
            bot.Begin(@case.Id);
            foreach (var (number, turn) in @case.Turns.Index())
            {
                recording.Turn = $"{@case.Id}.{number + 1}";
                var (reply, isWorded) = await bot.AskAsync(turn.Q);
                tally.Add(@case, turn, reply);
                wrongs.AddRange(Judge.Wrongs(turn, reply).Take(1).Select(wrong => $"{recording.Turn}: {turn.Q} {wrong}"));
                (turns, worded) = (turns + 1, worded + (isWorded ? 1 : 0));
            }
        }

        return new ReplayScore(turns, wrongs, worded, recording.Requests, recording.Answered);
    }

    // What the bot itself counts of the model: calls, plans and sentences by what became of them.
    private static MeterListener CountsInto(SortedDictionary<string, long> counts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name.StartsWith("assistent.model.", StringComparison.Ordinal))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
            counts[name] = counts.GetValueOrDefault(name) + count;
        });
        listener.Start();
        return listener;
    }
}

/// <summary>
/// How a replay went: its turns, what was wrong, how many were in words of the model, how many a model was asked, and how many it answered.
/// </summary>
public sealed record ReplayScore(int Turns, IReadOnlyList<string> Wrongs, int Worded, int Asked, int Answered);
