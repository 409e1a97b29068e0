using Assistent.Knowledge.Corpus;
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

    // The program comes with a model of the knowledge base that it comes with; a copy of that base, edited elsewhere, begins with it.
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "knowledge-base", FileName);

    private readonly ArticleLibrary _library;
    private readonly ReaderTraining _training;
    private readonly IReadOnlyList<string> _files;
    private readonly string _corpus;
    private readonly CancellationTokenSource _closing = new();
    private bool _fits;

    public ReaderUpkeep(KnowledgeOptions options, ArticleLibrary library)
    {
        _training = new ReaderTraining(library, options.Folder);
        _library = library;
        _files = options.ReaderFile is { } file ? [file] : [Path.Combine(options.Folder, FileName), Shipped];
        _corpus = _training.Corpus();
    }

    /// <summary>Completes when the model in use has learned all that the knowledge base holds.</summary>
    public Task Learned { get; private set; } = Task.CompletedTask;

    /// <summary>Whether it has.</summary>
    public bool IsLearned => Learned.IsCompletedSuccessfully;

    /// <summary>What stands for everything that the knowledge base holds: another text has another one.</summary>
    public string Corpus => _corpus;

    /// <summary>Whether the model file was of this very knowledge base.</summary>
    public bool Fits => _fits;

    /// <summary>The model of the file, whether or not it knows everything; without one, a model of the names and sentences alone.</summary>
    public ReaderModel Load()
    {
        var model = _files.Where(File.Exists).Select(Read).FirstOrDefault(read => read is not null && IsOfThis(read));
        if (model is null)
            return _training.TrainOnCorpusAlone(_closing.Token);
        _fits = model.Fit.Corpus == _corpus;
        return model.Knowing(IsThere);
    }

    // A file of another version, or damaged, is as good as none.
    private static ReaderModel? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return ReaderModel.Read(stream);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Of another overview altogether hardly a sentence is there.
    private bool IsOfThis(ReaderModel model) =>
        model.Classes.Where(ClassName.IsSentence).ToList() is { Count: > 0 } sentences && 2 * sentences.Count(IsThere) > sentences.Count;

    private bool IsThere(string name) =>
        ClassName.ArticleOf(name) is not { } article
        || (ClassName.IsSentence(name) ? _library.Sentence(name) is not null : _library.Find(article) is not null);

    /// <summary>Trains where the model in use has not learned everything.</summary>
    public void Begin(Action<ReaderModel> use)
    {
        if (!_fits)
            Learned = Task.Factory.StartNew(() => use(_training.Train(new Progress<double>(), _closing.Token).Knowing(IsThere)),
                _closing.Token,
                TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }
}
