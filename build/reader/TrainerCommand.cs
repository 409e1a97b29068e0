using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Trainer;

/// <summary>
/// <c>trainer KNOWLEDGE-BASE FILE</c>: trains the reader of a knowledge base and writes its model, unless the file is already of that
/// knowledge base and its examples.
/// </summary>
internal static class TrainerCommand
{
    private static int Main(string[] args)
    {
        if (args is not [var folder, var file])
        {
            Console.Error.WriteLine("trainer KNOWLEDGE-BASE FILE   trains the reader, where the file is not up to date");
            return 2;
        }

        try
        {
            Run(folder, Path.GetFullPath(file));
            return 0;
        }
        catch (KnowledgeFileException error)
        {
            // In the form in which the build shows an error at its file and line.
            Console.Error.WriteLine($"{PathOf(folder, error.File)}({error.Line}): error READER: {error.Reason}");
            return 1;
        }
    }

    private static void Run(string folder, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var alone = FileLock.Take(file + ".lock");
        var training = new ReaderTraining(ArticleLibrary.Read(folder), folder) { Cores = Environment.ProcessorCount };
        if (CorpusOf(file) == training.Corpus())
            return;

        var model = TrainingProgress.Show(progress => training.Train(progress, CancellationToken.None));
        var unfinished = file + ".new";
        using (var stream = File.Create(unfinished))
            model.Write(stream);
        File.Move(unfinished, file, overwrite: true);
    }

    private static string? CorpusOf(string file)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            using var stream = File.OpenRead(file);
            return ReaderModel.Read(stream).Fit.Corpus;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // A mistake in an example names its file without the folder that examples stand in.
    private static string PathOf(string folder, string name) =>
        Directory.EnumerateFiles(folder, Path.GetFileName(name), SearchOption.AllDirectories).FirstOrDefault()
            ?? Path.Combine(folder, name);
}
