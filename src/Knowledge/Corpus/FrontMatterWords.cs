using System.Globalization;

namespace Assistent.Knowledge.Corpus;

/// <summary>
/// The Dutch words that editors write in the front matter, as the values they stand for. Each throws <see cref="FormatException"/>.
/// </summary>
internal static class FrontMatterWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Dictionary<string, LinkStatus> Statuses = new()
    {
        ["gezien"] = LinkStatus.Seen,
        ["in-tekst"] = LinkStatus.InText,
        ["bekend"] = LinkStatus.Known,
        ["site"] = LinkStatus.Site,
    };

    private static readonly Dictionary<string, FactKind> FactKinds = new()
    {
        ["wat"] = Knowledge.FactKind.Definition,
        ["doelgroep"] = Knowledge.FactKind.Audience,
        ["bedrag"] = Knowledge.FactKind.Amount,
        ["duur"] = Knowledge.FactKind.Duration,
        ["periode"] = Knowledge.FactKind.Period,
        ["aantal"] = Knowledge.FactKind.Number,
        ["oppervlakte"] = Knowledge.FactKind.Area,
        ["voorwaarde"] = Knowledge.FactKind.Condition,
        ["gevolg"] = Knowledge.FactKind.Consequence,
        ["kosten"] = Knowledge.FactKind.Costs,
        ["hoe"] = Knowledge.FactKind.Means,
        ["wie"] = Knowledge.FactKind.Party,
        ["waar"] = Knowledge.FactKind.Place,
        ["voorbeeld"] = Knowledge.FactKind.Example,
        ["voordeel"] = Knowledge.FactKind.Benefit,
        ["meer-lezen"] = Knowledge.FactKind.FurtherReading,
    };

    private static readonly Dictionary<string, Measure> Measures = new()
    {
        ["personen"] = Corpus.Measure.Persons,
        ["verblijf"] = Corpus.Measure.Stay,
        ["termijn"] = Corpus.Measure.Term,
        ["oppervlakte per persoon"] = Corpus.Measure.AreaPerPerson,
        ["oppervlakte"] = Corpus.Measure.Area,
        ["dag"] = Corpus.Measure.Day,
        ["budget"] = Corpus.Measure.Budget,
        ["aandeel"] = Corpus.Measure.Share,
    };

    private static readonly Dictionary<string, SiteKind> SiteKinds = new()
    {
        ["overheid"] = Corpus.SiteKind.Government,
        ["uitgever"] = Corpus.SiteKind.Publisher,
        ["aanbieder"] = Corpus.SiteKind.Provider,
    };

    public static LinkStatus Status(string word) => OneOf(Statuses, word);

    public static FactKind FactKind(string word) => OneOf(FactKinds, word);

    public static Measure Measure(string word) => OneOf(Measures, word);

    public static SiteKind SiteKind(string word) => OneOf(SiteKinds, word);

    public static string Determiner(string word) =>
        word is "de" or "het" ? word : throw new FormatException($"'{word}' is none of: de, het.");

    public static int PositiveInteger(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"'{text}' is not a whole number above zero.");

    public static Uri WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            ? url
            : throw new FormatException($"'{text}' is not a web address that begins with https://.");

    /// <summary>One word, folded.</summary>
    public static string OneWord(string text) =>
        Words.Of(text) is [var word] ? word : throw new FormatException($"'{text}' is not one word.");

    /// <summary>A day written out: <c>3 juni 2024</c>.</summary>
    public static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "d MMMM yyyy", Dutch, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is not a day such as 3 juni 2024.");

    /// <summary>The first day of a month written out: <c>augustus 2023</c>.</summary>
    public static DateOnly Month(string text) =>
        DateOnly.TryParseExact(text, "MMMM yyyy", Dutch, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is not a month such as augustus 2023.");

    private static T OneOf<T>(Dictionary<string, T> words, string word) =>
        words.TryGetValue(word, out var value) ? value
            : throw new FormatException($"'{word}' is none of: {string.Join(", ", words.Keys)}.");
}
