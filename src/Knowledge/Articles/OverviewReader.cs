namespace Assistent.Knowledge.Articles;

/// <summary>Reads <c>overzicht.yml</c>, which every knowledge base has.</summary>
internal static class OverviewReader
{
    public const string FileName = "overzicht.yml";

    /// <exception cref="KnowledgeFileException">The file is missing or has a mistake; file, line and reason are in it.</exception>
    public static Overview Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new KnowledgeFileException(FileName, 1,
                "The knowledge base has no such file; it tells what the overview is called and of when it is.");
        var map = YamlMap.Parse(FileName, 0, File.ReadAllText(path));
        map.AllowOnly("naam", "onderwerp", "uitgever", "uitgever-voluit", "editie", "adres", "toelichting", "soorten", "kenmerken",
            "begin", "belofte", "uitleg", "themas", "sites");
        return new Overview
        {
            Name = map.Required("naam"),
            Subject = map.Required("onderwerp"),
            Publisher = map.Required("uitgever"),
            PublisherInFull = map.Required("uitgever-voluit"),
            Edition = map.Required("editie"),
            EditionDate = map.Read("editie", FrontMatterWords.Month),
            Address = map.Read("adres", FrontMatterWords.WebAddress),
            Introduction = map.Read("toelichting", Slug.Parse),
            Kinds = [.. map.Maps("soorten").Select(ReadKind)],
            Characteristics = [.. map.Maps("kenmerken").Select(ReadCharacteristic)],
            Starters = map.Texts("begin"),
            Promise = map.Optional("belofte") ?? "",
            Explanation = map.Optional("uitleg") ?? "",
            Themes = [.. map.Maps("themas").Select(ReadTheme)],
            Sites = [.. map.Maps("sites").Select(ReadSite)],
        };
    }

    private static InstrumentKind ReadKind(YamlMap map, int index)
    {
        map.AllowOnly("soort", "een", "meer", "ook");
        return new InstrumentKind(map.Required("soort"), map.Required("een"), map.Required("meer"), index + 1)
        {
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

    private static Site ReadSite(YamlMap map)
    {
        map.AllowOnly("site", "van");
        return new Site(map.Required("site"), map.Read("van", FrontMatterWords.SiteKind));
    }
}
