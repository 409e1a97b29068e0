using System.Diagnostics.Metrics;

namespace Assistent.Evaluation.Recordings;

/// <summary>
/// <c>prompts SET.jsonl… --out FOLDER</c> writes every request that would go to a model; <c>replay FOLDER</c> runs the set with the
/// answers found beside them, and scores it. A question that the model puts in other words first makes its second request when the
/// first is answered: run <c>prompts</c> again on the same folder then.
/// </summary>
internal static class RecordingEvaluation
{
    public static async Task<int> RecordAsync(Arguments arguments)
    {
        if (arguments.Option("--out") is not { } folder)
        {
            Console.Error.WriteLine("prompts SET.jsonl… --out FOLDER");
            return 2;
        }

        var recording = Recording.Begin(folder, arguments.Paths, TimeProvider.System.GetUtcNow());
        await RunAsync(recording, new TurnTally(show: 0));
        Console.WriteLine($"{recording.Requests} requests in {folder}, {recording.Answered} with an answer beside them");
        return 0;
    }

    public static async Task<int> ReplayAsync(Arguments arguments)
    {
        var recording = Recording.Open(arguments.Paths.First());
        var tally = new TurnTally(arguments.Show);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using var listener = CountsInto(counts);
        var written = await RunAsync(recording, tally);
        tally.Print([$"requests {recording.Requests}, answered {recording.Answered}; turns that the model wrote {written}", .. counts.Select(count => $"{count.Key,-40} {count.Value}")]);
        return 0;
    }

    private static async Task<int> RunAsync(Recording recording, TurnTally tally)
    {
        using var bot = new RecordedBot(recording);
        var written = 0;
        foreach (var @case in recording.Cases)
        {
            bot.Begin(@case.Id);
            foreach (var (number, turn) in @case.Turns.Index())
            {
                recording.Turn = $"{@case.Id}.{number + 1}";
                var (reply, isWrittenByModel) = await bot.AskAsync(turn.Q);
                tally.Add(@case, turn, reply);
                written += isWrittenByModel ? 1 : 0;
            }
        }

        return written;
    }

    // What the bot itself counts of the model: calls by what became of them, sentences by whether they passed verification.
    private static MeterListener CountsInto(SortedDictionary<string, long> counts)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Name is "assistent.model.calls" or "assistent.model.sentences") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            var name = $"{instrument.Name} {tags[0].Value}";
            counts[name] = counts.GetValueOrDefault(name) + count;
        });
        listener.Start();
        return listener;
    }
}
