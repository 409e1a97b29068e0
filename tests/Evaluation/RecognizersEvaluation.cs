using System.Globalization;
using System.Text.Json;
using Assistent.Knowledge.Quantities.Recognizers;

namespace Assistent.Evaluation;

/// <summary>
/// Scores the recogniser on cases in the format of Recognizers-Text, one JSON object a line: a case passes when text, span, type
/// and, where given, resolution of every entity are exactly right and nothing else was found.
/// </summary>
internal static class RecognizersEvaluation
{
    public static int Run(string file, IReadOnlyList<string> options)
    {
        var scores = new SortedDictionary<string, (int Passed, int Total)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var recognizerCase = RecognizerCase.Of(document.RootElement);
            var actual = recognizerCase.Recognize();
            var isPassed = actual == recognizerCase.Expected;
            if (!isPassed && options.Contains("--misses"))
                Console.WriteLine($"{recognizerCase.Id} | {recognizerCase.Input}\n  expected {recognizerCase.Expected}\n  actual   {actual}");

            var (passed, total) = scores.GetValueOrDefault(recognizerCase.Model);
            scores[recognizerCase.Model] = (passed + (isPassed ? 1 : 0), total + 1);
        }

        foreach (var (model, (passed, total)) in scores)
            Console.WriteLine($"{model,-12} {passed,4}/{total}");
        Print(scores.Values.Sum(score => score.Passed), scores.Values.Sum(score => score.Total));
        return 0;
    }

    private static void Print(int passed, int total) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"passed {passed} of {total} ({(total == 0 ? 0 : 100.0 * passed / total):F1}%)"));
}
