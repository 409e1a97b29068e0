namespace Assistent.Knowledge.Corpus;

/// <summary>Reads <c>overzicht.yml</c>, which every knowledge base has, and the words that it may have.</summary>
internal static class OverviewReader
{
    public const string FileName = "overzicht.yml";

    private const string Examples = "voorbeelden";

    /// <exception cref="KnowledgeFileException">A file is missing or has a mistake; file, line and reason are in it.</exception>
    public static Overview Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new KnowledgeFileException(FileName, 1,
                "The knowledge base has no such file; it tells what the overview is called and of when it is.");
        var map = YamlMap.Parse(FileName, 0, File.ReadAllText(path));
        map.AllowOnly("naam", "onderwerp", "onderwerp-kort", "doel", "uitgever", "uitgever-kort", "uitgever-voluit", "editie", "adres",
            "toelichting", "soorten", "kenmerken", Examples, "begin", "belofte", "uitleg", "themas", "sites", "geteld");
        if (map.Maps("soorten") is [])
            throw map.Mistake("soorten", "The key 'soorten' should have at least one kind of instrument.");
        return new Overview
        {
            Name = map.Required("naam"),
            Subject = map.Required("onderwerp"),
            SubjectInShort = map.Optional("onderwerp-kort") ?? map.Required("onderwerp"),
            Purpose = map.Optional("doel") ?? "",
            Publisher = map.Required("uitgever"),
            PublisherInShort = map.Required("uitgever-kort"),
            PublisherInFull = map.Required("uitgever-voluit"),
            Edition = map.Required("editie"),
            EditionDate = map.Read("editie", FrontMatterWords.Month),
            Address = map.Read("adres", FrontMatterWords.WebAddress),
            Introduction = map.Read("toelichting", Slug.Parse),
            Kinds = [.. map.Maps("soorten").Select(ReadKind)],
            Characteristics = [.. map.Maps("kenmerken").Select(ReadCharacteristic)],
            Examples = map.ReadList(Examples, Slug.Parse),
            Starters = map.Texts("begin"),
            Promise = map.Optional("belofte") ?? "",
            Explanation = map.Optional("uitleg") ?? "",
            Themes = [.. map.Maps("themas").Select(ReadTheme)],
            Sites = [.. map.Maps("sites").Select(ReadSite)],
            Vocabulary = VocabularyReader.Read(folder) with { Counted = ReadCounted(map.Map("geteld")) },
        };
    }

    /// <summary>The line on which an example stands, for a mistake that only the articles bring to light.</summary>
    public static int LineOfExample(string folder, Slug example)
    {
        var lines = File.ReadLines(Path.Combine(folder, FileName)).ToList();
        var first = lines.FindIndex(line => line.StartsWith(Examples, StringComparison.Ordinal));
        return 1 + lines.FindIndex(Math.Max(0, first), line => line.Contains(example.ToString(), StringComparison.Ordinal));
    }

    private static InstrumentKind ReadKind(YamlMap map, int index)
    {
        map.AllowOnly("soort", "een", "meer", "lidwoord", "ook");
        return new InstrumentKind(map.Required("soort"), map.Required("een"), map.Required("meer"), index + 1)
        {
            Determiner = map.Optional("lidwoord") is null ? "de" : map.Read("lidwoord", FrontMatterWords.Determiner),
            Synonyms = map.Texts("ook"),
        };
    }

    private static Characteristic ReadCharacteristic(YamlMap map)
    {
        map.AllowOnly("kenmerk", "voor");
        return new Characteristic(map.Required("kenmerk"), map.Required("voor"));
    }

    private static Theme ReadTheme(YamlMap map)
    {
        map.AllowOnly("thema", "vraag");
        return new Theme(map.Required("thema"), map.Required("vraag"));
    }

    private static CountedWords ReadCounted(YamlMap? map)
    {
        if (map is null)
            return new CountedWords();
        map.AllowOnly("persoon", "personen", "woning", "bijvoeglijk");
        return new CountedWords
        {
            Person = map.ReadList("persoon", FrontMatterWords.OneWord),
            People = map.ReadList("personen", FrontMatterWords.OneWord),
            Dwelling = map.ReadList("woning", FrontMatterWords.OneWord),
            Adjective = map.ReadList("bijvoeglijk", FrontMatterWords.OneWord),
        };
    }

    private static Site ReadSite(YamlMap map)
    {
        map.AllowOnly("site", "van");
        return new Site(map.Required("site"), map.Read("van", FrontMatterWords.SiteKind));
    }
}
