namespace Assistent.Bot.Tests.Replies;

/// <summary>No code of the bot or its page has the edition, publisher, subject, counts or instruments of the present overview.</summary>
public sealed class OverviewIsDataTests
{
    public static TheoryData<string, string> Sources => [("src/Bot", "*.cs"), ("src/Web/chat", "*.js")];

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_source_file_says_what_the_overview_is(string folder, string pattern)
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFolder(), folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(WordsOfOverview(), word =>
            File.ReadAllText(file).Contains(word, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> WordsOfOverview()
    {
        var library = RepositoryKnowledgeBase.Knowledge.Library;
        var overview = library.Overview;
        return
        [
            overview.Edition, overview.Subject, overview.SubjectInShort, overview.Publisher, overview.PublisherInShort,
            overview.PublisherInFull, .. overview.Kinds.Select(kind => $"{library.OfKind(kind).Count} {kind.Plural}"),
            .. overview.Starters, .. library.Instruments.Select(article => article.Title),
        ];
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assistent.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
