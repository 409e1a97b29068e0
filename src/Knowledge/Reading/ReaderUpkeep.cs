using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Keeps the trained reader in step with the knowledge base: the model file is loaded where it fits, and where it does not, a new one is
/// trained in the background, while what is there goes on being used.
/// </summary>
internal sealed class ReaderUpkeep : IDisposable
{
    /// <summary>The model file's name, beside the knowledge base's own files.</summary>
    public const string FileName = "lezer.bin";

    private readonly ReaderTraining _training;
    private readonly string _file;
    private readonly string _corpus;
    private readonly CancellationTokenSource _closing = new();
    private bool _fits;

    public ReaderUpkeep(KnowledgeOptions options, ArticleLibrary library)
    {
        _training = new ReaderTraining(library, options.Folder);
        _file = options.ReaderFile ?? Path.Combine(options.Folder, FileName);
        _corpus = _training.Corpus();
    }

    /// <summary>Completes when the model in use has learned all that the knowledge base holds.</summary>
    public Task Learned { get; private set; } = Task.CompletedTask;

    /// <summary>What stands for everything that the knowledge base holds: another text has another one.</summary>
    public string Corpus => _corpus;

    /// <summary>Whether the model file was of this very knowledge base.</summary>
    public bool Fits => _fits;

    /// <summary>The model of the file, whether or not it knows everything; without one, a model of the names and sentences alone.</summary>
    public ReaderModel Load()
    {
        if (File.Exists(_file))
        {
            try
            {
                using var stream = File.OpenRead(_file);
                var model = ReaderModel.Read(stream);
                _fits = model.Fit.Corpus == _corpus;
                return model;
            }
            catch (InvalidDataException)
            {
                // A file of another version, or damaged, is as good as none.
            }
        }

        return _training.TrainOnCorpusAlone(_closing.Token);
    }

    /// <summary>Trains where the model in use has not learned everything.</summary>
    public void Begin(Action<ReaderModel> use)
    {
        if (!_fits)
            Learned = Task.Factory.StartNew(() => use(_training.Train(new Progress<double>(), _closing.Token)), _closing.Token,
                TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }
}
