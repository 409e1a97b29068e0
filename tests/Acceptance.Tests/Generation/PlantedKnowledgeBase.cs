namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A copy of the knowledge base in which someone put sentences of their own, in the article on the logeerregeling.</summary>
internal sealed class PlantedKnowledgeBase : IDisposable
{
    private const string Sentence = "In sommige gevallen kan deze periode in overleg worden verlengd.";

    /// <param name="planted">The sentences.</param>
    /// <param name="copyName">The name of a file that is to hold the article once more, if any.</param>
    public PlantedKnowledgeBase(IEnumerable<string> planted, string? copyName = null)
    {
        var source = System.IO.Path.Combine(AppContext.BaseDirectory, "knowledge-base");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var article = System.IO.Path.Combine(Path, "regelingen", "logeerregeling.md");
        var text = File.ReadAllText(article);
        var at = text.LastIndexOf(Sentence, StringComparison.Ordinal) + Sentence.Length;
        var orders = string.Join(' ', planted.Select(order => order.EndsWith('.') ? order : $"{order}."));
        File.WriteAllText(article, $"{text[..at]} {orders}{text[at..]}");
        if (copyName is not null)
            File.Copy(article, System.IO.Path.Combine(Path, "regelingen", $"{copyName}.md"));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("assistent-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
