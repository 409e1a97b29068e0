using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Knowledge.Tests;

/// <summary>
/// Another overview altogether, of three instruments with an introduction: its own edition, kinds, characteristics, rules, changes and
/// examples.
/// </summary>
internal sealed class SmallOverview : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallOverview()
    {
        foreach (var path in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
            _folder.Write(Path.GetRelativePath(Source, path), File.ReadAllText(path));
    }

    public string Folder => _folder.Path;

    private static string Source { get; } = Path.Combine(AppContext.BaseDirectory, "SmallOverview", "Data");

    public IReadOnlyList<string> LinesOf(string exampleFile) =>
        Path.Combine(Folder, "voorbeelden", exampleFile) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];

    public void Write(string name, IReadOnlyList<string> lines) => _folder.Write(name, string.Join('\n', lines) + "\n");

    public void Append(string name, string text) => File.AppendAllText(Path.Combine(Folder, name), text);

    /// <summary>Makes the model file, as the build does.</summary>
    public void TrainReader()
    {
        var model = new ReaderTraining(ArticleLibrary.Read(Folder), Folder)
            .Train(new Progress<double>(), TestContext.Current.CancellationToken);
        using var file = File.Create(Path.Combine(Folder, ReaderUpkeep.FileName));
        model.Write(file);
    }

    public void Dispose() => _folder.Dispose();
}
