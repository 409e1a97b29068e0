using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Tests.Corpus;

/// <summary>The words of an overview's subject are data too, all of them may be missing, and a mistake is named with its line.</summary>
public sealed class VocabularyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VocabularyTests()
    {
        _folder.Write("optoppen.md",
            "---\ntitel: Optoppen\nkort: optoppen\nsoort: mogelijkheid\nvolgorde: 1\n---\n\nOptoppen duurt kort.\n");
        _folder.Write("overzicht.yml", SomeOverview.File);
    }

    private Vocabulary Read => ArticleLibrary.Read(_folder.Path).Overview.Vocabulary;

    [Fact]
    public void Without_word_files_an_overview_has_no_words_of_its_own()
    {
        var vocabulary = Read;

        Assert.Empty(vocabulary.Synonyms);
        Assert.Empty(vocabulary.Parties);
        Assert.Empty(vocabulary.PlainWords);
    }

    [Fact]
    public void Words_are_read_folded_and_what_is_said_aloud_as_it_stands_there()
    {
        _folder.Write("woorden/synoniemen.txt", "# Wat hetzelfde is.\n\nOptoppen = dakopbouw=cafés\n");
        _folder.Write("woorden/partijen.txt", "COA\nbouwer  bouwers\n");
        _folder.Write("woorden/gewone-taal.tsv", "een Extra bouwlaag\teen verdieping erbij\n");

        var vocabulary = Read;

        Assert.Equal(["optoppen", "dakopbouw", "cafes"], Assert.Single(vocabulary.Synonyms));
        Assert.Equal([["coa"], ["bouwer", "bouwers"]], vocabulary.Parties);
        Assert.Equal([new PlainWords("een Extra bouwlaag", "een verdieping erbij")], vocabulary.PlainWords);
    }

    [Theory]
    [InlineData("synoniemen.txt", "optoppen = dakopbouw\ndakkapel\n", 2, "A group should have two words or more, with = between them.")]
    [InlineData("synoniemen.txt", "# Wat hetzelfde is.\noptoppen = een verdieping\n", 2, "'een verdieping' is not one word.")]
    [InlineData("synoniemen.txt", "optoppen =\n", 1, "'' is not one word.")]
    [InlineData("partijen.txt", "bouwer bouwers\n\ncoa = ind\n", 3, "'=' is not one word.")]
    [InlineData("partijen.txt", "bouwer bouwers\ncoa\nBouwers\n", 3, "'bouwers' stands on line 1 too.")]
    [InlineData("gewone-taal.tsv", "in principe = meestal\n", 1, "A line should have 2 columns with a tab between them.")]
    [InlineData("gewone-taal.tsv", "in principe\t\n", 1, "A line should have 2 columns with a tab between them.")]
    [InlineData("gewone-taal.tsv", "in principe\tmeestal\nin principe\tvaak\n", 2, "'in principe' stands on line 1 too.")]
    [InlineData("synonymen.txt", "", 1,
        "'synonymen.txt' is not a known word file; known are: synoniemen.txt, partijen.txt, gewone-taal.tsv.")]
    public void A_mistake_is_named_with_file_line_and_reason(string file, string text, int line, string reason)
    {
        _folder.Write($"woorden/{file}", text);

        var mistake = Assert.Throws<KnowledgeFileException>(() => Read);

        Assert.Equal($"{Path.Combine("woorden", file)}({line}): {reason}", mistake.Message);
    }

    [Fact]
    public void Synonyms_of_an_overview_come_on_top_of_those_of_Dutch_and_stay_its_own()
    {
        var stem = Dutch.Stem("senior");

        var own = Dutch.With([["senior", "nestor"]]);

        Assert.Equal(Dutch.SynonymsOf(stem).Append("nestor").Order(), own.SynonymsOf(stem).Order());
        Assert.Equal([stem], own.SynonymsOf("nestor"));
        Assert.Empty(Dutch.SynonymsOf("nestor"));
    }

    [Fact]
    public void Parties_of_an_overview_come_on_top_of_the_usual_ones()
    {
        var parties = new PartyWords([["trainer", "trainers"]]);

        Assert.Equal(["trainer", "trainers"], parties.FormsOf("trainers"));
        Assert.True(parties.Has("gemeente"));
        Assert.False(new PartyWords([]).Has("trainer"));
    }

    public void Dispose() => _folder.Dispose();

    private static DutchAnalysis Dutch => Tests.Language.Dutch.Analysis;
}
