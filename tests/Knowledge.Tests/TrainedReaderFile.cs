using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Knowledge.Tests;

/// <summary>
/// The model file of the repository's knowledge base: the build's, or where that is missing or older, one that is trained here and kept.
/// </summary>
internal static class TrainedReaderFile
{
    private static readonly Lazy<string> Made = new(Make);

    public static string Path => Made.Value;

    private static string Make()
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, ReaderUpkeep.FileName);
        var training = new ReaderTraining(ArticleLibrary.Read(RepositoryKnowledgeBase.Folder), RepositoryKnowledgeBase.Folder);
        if (Fits(path, training.Corpus()))
            return path;
        var model = training.Train(new Progress<double>(), TestContext.Current.CancellationToken);
        using var file = File.Create(path);
        model.Write(file);
        return path;
    }

    private static bool Fits(string path, string corpus)
    {
        if (!File.Exists(path))
            return false;
        using var file = File.OpenRead(path);
        return ReaderModel.Read(file).Fit.Corpus == corpus;
    }
}
