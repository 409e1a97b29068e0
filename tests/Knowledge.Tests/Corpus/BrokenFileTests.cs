using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Corpus;

/// <summary>Whoever edits the knowledge base is told the file, the line and the reason of every mistake.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private const string Sound =
        """
        ---
        titel: Optoppen
        soort: mogelijkheid
        volgorde: 1
        links:
          - titel: Stec Groep
            url: https://stec.nl
            status: site
            uitgever: Stec Groep
        regels:
          - maat: verblijf
            tot: 3 maanden
            zin: Een verblijf duurt
        feiten:
          - soort: wat
            zin: Optoppen voegt
            ook: [Een verblijf kost]
        kort: optoppen
        ---

        Optoppen voegt een bouwlaag toe. Een verblijf duurt drie maanden. Een verblijf kost niets.

        """;

    private readonly TemporaryFolder _folder = new();

    public BrokenFileTests() => _folder.Write("overzicht.yml", SomeOverview.File);

    [Fact]
    public void A_sound_file_is_read()
    {
        _folder.Write("optoppen.md", Sound);

        var library = ArticleLibrary.Read(_folder.Path);

        Assert.Equal("Optoppen", library[Slug.Parse("optoppen")].Title);
    }

    [Theory]
    [InlineData("soort: mogelijkheid", "soort: kans", 3, "'kans' is none of: achtergrond, mogelijkheid, regeling.")]
    [InlineData("soort: mogelijkheid", "soort: wat: hoe", 3, "The front matter is not valid YAML")]
    [InlineData("soort: mogelijkheid", "soort: [mogelijkheid]", 3, "The key 'soort' should hold one text.")]
    [InlineData("volgorde: 1", "volgorde: 1\nvolgorde: 2", 5, "The front matter is not valid YAML")]
    [InlineData("tot: 3 maanden", "tot: 25%\n    geheel: 3 maanden", 13, "The whole should be a number of things: 100.000 woningen.")]
    [InlineData("volgorde: 1", "volgorde: eerste", 4, "'eerste' is not a whole number above zero.")]
    [InlineData("volgorde: 1", "volgorde: 0", 4, "'0' is not a whole number above zero.")]
    [InlineData("volgorde: 1", "volgorde: 1\nrangorde: 2", 5, "'rangorde' is not a known key here")]
    [InlineData("volgorde: 1", "volgorde: 1\n[themas]: snel", 5, "is not a known key here")]
    [InlineData("volgorde: 1", "volgorde: 1\nnamen: snel", 5, "The key 'namen' should hold a list.")]
    [InlineData("volgorde: 1", "volgorde: 1\nnamen: [snel, [nieuw]]", 5, "An item of 'namen' should be one text.")]
    [InlineData("volgorde: 1", "volgorde: 1\nwijzigingen: [gewijzigd]", 5,
        "An item of 'wijzigingen' should be a list of 'key: value' lines.")]
    [InlineData("volgorde: 1", "volgorde: 1\nnoemt: [Expertteam Woningbouw]", 5, "'Expertteam Woningbouw' is not a slug")]
    [InlineData("volgorde: 1", "volgorde: 1\nnoemt: [expertteam]", 5, "'expertteam' is not the slug of an article.")]
    [InlineData("volgorde: 1", "volgorde: 1\nkenmerken: [{kenmerk: oud, zin: Optoppen voegt}]", 5, "'oud' is none of: snel.")]
    [InlineData("volgorde: 1", "volgorde: 1\nkenmerken: [{kenmerk: snel, zin: Aftoppen}]",
        5, "No sentence of the text begins with 'Aftoppen'.")]
    [InlineData("volgorde: 1", "volgorde: 1\nkenmerken: [{kenmerk: snel}]", 5, "The key 'zin' is missing or empty.")]
    [InlineData("volgorde: 1", "volgorde: 1\nwijzigingen: [{zin: Anders., bron: https://a.nl}]", 5, "The key 'datum' is missing or empty.")]
    [InlineData("volgorde: 1", "volgorde: 1\nwijzigingen: [{zin: Anders., bron: http://a.nl, datum: 2024-01}]",
        5, "'http://a.nl' is not a web address")]
    [InlineData("volgorde: 1", "volgorde: 1\nwijzigingen: [{zin: Anders., bron: https://a.nl, datum: 2024-01, raakt: [Aftoppen]}]",
        5, "No sentence of the text begins with 'Aftoppen'.")]
    [InlineData("tot: 3 maanden", "tot: 3 maanden\n    geldig-van: ooit", 13, "'ooit' is not a day such as 3 juni 2024.")]
    [InlineData("kort: optoppen\n", "", 2, "The key 'kort' is missing or empty.")]
    [InlineData("titel: Optoppen\n", "", 2, "The key 'titel' is missing or empty.")]
    [InlineData("titel: Optoppen\n", "titel:\n", 2, "The key 'titel' should hold one text.")]
    [InlineData("https://stec.nl", "http://stec.nl", 7, "'http://stec.nl' is not a web address that begins with https://.")]
    [InlineData("https://stec.nl", "stec.nl", 7, "'stec.nl' is not a web address")]
    [InlineData("https://stec.nl", "javascript:alert(1)", 7, "is not a web address")]
    [InlineData("status: site", "status: gevonden", 8, "'gevonden' is none of: gezien, in-tekst, bekend, site.")]
    [InlineData("\n    uitgever: Stec Groep", "", 8, "A link with status 'site' should name its 'uitgever'.")]
    [InlineData("maat: verblijf", "maat: gewicht", 11, "'gewicht' is none of")]
    [InlineData("    tot: 3 maanden\n", "", 11, "A rule should have 'van', 'tot' or both.")]
    [InlineData("tot: 3 maanden", "tot: een tijdje", 12, "'een tijdje' is not one number, duration, area or date.")]
    [InlineData("zin: Een verblijf duurt", "zin: Een verblijf", 13, "More than one sentence of the text begins with 'Een verblijf'.")]
    [InlineData("soort: wat", "soort: gewicht", 15, "'gewicht' is none of")]
    [InlineData("zin: Optoppen voegt", "zin: Aftoppen", 16, "No sentence of the text begins with 'Aftoppen'.")]
    [InlineData("ook: [Een verblijf kost]", "ook: [Aftoppen]", 17, "No sentence of the text begins with 'Aftoppen'.")]
    [InlineData("Optoppen voegt een", "Optoppen voegt <b>een</b>", 21, "HTML is not allowed in an article.")]
    [InlineData("Optoppen voegt een", "<div>Optoppen</div>\n\nOptoppen voegt een", 21, "HTML is not allowed in an article.")]
    [InlineData("Optoppen voegt een bouwlaag toe. Een verblijf duurt drie maanden. Een verblijf kost niets.",
        "", 20, "The article has no text.")]
    public void A_mistake_is_named_with_file_line_and_reason(string sound, string broken, int line, string reason)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        _folder.Write("mogelijkheden/optoppen.md", Sound.Replace(sound, broken, StringComparison.Ordinal));

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.StartsWith($"{Path.Combine("mogelijkheden", "optoppen.md")}({line}): ", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(reason, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Optoppen voegt een bouwlaag toe.")]
    [InlineData("---\ntitel: Optoppen\n\nOptoppen voegt een bouwlaag toe.")]
    [InlineData("")]
    public void A_file_without_front_matter_says_where_it_should_begin(string text)
    {
        _folder.Write("optoppen.md", text);

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.Equal("optoppen.md(1): The file should begin with front matter between two lines of '---'.", mistake.Message);
    }

    [Fact]
    public void Front_matter_that_is_no_list_of_keys_is_named()
    {
        _folder.Write("optoppen.md", "---\n- titel\n---\n\nOptoppen voegt een bouwlaag toe.");

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.Equal("optoppen.md(2): The front matter is not a list of 'key: value' lines.", mistake.Message);
    }

    [Theory]
    [InlineData("Optoppen.md")]
    [InlineData("op toppen.md")]
    [InlineData("optoppen-.md")]
    [InlineData("op--toppen.md")]
    public void A_file_name_that_is_no_slug_is_named(string name)
    {
        _folder.Write(name, Sound);

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.StartsWith($"{name}(1): The file's name is the article's slug.", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_with_one_slug_are_both_named()
    {
        _folder.Write("mogelijkheden/optoppen.md", Sound);
        _folder.Write("regelingen/optoppen.md", Sound);

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        var (one, other) = (Path.Combine("regelingen", "optoppen.md"), Path.Combine("mogelijkheden", "optoppen.md"));
        Assert.Equal($"{one}(1): The slug 'optoppen' is also that of {other}.", mistake.Message);
    }

    [Fact]
    public void A_folder_without_articles_is_named()
    {
        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.Equal("There is no article in this folder.", mistake.Reason);
    }

    public void Dispose() => _folder.Dispose();
}
