using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Corpus;

/// <summary>What holds for the overview as a whole is data too, and a mistake in it is named with its line.</summary>
public sealed class OverviewFileTests : IDisposable
{
    private const string Article =
        "---\ntitel: Optoppen\nkort: optoppen\nsoort: mogelijkheid\nvolgorde: 1\n---\n\nOptoppen voegt een bouwlaag toe.\n";

    private readonly TemporaryFolder _folder = new();

    public OverviewFileTests() => _folder.Write("optoppen.md", Article);

    [Fact]
    public void A_sound_file_is_read()
    {
        _folder.Write("overzicht.yml", SomeOverview.File);

        var overview = ArticleLibrary.Read(_folder.Path).Overview;

        Assert.Equal(("maart 2020", new DateOnly(2020, 3, 1), "de gemeente Testdorp"),
            (overview.Edition, overview.EditionDate, overview.Publisher));
        Assert.Equal([("mogelijkheid", 1), ("regeling", 2)], overview.Kinds.Select(kind => (kind.Name, kind.Order)));
        Assert.Equal([new Characteristic("snel", "die snel gaan")], overview.Characteristics);
        Assert.Equal(["Welke regelingen zijn er?"], overview.Starters);
    }

    [Fact]
    public void What_a_page_begins_with_and_whose_sites_links_lead_to_is_read()
    {
        _folder.Write("overzicht.yml", SomeOverview.File + """
            belofte: Antwoorden met hun bron.
            uitleg: Woonvormen zijn manieren van wonen.
            themas:
              - thema: Snel
                vraag: Wat gaat snel?
            sites:
              - site: testdorp.example
                van: overheid

            """);

        var overview = ArticleLibrary.Read(_folder.Path).Overview;

        Assert.Equal(("Antwoorden met hun bron.", "Woonvormen zijn manieren van wonen."), (overview.Promise, overview.Explanation));
        Assert.Equal([new Theme("Snel", "Wat gaat snel?")], overview.Themes);
        Assert.Equal(SiteKind.Government, overview.SiteOf(new Uri("https://www.testdorp.example/a"))?.Kind);
        Assert.Null(overview.SiteOf(new Uri("https://nottestdorp.example")));
    }

    [Fact]
    public void What_it_counts_is_read_folded()
    {
        _folder.Write("overzicht.yml", SomeOverview.File + "geteld:\n  persoon: [Evacué]\n  woning: [woonboot]\n");

        var counted = ArticleLibrary.Read(_folder.Path).Overview.Vocabulary.Counted;

        Assert.Equal(["evacue"], counted.Person);
        Assert.Equal(["woonboot"], counted.Dwelling);
        Assert.Empty(counted.People);
    }

    [Theory]
    [InlineData("begin:\n", "geteld: sporters\nbegin:\n", 19, "The key 'geteld' should hold a list of 'key: value' lines.")]
    [InlineData("begin:\n", "geteld:\n  dieren: [paarden]\nbegin:\n", 20, "'dieren' is not a known key here")]
    [InlineData("begin:\n", "geteld:\n  personen:\n    - sporters\n    - oudere sporters\nbegin:\n", 22,
        "'oudere sporters' is not one word.")]
    [InlineData("begin:\n", "themas:\n  - thema: Snel\nbegin:\n", 20, "The key 'vraag' is missing or empty.")]
    [InlineData("begin:\n", "sites:\n  - site: a.example\n    van: winkel\nbegin:\n", 21,
        "'winkel' is none of: overheid, uitgever, aanbieder.")]
    [InlineData("naam: overzicht van woonvormen\n", "", 1, "The key 'naam' is missing or empty.")]
    [InlineData("editie: maart 2020", "editie: voorjaar 2020", 6, "'voorjaar 2020' is not a month such as augustus 2023.")]
    [InlineData("adres: https://testdorp.example", "adres: testdorp", 7, "'testdorp' is not a web address that begins with https://.")]
    [InlineData("toelichting: optoppen", "toelichting: Het Begin", 8, "'Het Begin' is not a slug")]
    [InlineData("toelichting: optoppen", "toelichting: inleiding", 1, "'inleiding' (toelichting) is not the slug of an article.")]
    [InlineData("uitgever-kort: Testdorp\n", "", 1, "The key 'uitgever-kort' is missing or empty.")]
    [InlineData("begin:\n", "voorbeelden:\n  - optoppen\n  - Op Toppen\nbegin:\n", 21, "'Op Toppen' is not a slug")]
    [InlineData("begin:\n", "voorbeelden:\n  - optoppen\n  - bijbouwen\nbegin:\n", 21,
        "'bijbouwen' (voorbeelden) is not the slug of an instrument.")]
    [InlineData("    meer: regelingen\n", "    meer: regelingen\n    lidwoord: een\n", 16, "'een' is none of: de, het.")]
    [InlineData("    een: mogelijkheid\n", "", 10, "The key 'een' is missing or empty.")]
    [InlineData("meer: regelingen", "veel: regelingen", 15, "'veel' is not a known key here; known are: soort, een, meer, lidwoord, ook.")]
    [InlineData("    voor: die snel gaan\n", "", 17, "The key 'voor' is missing or empty.")]
    [InlineData("begin:\n  - Welke", "begin: Welke", 19, "The key 'begin' should hold a list.")]
    [InlineData("begin:", "start:", 19, "'start' is not a known key here")]
    [InlineData("onderwerp: woonvormen", "onderwerp: woon: vormen", 2, "is not valid YAML")]
    public void A_mistake_is_named_with_file_line_and_reason(string sound, string broken, int line, string reason)
    {
        Assert.Contains(sound, SomeOverview.File, StringComparison.Ordinal);
        _folder.Write("overzicht.yml", SomeOverview.File.Replace(sound, broken, StringComparison.Ordinal));

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.StartsWith($"overzicht.yml({line}): ", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(reason, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_sentences_about_the_whole_need_is_read()
    {
        _folder.Write("overzicht.yml", SomeOverview.File.Replace("    meer: regelingen\n", "    meer: regelingen\n    lidwoord: het\n",
            StringComparison.Ordinal) + "doel: het wonen in Testdorp\nvoorbeelden: [optoppen]\n");

        var overview = ArticleLibrary.Read(_folder.Path).Overview;

        Assert.Equal(("woonvormen", "het wonen in Testdorp", "Testdorp"),
            (overview.SubjectInShort, overview.Purpose, overview.PublisherInShort));
        Assert.Equal(["de", "het"], overview.Kinds.Select(kind => kind.Determiner));
        Assert.Equal([Slug.Parse("optoppen")], overview.Examples);
    }

    [Fact]
    public void An_overview_has_a_kind_of_instrument()
    {
        var kinds = SomeOverview.File.IndexOf("soorten:", StringComparison.Ordinal);
        var after = SomeOverview.File.IndexOf("kenmerken:", StringComparison.Ordinal);
        _folder.Write("overzicht.yml", $"{SomeOverview.File[..kinds]}soorten: []\n{SomeOverview.File[after..]}");

        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.StartsWith("overzicht.yml(9): The key 'soorten' should have", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_the_folder_is_no_knowledge_base()
    {
        var mistake = Assert.Throws<KnowledgeFileException>(() => ArticleLibrary.Read(_folder.Path));

        Assert.StartsWith("overzicht.yml(1): The knowledge base has no such file", mistake.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
