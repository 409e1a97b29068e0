namespace Assistent.Knowledge.Corpus;

/// <summary>Reads the folder <c>woorden</c> of a knowledge base: one entry a line, <c>#</c> at the beginning of a remark.</summary>
internal static class VocabularyReader
{
    public const string FolderName = "woorden";

    private const string Synonyms = "synoniemen.txt";
    private const string Parties = "partijen.txt";
    private const string PlainWords = "gewone-taal.tsv";

    /// <summary>The words of a knowledge base; none where it has no such folder.</summary>
    /// <exception cref="KnowledgeFileException">A line has a mistake; file, line and reason are in it.</exception>
    public static Vocabulary Read(string folder)
    {
        var files = new DirectoryInfo(Path.Combine(folder, FolderName));
        if (!files.Exists)
            return new Vocabulary();

        // Nobody would miss the words of a file whose name has a slip of the pen.
        if (files.EnumerateFiles().FirstOrDefault(file => file.Name is not (Synonyms or Parties or PlainWords)) is { } other)
            throw new KnowledgeFileException(Path.Combine(FolderName, other.Name), 1,
                $"'{other.Name}' is not a known word file; known are: {Synonyms}, {Parties}, {PlainWords}.");
        return new Vocabulary
        {
            Synonyms = [.. Lines(folder, Synonyms).Select(line => line.Group())],
            Parties = Once(Lines(folder, Parties), line => line.Forms(), forms => forms),
            PlainWords = Once(Lines(folder, PlainWords), line => line.Pair(), pair => [pair.Written]),
        };
    }

    private static IEnumerable<VocabularyLine> Lines(string folder, string name)
    {
        var file = Path.Combine(FolderName, name);
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? File.ReadLines(path).Select((text, index) => new VocabularyLine(file, index + 1, text)).Where(line => line.IsEntry)
            : [];
    }

    // What stands in a file twice could mean two things.
    private static List<T> Once<T>(IEnumerable<VocabularyLine> lines, Func<VocabularyLine, T> read, Func<T, IEnumerable<string>> keys)
    {
        var entries = new List<T>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var entry = read(line);
            if (keys(entry).FirstOrDefault(key => !lineOf.TryAdd(key, line.Number)) is { } twice)
                throw line.Mistake($"'{twice}' stands on line {lineOf[twice]} too.");
            entries.Add(entry);
        }

        return entries;
    }
}
