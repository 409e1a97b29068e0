using System.Security.Cryptography;
using System.Text;
using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// Trains the reader of a knowledge base: fits the numbers that decide on writers that are held out, then learns from all.
/// </summary>
internal sealed class ReaderTraining(ArticleLibrary library, string folder)
{
    // Writers differ in how near the subject they stay with what is not told: of two the threshold moved by a tenth from one to the next.
    private const int HeldOut = 4;

    private readonly ExampleFiles _files = new(library, folder);

    /// <summary>How many cores the training may take; the model is the same.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>Writers that are left out, to see how well the others teach what they ask.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>What a model of this knowledge base and these examples is known by: SHA-256 in hexadecimal digits.</summary>
    public string Corpus()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{ReaderModel.Version} {ReaderTrainer.Recipe}");
        foreach (var article in library.Articles)
            Append(string.Join('\n', [article.Slug.ToString(), article.Title, .. article.Names,
                .. article.Everything.Select(sentence => $"{sentence.Id} {sentence.Text}")]));
        foreach (var path in _files.Paths)
        {
            Append(Path.GetFileName(path));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the training without a model.</param>
    /// <exception cref="KnowledgeFileException">An example has a mistake.</exception>
    public ReaderModel Train(IProgress<double> progress, CancellationToken cancellationToken)
    {
        var examples = _files.Read().Where(example => !Without.Contains(example.Writer)).ToList();
        var writers = examples.Select(example => example.Writer).Distinct().Order(StringComparer.Ordinal).ToList();
        var held = writers.Count > 2 * HeldOut ? writers.TakeLast(HeldOut).ToHashSet() : [];
        var whole = new SharedProgress(progress, parts: 2);
        var fit = FitWithout(held, examples, whole.Part(0), cancellationToken);
        return ReaderTrainer.Train(examples, Cores, whole.Part(1), cancellationToken)
            .With(fit with { Corpus = Corpus(), Leaning = ReaderFitting.LeaningOf(examples) });
    }

    /// <summary>A model of the knowledge base's own names and sentences, made at once, for as long as there is no other.</summary>
    public ReaderModel TrainOnCorpusAlone(CancellationToken cancellationToken) =>
        ReaderTrainer.Train(_files.OfCorpus(), Cores, new Progress<double>(), cancellationToken);

    private ReaderFit FitWithout(HashSet<string> held, List<TrainingExample> examples, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        if (held.Count == 0)
        {
            progress.Report(1);
            return new ReaderFit();
        }

        var model = ReaderTrainer.Train([.. examples.Where(example => !held.Contains(example.Writer))], Cores, progress, cancellationToken);
        return ReaderFitting.Fit(model, [.. examples.Where(example => held.Contains(example.Writer))]);
    }
}
