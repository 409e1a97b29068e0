using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Corpus;

/// <summary>Reads one file of the knowledge base: front matter between two lines of <c>---</c>, then the overview's own text.</summary>
internal sealed class ArticleReader(Overview overview, QuantityReader quantities)
{
    private const string Fence = "---";

    /// <exception cref="KnowledgeFileException">The file has a mistake; file, line and reason are in it.</exception>
    public Article Read(string path, string name)
    {
        var lines = File.ReadAllLines(path);
        var end = lines is [Fence, ..] ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
            throw new KnowledgeFileException(name, 1, $"The file should begin with front matter between two lines of '{Fence}'.");

        var map = YamlMap.Parse(name, 1, string.Join('\n', lines[1..end]));
        var slug = ReadSlug(name, Path.GetFileNameWithoutExtension(path));
        var body = ArticleBody.Read(name, end + 2, slug, string.Join('\n', lines[(end + 1)..]), quantities);
        return Build(map, slug, body, ReadChanges(map, slug, body));
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

    private Article Build(YamlMap map, Slug slug, ArticleBody body, IReadOnlyList<LaterChange> changes)
    {
        map.AllowOnly("titel", "kort", "soort", "volgorde", "namen", "noemt", "links", "kenmerken", "wijzigingen", "regels", "feiten");
        IReadOnlyList<Sentence> sayable = [.. body.Sentences, .. changes.Select(change => change.Sentence)];
        return new Article
        {
            Slug = slug,
            Title = map.Required("titel"),
            ShortName = map.Required("kort"),
            Kind = map.Read("soort", Kind),
            Order = map.Read("volgorde", FrontMatterWords.PositiveInteger),
            Names = map.Texts("namen"),
            Characteristics = [.. map.Maps("kenmerken").Select(item => ReadCharacteristic(item, sayable))],
            Related = map.ReadList("noemt", Slug.Parse),
            Links = [.. map.Maps("links").Select(ReadLink)],
            LaterChanges = changes,
            Rules = [.. map.Maps("regels").Select(rule => ReadRule(rule, sayable))],
            Facts = [.. map.Maps("feiten").Select(fact => ReadFact(fact, sayable))],
            Sentences = body.Sentences,
            Passages = body.Passages,
        };
    }

    private InstrumentKind Kind(string word) =>
        word == InstrumentKind.Background.Name ? InstrumentKind.Background
        : overview.Kinds.FirstOrDefault(kind => kind.Name == word)
        ?? throw new FormatException($"'{word}' is none of: "
            + $"{string.Join(", ", overview.Kinds.Prepend(InstrumentKind.Background).Select(kind => kind.Name))}.");

    private Characteristic Characteristic(string word) =>
        overview.Characteristics.FirstOrDefault(known => known.Name == word)
        ?? throw new FormatException($"'{word}' is none of: {string.Join(", ", overview.Characteristics.Select(known => known.Name))}.");

    private static Link ReadLink(YamlMap map)
    {
        map.AllowOnly("titel", "url", "status", "uitgever");
        var status = map.Read("status", FrontMatterWords.Status);
        var publisher = map.Optional("uitgever");
        if (status == LinkStatus.Site && publisher is null)
            throw map.Mistake("status", "A link with status 'site' should name its 'uitgever'.");
        return new Link(map.Required("titel"), map.Read("url", FrontMatterWords.WebAddress), status, publisher);
    }

    private ArticleCharacteristic ReadCharacteristic(YamlMap map, IReadOnlyList<Sentence> sayable)
    {
        map.AllowOnly("kenmerk", "zin");
        return new ArticleCharacteristic(map.Read("kenmerk", Characteristic), Find(map, "zin", map.Required("zin"), sayable));
    }

    private IReadOnlyList<LaterChange> ReadChanges(YamlMap map, Slug slug, ArticleBody body) =>
        [.. map.Maps("wijzigingen").Select((change, index) => ReadChange(change, slug, index + 1, body))];

    private LaterChange ReadChange(YamlMap map, Slug slug, int number, ArticleBody body)
    {
        map.AllowOnly("zin", "bron", "datum", "raakt");
        var text = map.Required("zin");
        var passage = new Passage(slug, body.Passages.Count + number, "", text);
        var sentence = new Sentence($"{slug}.w{number}", number, text, "", IsListLine: false, passage)
        {
            ReadLater = quantities.ReadLater(text),
        };
        var touches = map.Texts("raakt").Select(start => Find(map, "raakt", start, body.Sentences)).ToList();
        return new LaterChange(sentence, map.Read("bron", FrontMatterWords.WebAddress), map.Required("datum"), touches);
    }

    private static Fact ReadFact(YamlMap map, IReadOnlyList<Sentence> sayable)
    {
        map.AllowOnly("soort", "zin", "ook");
        var besides = map.Texts("ook").Select(start => Find(map, "ook", start, sayable)).ToList();
        return new Fact(map.Read("soort", FrontMatterWords.FactKind), Find(map, "zin", map.Required("zin"), sayable), besides);
    }

    private Rule ReadRule(YamlMap map, IReadOnlyList<Sentence> sayable)
    {
        map.AllowOnly("maat", "van", "tot", "uitkomst", "zin", "binnen", "anders", "geldig-van", "geldig-tot", "geheel");
        if (map.Optional("van") is null && map.Optional("tot") is null)
            throw map.Mistake("maat", "A rule should have 'van', 'tot' or both.");
        var outcome = map.Optional("uitkomst");
        return new Rule(
            map.Read("maat", FrontMatterWords.Measure),
            map.Optional("van") is null ? null : map.Read("van", OneQuantity),
            map.Optional("tot") is null ? null : map.Read("tot", OneQuantity),
            outcome,
            Find(map, "zin", map.Required("zin"), sayable),
            FindIfAny(map, "binnen", sayable),
            FindIfAny(map, "anders", sayable))
        {
            Amount = outcome is null ? null : AmountIn(outcome),
            Whole = map.Optional("geheel") is null ? null : map.Read("geheel", text => OneQuantity(text) as Quantity.Counted)
                ?? throw map.Mistake("geheel", "The whole should be a number of things: 100.000 woningen."),
            ValidFrom = map.Optional("geldig-van") is null ? null : map.Read("geldig-van", FrontMatterWords.Day),
            ValidUntil = map.Optional("geldig-tot") is null ? null : map.Read("geldig-tot", FrontMatterWords.Day),
        };
    }

    // Written as in the overview: "3 maanden", "12 m²", "1 november 2023".
    private Quantity OneQuantity(string text) =>
        quantities.Read(text, DateOnly.MinValue) is [var one]
            ? one.Value
            : throw new FormatException($"'{text}' is not one number, duration, area or date.");

    private decimal? AmountIn(string text) =>
        quantities.Read(text, DateOnly.MinValue).SelectMany(found => found.Value.Bounds()).OfType<Quantity.Money>().FirstOrDefault()?.Value;

    private static Sentence? FindIfAny(YamlMap map, string key, IReadOnlyList<Sentence> sayable) =>
        map.Optional(key) is { } start ? Find(map, key, start, sayable) : null;

    private static Sentence Find(YamlMap map, string key, string start, IReadOnlyList<Sentence> sayable) =>
        sayable.Where(sentence => sentence.Text.StartsWith(start, StringComparison.Ordinal)).ToList() switch
        {
            [var one] => one,
            [] => throw map.Mistake(key, $"No sentence of the text begins with '{start}'."),
            _ => throw map.Mistake(key, $"More than one sentence of the text begins with '{start}'."),
        };
}
