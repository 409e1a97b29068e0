using System.Globalization;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>The few Dutch words of our own that an answer is built with, around the overview's words.</summary>
internal static class Phrases
{
    public const string No = "Nee: ";
    public const string Yes = "Ja: ";
    public const string NotMentioned = "niet vermeld";
    public const string SeeAbove = "zie boven";
    public const string MissingPerPlace = "gegevens per gemeente of provincie";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Kind(InstrumentKind kind, int count) => (kind, count) switch
    {
        (InstrumentKind.Mogelijkheid, 1) => "mogelijkheid",
        (InstrumentKind.Mogelijkheid, _) => "mogelijkheden",
        (InstrumentKind.Regeling, 1) => "regeling",
        (InstrumentKind.Regeling, _) => "regelingen",
        (InstrumentKind.Ondersteuning, 1) => "vorm van ondersteuning",
        (InstrumentKind.Ondersteuning, _) => "vormen van ondersteuning",
        _ => "onderdelen",
    };

    public static string ListIntroduction(InstrumentKind kind, int count, bool filtered) =>
        filtered ? $"Het overzicht noemt hierbij {count} {Kind(kind, count)}:" : $"Het overzicht noemt {count} {Kind(kind, count)}:";

    public static string RelationIntroduction(string title, InstrumentKind kind, int count) =>
        $"Bij {title} noemt het overzicht {count} {Kind(kind, count)}:";

    public static string NamedUnder(string title, int count) =>
        $"Het overzicht noemt {title} bij {count} {(count == 1 ? "mogelijkheid" : "mogelijkheden")}:";

    public static string NoRelation(string title, InstrumentKind kind) => $"een {Kind(kind, 1)} bij {title}";

    public static string MissingKind(Asked? asked) => asked switch
    {
        Asked.Amount => "een bedrag hiervoor",
        Asked.Duration => "een duur of termijn hiervoor",
        Asked.Time => "een datum of jaar hiervoor",
        Asked.Count => "een aantal hiervoor",
        Asked.Percentage => "een percentage hiervoor",
        Asked.Area => "een oppervlakte hiervoor",
        Asked.Who => "wie dat is",
        Asked.Where => "waar dat is",
        Asked.Why => "waarom dat zo is",
        Asked.Contact => "contactgegevens hiervoor",
        Asked.LegalArticle => "een wetsartikel hiervoor",
        _ => "dit",
    };

    public static string Row(FactKind kind) => kind switch
    {
        FactKind.Definition => "Wat is het",
        FactKind.Audience => "Voor wie",
        FactKind.Amount => "Bedrag",
        FactKind.Duration => "Hoe lang",
        FactKind.Period => "Wanneer",
        FactKind.Condition => "Voorwaarden",
        FactKind.Costs => "Wie betaalt",
        FactKind.Place => "Waar",
        FactKind.Party => "Wie",
        FactKind.Area => "Hoe groot",
        FactKind.Means => "Hoe",
        _ => "Verder",
    };

    /// <summary>A question for a kind of fact; <paramref name="name"/> is the article's short name.</summary>
    public static string? Ask(FactKind kind, string name) => kind switch
    {
        FactKind.Definition => $"Wat zegt het overzicht over {name}?",
        FactKind.Audience => $"Welke doelgroep hoort bij {name}?",
        FactKind.Amount => $"Om hoeveel geld gaat het bij {name}?",
        FactKind.Duration => $"Welke termijn geldt bij {name}?",
        FactKind.Period => $"Welke periode geldt bij {name}?",
        FactKind.Area => $"Welke oppervlakte geldt bij {name}?",
        FactKind.Condition => $"Welke voorwaarden gelden bij {name}?",
        FactKind.Consequence => $"Welke gevolgen zijn er bij {name}?",
        FactKind.Costs => $"Wie betaalt bij {name}?",
        FactKind.Means => $"Hoe gaat dat bij {name}?",
        FactKind.Party => $"Wie doet wat bij {name}?",
        FactKind.Example => $"Welke voorbeelden zijn er van {name}?",
        FactKind.Benefit => $"Wat is het voordeel van {name}?",
        FactKind.FurtherReading => $"Waar lees ik meer over {name}?",
        _ => null,
    };

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Number(decimal value) => value.ToString("#,0.##", Dutch);

    public static string Persons(int count) => count == 1 ? "1 persoon" : $"{count} personen";

    public static string Duration(Quantity.Duration duration) => duration.Value switch
    {
        { InMonths: 1 } => "1 maand",
        { InMonths: { } months } when months >= 12 && months % 12 == 0 => $"{Number(months / 12)} jaar",
        { InMonths: { } months } when decimal.IsInteger(2 * months) => $"{Number(months)} maanden",
        { InMonths: < 1 and var part } => Days(Math.Round(Quantity.Duration.DaysInMonth * part)),
        { InMonths: { } months } => $"{Duration(new Quantity.Duration(TimeLength.OfMonths(decimal.Floor(months))))} en {Days(Math.Round(Quantity.Duration.DaysInMonth * (months % 1)))}",
        var length => Days(length.InDays),
    };

    private static string Days(decimal days) => days switch
    {
        1 => "1 dag",
        7 => "1 week",
        _ when days % 7 == 0 => $"{Number(days / 7)} weken",
        _ => $"{Number(days)} dagen",
    };

    public static string Area(decimal squareMetres) => $"{Number(squareMetres)} m²";

    public static string Euros(decimal amount) => $"{Number(amount)} euro";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Dutch);
}
