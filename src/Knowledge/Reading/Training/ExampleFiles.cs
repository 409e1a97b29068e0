using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// The examples that teach the reader: tab-separated files in <c>voorbeelden</c> below the knowledge base. Every article has a file with
/// its slug as its name; <c>buiten.tsv</c>, <c>handelingen.tsv</c>, <c>gesprekken.tsv</c> and <c>verhalen.tsv</c> hold other subjects,
/// acts, conversations, and mails and stories sentence by sentence.
/// </summary>
internal sealed class ExampleFiles(ArticleLibrary library, string folder)
{
    public const string FolderName = "voorbeelden";
    private const string OffTopicFile = "buiten";
    private const string ActsFile = "handelingen";
    private const string DialoguesFile = "gesprekken";
    private const string StoriesFile = "verhalen";

    // The writer of what the knowledge base itself says: names, titles and sentences.
    private const string Corpus = "overzicht";

    private static readonly Dictionary<MessageMark, bool> NothingKnown = [];

    private readonly string _folder = Path.Combine(folder, FolderName);

    /// <summary>The files, in a fixed order; none where there is no such folder.</summary>
    public IReadOnlyList<string> Paths =>
        Directory.Exists(_folder) ? [.. Directory.EnumerateFiles(_folder, "*.tsv").Order(StringComparer.Ordinal)] : [];

    /// <exception cref="KnowledgeFileException">A line has a mistake; file, line and reason are in it.</exception>
    public IReadOnlyList<TrainingExample> Read() =>
        [.. OfCorpus(), .. Paths.SelectMany(Read)];

    /// <summary>What the articles say of themselves.</summary>
    public IReadOnlyList<TrainingExample> OfCorpus() => [.. library.Articles.SelectMany(OfArticle)];

    private IEnumerable<TrainingExample> Read(string path) => Path.GetFileNameWithoutExtension(path) switch
    {
        OffTopicFile => Rows(path, 2).Select(row => new TrainingExample(row[0], row[1], [ClassName.OffTopic], NothingKnown)),
        ActsFile => Rows(path, 3).Select(row => Act(row)),
        DialoguesFile => Dialogues(path),
        StoriesFile => Rows(path, 6).SelectMany(row => OfStory(path, row)),
        _ => Rows(path, 4).Select(row => new TrainingExample(row[0], row[3], Points(path, row, row[1]), Marks(row[2], isAlone: true))),
    };

    // What an article says of itself teaches too, or an article without examples could not be found.
    private static IEnumerable<TrainingExample> OfArticle(Article article)
    {
        // The heading of a chapter is itself a question, and answers none.
        foreach (var sentence in article.Everything.Where(sentence => !sentence.Text.EndsWith('?')))
            yield return new TrainingExample(Corpus, sentence.Text, [sentence.Id], NothingKnown);
        foreach (var name in article.Names.Append(article.Title).Where(_ => article.IsInstrument))
        {
            foreach (var asked in new[] { name, $"Wat is {name}?", $"Wat zijn {name}?" })
                yield return new TrainingExample(Corpus, asked, [article.Sentences[0].Id], NothingKnown);
        }
    }

    private IReadOnlyList<string> Points(string path, Row row, string points)
    {
        var classes = points.Split('+');
        return classes.FirstOrDefault(name => !IsKnown(name)) is { } unknown
            ? throw new KnowledgeFileException(Path.GetFileName(path), row.Line, $"'{unknown}' is no sentence, article or act.")
            : classes;
    }

    private bool IsKnown(string name) =>
        ClassName.IsSentence(name) ? library.Sentence(name) is not null
        : !ClassName.IsNotTold(name) || library.Find(name[1..]) is not null;

    // "twee:a+b", "situatie:a+b", "groet-vraag:a" and "geciteerd:a" point at sentences; of the other acts the argument is found by name
    // when they are read.
    private static TrainingExample Act(Row row)
    {
        var (name, argument) = Parted(row[1]);
        IReadOnlyList<string> classes = PointsAtSentences(name) ? argument.Split('+') : [name];
        return new TrainingExample(row[0], row[2], classes, new Dictionary<MessageMark,
            bool> { [MessageMark.TwoParts] = name == "twee", [MessageMark.Leans] = false });
    }

    private IEnumerable<TrainingExample> Dialogues(string path)
    {
        var (dialogue, subject) = ("", (string?)null);
        foreach (var row in Rows(path, 6))
        {
            var isLater = row[0] + row[1] == dialogue;
            if (!isLater)
                (dialogue, subject) = (row[0] + row[1], null);
            var (name, argument) = Parted(row[3]);
            IReadOnlyList<string> classes = PointsAtSentences(name)
                ? argument.Split('+')
                : argument.Length > 0 ? [name] : Points(path, row, row[3]);
            var text = row[2] == "l" && subject is not null && library.Find(subject) is { } article ? $"{row[4]} {article.Title}" : row[4];
            yield return new TrainingExample(row[0], text, classes, Marks("", isAlone: false));
            yield return new TrainingExample(row[0], row[4], [], new Dictionary<MessageMark, bool> { [MessageMark.Leans] = row[2] == "l" })
            {
                IsLater = isLater,
            };
            if (row[5] != row[4])
                yield return new TrainingExample(row[0], row[5], classes, NothingKnown);
            subject = ClassName.ArticleOf(classes[0]) ?? (argument.Length > 0 ? argument.Split('+')[0] : null) ?? subject;
        }
    }

    // Of a sentence that tells what surrounds the question the last columns hold nothing but a dot.
    private IEnumerable<TrainingExample> OfStory(string path, Row row)
    {
        var asks = row[2] switch
        {
            "v" => true,
            "n" => false,
            var other => throw new KnowledgeFileException(Path.GetFileName(path), row.Line, $"'{other}' is no v or n."),
        };
        yield return new TrainingExample(row[0], row[4], [], new Dictionary<MessageMark, bool> { [MessageMark.Asks] = asks });
        if (asks)
            yield return new TrainingExample(row[0], row[5], Points(path, row, row[3]), Marks("", isAlone: true));
    }

    private static bool PointsAtSentences(string act) => act is "twee" or "groet-vraag" or "geciteerd" or "situatie";

    private static (string Name, string Argument) Parted(string label) =>
        label.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (label[..at], label[(at + 1)..]) : (label, "");

    private static Dictionary<MessageMark, bool> Marks(string form, bool isAlone)
    {
        var marks = new Dictionary<MessageMark, bool>();
        if (form.Length > 0)
            marks[MessageMark.YesNo] = form == "j";
        if (isAlone)
            (marks[MessageMark.TwoParts], marks[MessageMark.Leans]) = (false, false);
        return marks;
    }

    private static IEnumerable<Row> Rows(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var cells = line.Split('\t');
            if (cells.Length != columns || cells.Where((cell, i) => cell.Length == 0 && !(columns == 4 && i == 2)).Any())
                throw new KnowledgeFileException(Path.GetFileName(path), number,
                    $"A line should have {columns} columns with a tab between them.");
            yield return new Row(number, cells);
        }
    }

    private sealed record Row(int Line, string[] Cells)
    {
        public string this[int column] => Cells[column];
    }
}
