using Assistent.Evaluation.Recordings;

namespace Assistent.Evaluation;

/// <summary>
/// The measures of the project, over any file of their formats. Not top-level statements: the bot's own program has the name they would
/// take.
/// </summary>
internal static class EvaluationCommands
{
    private static async Task<int> Main(string[] args) => args switch
    {
        ["questions", .. var rest] => await QuestionsEvaluation.RunAsync(new Arguments(rest)),
        ["prompts", .. var rest] => await RecordingEvaluation.RecordAsync(new Arguments(rest)),
        ["replay", .. var rest] => await RecordingEvaluation.ReplayAsync(new Arguments(rest)),
        ["quantities", var file, .. var options] => QuantitiesEvaluation.Run(file, options),
        ["retrieval", var folder] => RetrievalEvaluation.Run(folder),
        ["words", var file] => WordsEvaluation.Run(file),
        ["reading", .. var rest] => await ReadingEvaluation.RunAsync(new Arguments(rest)),
        ["held-out", .. var rest] => ReadingEvaluation.RunHeldOut(new Arguments(rest)),
        ["explain", var folder, .. var questions] when questions.Length > 0 => await Explanation.RunAsync(folder, questions),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("""
            questions SET.jsonl… [--url URL] [--show N]   how many turns a running bot answers rightly
            prompts SET.jsonl… --out FOLDER               writes every request that would go to a model
            replay FOLDER [--show N] [--words no]         the same with the answers found beside them, scored
            quantities FILE.jsonl [--misses]              how many quantities and times are read exactly
            retrieval FOLDER                              how often the right passage comes first: FOLDER/passages.jsonl,
                                                          FOLDER/questions.jsonl
            words FILE.tsv                                stems, compounds or misspellings, by the file's header line
            reading FILE.tsv [--show N]                   how well the trained reader points, per voice and in all
            held-out WRITER… [--show N]                   the same for writers of the examples, each left out of a training
            explain FOLDER QUESTION…                      the plan that the last of a conversation's questions gets, and what the model
                                                          points at most
            """);
        return 2;
    }
}
