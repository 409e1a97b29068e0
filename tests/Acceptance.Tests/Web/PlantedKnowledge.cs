namespace Assistent.Acceptance.Tests.Web;

/// <summary>The knowledge base in a folder of its own, with something planted in the sentence that says what hospitaverhuur is.</summary>
internal sealed class PlantedKnowledge : IDisposable
{
    private const string Sentence = "Hospitaverhuur is een specifieke manier van woningdelen";

    private PlantedKnowledge(string folder) => Folder = folder;

    public string Folder { get; }

    public static PlantedKnowledge With(string planted)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "knowledge-base");
        var folder = Directory.CreateTempSubdirectory("assistent-kennis-").FullName;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetExtension(file) != ".md")
            {
                File.Copy(file, target);
                continue;
            }

            var text = File.ReadAllText(file);
            var body = text.LastIndexOf(Sentence, StringComparison.Ordinal);
            File.WriteAllText(target, body < 0 ? text : text.Insert(body + Sentence.Length, $" {planted}"));
        }

        return new PlantedKnowledge(folder);
    }

    /// <summary>Plants something elsewhere too, in the one article that has what it takes the place of.</summary>
    public void Replace(string text, string planted)
    {
        var file = Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
            .Single(file => File.ReadAllLines(file).Any(line => line.StartsWith(text, StringComparison.Ordinal)));
        File.WriteAllText(file, File.ReadAllText(file).Replace(text, planted, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
