using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Corpus;

/// <summary>The bodies of the articles are the overview's own text: no word lost, added or changed but for repaired print damage.</summary>
public sealed class OverviewTextTests
{
    // Words that the print broke or misspelled, as they stand in the source and as they are meant.
    private static readonly (string Printed, string Meant)[] PrintDamage =
    [
        ("huis vestingsopgaven", "huisvestingsopgaven"),
        ("flex woningen", "flexwoningen"),
        ("ontwikkelaars/ investeerders", "ontwikkelaars/investeerders"),
        ("Hotel-en accomodatieregeling", "Hotel- en accommodatieregeling"),
    ];

    [Fact]
    public void The_articles_together_are_the_overview_word_for_word()
    {
        var source = WordsOfSource();

        var articles = RepositoryKnowledgeBase.Library.Articles.SelectMany(WordsOf).ToList();

        Assert.Equal(source, articles);
    }

    [Theory]
    [InlineData("mogelijkheid", 13)]
    [InlineData("ondersteuning", 5)]
    [InlineData("regeling", 6)]
    public void Every_instrument_of_the_overview_has_its_article(string kind, int count) =>
        Assert.Equal(count, RepositoryKnowledgeBase.Library.Instruments.Count(article => article.Kind.Name == kind));

    [Fact]
    public void Titles_slugs_and_other_names_are_those_of_the_table_of_contents()
    {
        var contents = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", "Data", "contents.tsv")).Skip(1);
        foreach (var cells in contents.Select(line => line.Split('\t')))
        {
            var article = RepositoryKnowledgeBase.Library[Slug.Parse(cells[0])];

            Assert.Equal(cells[2], article.Title);
            Assert.Subset(article.Names.ToHashSet(), cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
        }
    }

    [Fact]
    public void A_support_team_is_named_in_the_chapter_on_support_as_its_article_names_it()
    {
        var chapter = RepositoryKnowledgeBase.Library[Slug.Parse("ondersteuning")];

        foreach (var team in RepositoryKnowledgeBase.Library.Instruments.Where(article => article.Kind.Name == "ondersteuning"))
            Assert.Contains(chapter.Sentences, sentence => sentence.IsListLine && sentence.Text == team.Sentences[0].Text);
    }

    // The teams' articles repeat lines of the chapter on support, which is where the source has them.
    private static IEnumerable<string> WordsOf(Article article) =>
        article.Kind.Name == "ondersteuning" ? [] : Words($"{article.Title} {TextOf(article)}");

    private static string TextOf(Article article)
    {
        var file = Directory.EnumerateFiles(RepositoryKnowledgeBase.Folder, $"{article.Slug}.md", SearchOption.AllDirectories).Single();
        var lines = File.ReadAllLines(file);
        return string.Join(' ', lines.Skip(Array.IndexOf(lines, "---", 1) + 1)
            .Select(line => line.TrimStart('#', ' '))
            .Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line));
    }

    private static List<string> WordsOfSource()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "Data", "overview.txt"));

        // A word broken over two lines ends its first line with a hyphen and goes on with a small letter.
        var joined = string.Join(' ', Words(text));
        var pieces = joined.Split("- ");
        joined = string.Join("", pieces.Select((piece, i) =>
            i == 0 ? piece : IsBroken(pieces[i - 1], piece) ? piece : $"- {piece}"));
        foreach (var (printed, meant) in PrintDamage)
            joined = joined.Replace(printed, meant, StringComparison.Ordinal);

        // The chapters' names and their questions stand on one line in the source, and the last chapter has no name.
        return [.. Words(WithChapters(joined.Replace("→ ", "", StringComparison.Ordinal)))];
    }

    private static string WithChapters(string text) =>
        text.Replace("Mogelijkheden | Wat", "Mogelijkheden Wat", StringComparison.Ordinal)
            .Replace("Ondersteuning | Welke", "Ondersteuning Welke", StringComparison.Ordinal)
            .Replace("Regelingen | Welke", "Regelingen Welke", StringComparison.Ordinal)
            .Replace("Dit overzicht is een uitgave", "Colofon Dit overzicht is een uitgave", StringComparison.Ordinal);

    private static bool IsBroken(string before, string after) =>
        char.IsLetter(before[^1]) && char.IsLower(after[0])
            && !after.StartsWith("en ", StringComparison.Ordinal)
            && !after.StartsWith("of ", StringComparison.Ordinal)
            && !after.StartsWith("en/of ", StringComparison.Ordinal);

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
