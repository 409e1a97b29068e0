using System.Security.Cryptography;
using System.Text;
using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>Trains the reader of a knowledge base: fits the numbers that decide on writers that are held out, then learns from all.</summary>
internal sealed class ReaderTraining(ArticleLibrary library, string folder)
{
    // Two of some twelve writers tell enough about the others, and most of the time goes into the model that is kept.
    private const int HeldOut = 2;

    private readonly ExampleFiles _files = new(library, folder);

    /// <summary>What a model of this knowledge base and these examples is known by: SHA-256 in hexadecimal digits.</summary>
    public string Corpus()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{ReaderModel.Version} {ReaderTrainer.Recipe}");
        foreach (var article in library.Articles)
            Append(string.Join('\n', [article.Slug.ToString(), article.Title, .. article.Names, .. article.Everything.Select(sentence => $"{sentence.Id} {sentence.Text}")]));
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
        var examples = _files.Read();
        var writers = examples.Select(example => example.Writer).Distinct().Order(StringComparer.Ordinal).ToList();
        var held = writers.Count > 2 * HeldOut ? writers.TakeLast(HeldOut).ToHashSet() : [];
        var fit = new ReaderFit();
        if (held.Count > 0)
        {
            var half = ReaderTrainer.Train([.. examples.Where(example => !held.Contains(example.Writer))], Part(progress, 0), cancellationToken);
            fit = ReaderFitting.Fit(half, [.. examples.Where(example => held.Contains(example.Writer))]);
        }

        return ReaderTrainer.Train(examples, Part(progress, held.Count > 0 ? 0.5 : 0), cancellationToken).With(fit with { Corpus = Corpus() });
    }

    /// <summary>A model of the knowledge base's own names and sentences, made at once, for as long as there is no other.</summary>
    public ReaderModel TrainOnCorpusAlone(CancellationToken cancellationToken) =>
        ReaderTrainer.Train(_files.OfCorpus(), new Progress<double>(), cancellationToken);

    private static Sub Part(IProgress<double> progress, double from) => new(progress, from);

    private sealed class Sub(IProgress<double> whole, double from) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + ((1 - from) * value));
    }
}
