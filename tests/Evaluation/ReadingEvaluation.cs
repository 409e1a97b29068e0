using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Evaluation;

/// <summary>
/// How well the trained reader alone points: <c>reading FILE.tsv</c> for questions that it never saw, <c>held-out WRITER…</c> for the
/// questions of a writer whose examples are left out of a training. Each question is asked in a fresh conversation.
/// </summary>
internal static class ReadingEvaluation
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "knowledge-base");

    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions(Folder), TimeProvider.System);
        await knowledge.Learned;
        Print(arguments.Paths.SelectMany(path => ReadingCase.Read(path, knowledge.Library)), knowledge.Reader, arguments.Show);
        return 0;
    }

    public static int RunHeldOut(Arguments arguments)
    {
        var library = ArticleLibrary.Read(Folder);
        var examples = new ExampleFiles(library, Folder).Read();
        foreach (var writer in arguments.Paths)
        {
            var questions = ReadingCase.Of(examples.Where(example => example.Writer == writer)).ToList();
            if (questions.Count == 0)
                throw new InvalidDataException($"There is no question by a writer '{writer}'.");
            var training = new ReaderTraining(library, Folder)
            {
                Cores = Environment.ProcessorCount,
                Without = new HashSet<string> { writer },
            };
            var model = training.Train(new Progress<double>(), CancellationToken.None);
            Print(questions, new TrainedReader(library, model, StopWords.All, TimeProvider.System), arguments.Show);
        }

        return 0;
    }

    private static void Print(IEnumerable<ReadingCase> questions, TrainedReader reader, int show)
    {
        var (all, voices) = (new ReadingScore(), new SortedDictionary<string, ReadingScore>(StringComparer.Ordinal));
        foreach (var asked in questions)
        {
            var result = ReadingResult.Of(reader, asked.Question);
            var voice = voices.TryGetValue(asked.Voice, out var known) ? known : voices[asked.Voice] = new ReadingScore();
            voice.Add(asked, result);
            all.Add(asked, result);
            if (!IsRight(asked, result) && show-- > 0)
                Console.WriteLine($"--- {asked.Question}\n"
                    + $"    wanted {(asked.IsTold ? string.Join(", ", asked.Sentences) : "a refusal")}; "
                    + $"got {string.Join(", ", result.Sentences)}{(result.IsRefused ? ", refused" : "")}");
        }

        foreach (var (voice, score) in voices)
            Console.WriteLine($"{voice}: {score}");
        Console.WriteLine(all);
    }

    private static bool IsRight(ReadingCase asked, ReadingResult result) =>
        asked.IsTold ? !result.IsRefused && asked.Sentences.Contains(result.Sentences[0]) : result.IsRefused;
}
