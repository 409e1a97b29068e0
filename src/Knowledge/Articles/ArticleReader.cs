using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Articles;

/// <summary>Reads one file of the knowledge base: front matter between two lines of <c>---</c>, then the overview's own text.</summary>
internal static class ArticleReader
{
    private const string Fence = "---";

    /// <exception cref="KnowledgeFileException">The file has a mistake; file, line and reason are in it.</exception>
    public static Article Read(string path, string name)
    {
        var lines = File.ReadAllLines(path);
        var end = lines is [Fence, ..] ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
            throw new KnowledgeFileException(name, 1, $"The file should begin with front matter between two lines of '{Fence}'.");

        var map = YamlMap.Parse(name, 1, string.Join('\n', lines[1..end]));
        var slug = ReadSlug(name, Path.GetFileNameWithoutExtension(path));
        return Build(map, slug, ArticleBody.Read(name, end + 2, slug, string.Join('\n', lines[(end + 1)..])));
    }

    private static Slug ReadSlug(string name, string stem)
    {
        try
        {
            return Slug.Parse(stem);
        }
        catch (FormatException error)
        {
            throw new KnowledgeFileException(name, 1, $"The file's name is the article's slug. {error.Message}", error);
        }
    }

    private static Article Build(YamlMap map, Slug slug, ArticleBody body)
    {
        map.AllowOnly("titel", "kort", "soort", "volgorde", "namen", "themas", "ondersteuning", "regelingen", "links", "wijzigingen", "regels", "feiten", "niet-vermeld");
        return new Article
        {
            Slug = slug,
            Title = map.Required("titel"),
            ShortName = map.Required("kort"),
            Kind = map.Read("soort", FrontMatterWords.Kind),
            Order = map.Read("volgorde", FrontMatterWords.PositiveInteger),
            Names = map.Texts("namen"),
            Themes = map.Texts("themas"),
            Support = ReadSlugs(map, "ondersteuning"),
            Regulations = ReadSlugs(map, "regelingen"),
            Links = [.. map.Maps("links").Select(ReadLink)],
            LaterChanges = [.. map.Maps("wijzigingen").Select(ReadChange)],
            Rules = [.. map.Maps("regels").Select(rule => ReadRule(rule, body))],
            Facts = [.. map.Maps("feiten").Select(fact => ReadFact(fact, body))],
            Unanswered = map.Texts("niet-vermeld"),
            Sentences = body.Sentences,
            Passages = body.Passages,
        };
    }

    private static IReadOnlyList<Slug> ReadSlugs(YamlMap map, string key)
    {
        try
        {
            return [.. map.Texts(key).Select(Slug.Parse)];
        }
        catch (FormatException error)
        {
            throw map.Mistake(key, error.Message);
        }
    }

    private static Link ReadLink(YamlMap map)
    {
        map.AllowOnly("titel", "url", "status", "uitgever");
        var status = map.Read("status", FrontMatterWords.Status);
        var publisher = map.Optional("uitgever");
        if (status == LinkStatus.Site && publisher is null)
            throw map.Mistake("status", "A link with status 'site' should name its 'uitgever'.");
        return new Link(map.Required("titel"), map.Read("url", FrontMatterWords.WebAddress), status, publisher);
    }

    private static LaterChange ReadChange(YamlMap map)
    {
        map.AllowOnly("tekst", "bron", "datum");
        return new LaterChange(map.Required("tekst"), map.Read("bron", FrontMatterWords.WebAddress), map.Required("datum"));
    }

    private static Fact ReadFact(YamlMap map, ArticleBody body)
    {
        map.AllowOnly("soort", "zin", "ook", "vragen");
        var besides = map.Texts("ook").Select(start => Find(map, "ook", start, body)).ToList();
        return new Fact(map.Read("soort", FrontMatterWords.FactKind), Find(map, "zin", map.Required("zin"), body), besides, map.Texts("vragen"));
    }

    private static Rule ReadRule(YamlMap map, ArticleBody body)
    {
        map.AllowOnly("maat", "van", "tot", "uitkomst", "zin", "binnen", "anders");
        if (map.Optional("van") is null && map.Optional("tot") is null)
            throw map.Mistake("maat", "A rule should have 'van', 'tot' or both.");
        return new Rule(
            map.Read("maat", FrontMatterWords.Measure),
            map.Optional("van") is null ? null : map.Read("van", FrontMatterWords.OneQuantity),
            map.Optional("tot") is null ? null : map.Read("tot", FrontMatterWords.OneQuantity),
            map.Optional("uitkomst"),
            Find(map, "zin", map.Required("zin"), body),
            FindIfAny(map, "binnen", body),
            FindIfAny(map, "anders", body));
    }

    private static Sentence? FindIfAny(YamlMap map, string key, ArticleBody body) => map.Optional(key) is { } start ? Find(map, key, start, body) : null;

    private static Sentence Find(YamlMap map, string key, string start, ArticleBody body) =>
        body.Sentences.Where(sentence => sentence.Text.StartsWith(start, StringComparison.Ordinal)).ToList() switch
        {
            [var one] => one,
            [] => throw map.Mistake(key, $"No sentence of the text begins with '{start}'."),
            _ => throw map.Mistake(key, $"More than one sentence of the text begins with '{start}'."),
        };
}
