using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>Whoever adds an example is told the file, the line and the reason of a mistake in it.</summary>
public sealed class ExampleFilesTests : IDisposable
{
    private readonly SmallOverview _overview = new();

    [Theory]
    [InlineData("jeugdsubsidie.tsv", "ik\tjeugdsubsidie.1\tWat is dat?", "A line should have 4 columns with a tab between them.")]
    [InlineData("jeugdsubsidie.tsv", "ik\t\t\tWat is dat?", "A line should have 4 columns with a tab between them.")]
    [InlineData("jeugdsubsidie.tsv", "", "A line should have 4 columns with a tab between them.")]
    [InlineData("jeugdsubsidie.tsv", "ik\tjeugdsubsidie.9\t\tWat is dat?", "'jeugdsubsidie.9' is no sentence, article or act.")]
    [InlineData("jeugdsubsidie.tsv", "ik\tjeugdsubsidie.1+jeugdsubsidie.w9\t\tWat is dat?",
        "'jeugdsubsidie.w9' is no sentence, article or act.")]
    [InlineData("jeugdsubsidie.tsv", "ik\t-zwembad\t\tWat kost het zwembad?", "'-zwembad' is no sentence, article or act.")]
    [InlineData("buiten.tsv", "ik\t-\tHoe bak ik een taart?", "A line should have 2 columns with a tab between them.")]
    [InlineData("handelingen.tsv", "ik\tkorter", "A line should have 3 columns with a tab between them.")]
    [InlineData("gesprekken.tsv", "ik\t1\tz\tjeugdsubsidie.1\tWat is dat?", "A line should have 6 columns with a tab between them.")]
    [InlineData("gesprekken.tsv", "ik\t1\tz\tjeugdsubsidie.9\tWat is dat?\tWat is dat?",
        "'jeugdsubsidie.9' is no sentence, article or act.")]
    [InlineData("verhalen.tsv", "ik\t1\tn\t.\tHet regende.", "A line should have 6 columns with a tab between them.")]
    [InlineData("verhalen.tsv", "ik\t1\tj\t.\tHet regende.\t.", "'j' is no v or n.")]
    [InlineData("verhalen.tsv", "ik\t1\tv\t.\tIk hoor graag wat dat is.\tWat is dat?", "'.' is no sentence, article or act.")]
    public void A_mistake_is_named_with_file_line_and_reason(string file, string line, string reason)
    {
        var lines = _overview.LinesOf(file);
        _overview.Write($"voorbeelden/{file}", [.. lines, line, .. lines]);

        var mistake = Assert.Throws<KnowledgeFileException>(() => Files().Read());

        Assert.Equal($"{file}({lines.Count + 1}): {reason}", mistake.Message);
    }

    [Fact]
    public void The_articles_teach_by_their_own_sentences_and_names() =>
        Assert.All(
            ArticleLibrary.Read(_overview.Folder).Articles.SelectMany(article => article.Everything),
            sentence => Assert.Contains(
                Files().Read(), example => example.Text == sentence.Text && example.Classes.SequenceEqual([sentence.Id])));

    [Fact]
    public void A_message_that_leans_is_taught_with_the_name_of_what_was_spoken_of()
    {
        var examples = Files().Read();

        Assert.Contains(examples, example => example.Text == "hoeveel geld is dat? Jeugdsubsidie"
            && example.Classes.SequenceEqual(["jeugdsubsidie.2"]));
        Assert.Contains(examples, example => example.Text == "hoeveel geld is dat?"
            && example.Classes.Count == 0 && example.Marks[MessageMark.Leans]);
    }

    [Fact]
    public void Of_a_story_a_sentence_that_asks_teaches_that_it_does_and_what_it_asks()
    {
        _overview.Write("voorbeelden/verhalen.tsv",
            ["ik\t1\tn\t.\tHet regende.\t.", "ik\t1\tv\tjeugdsubsidie.2\tIk hoor graag het bedrag.\thoeveel is de jeugdsubsidie"]);

        var examples = Files().Read();

        Assert.False(Assert.Single(examples, example => example.Text == "Het regende.").Marks[MessageMark.Asks]);
        Assert.True(Assert.Single(examples, example => example.Text == "Ik hoor graag het bedrag.").Marks[MessageMark.Asks]);
        Assert.Equal(["jeugdsubsidie.2"], Assert.Single(examples, example => example.Text == "hoeveel is de jeugdsubsidie").Classes);
    }

    [Fact]
    public void The_examples_of_the_repository_have_no_mistake_and_are_of_at_least_ten_writers()
    {
        var examples = new ExampleFiles(RepositoryKnowledgeBase.Library, RepositoryKnowledgeBase.Folder).Read();

        Assert.True(examples.Select(example => example.Writer).Distinct().Count() >= 10);
    }

    public void Dispose() => _overview.Dispose();

    private ExampleFiles Files() => new(ArticleLibrary.Read(_overview.Folder), _overview.Folder);
}
