using System.Globalization;

namespace Assistent.Bot.Tests.PersonalData;

/// <summary>
/// Invents what people write of housing that looks like personal data and is none: streets with counts and years, amounts, law, and
/// tables and objects without people. The same sentences for the same seed.
/// </summary>
internal sealed class HousingSentences(int seed)
{
    private static readonly string[] Streets = ["Kerkstraat", "Stationsweg", "Dorpsstraat", "Beatrixlaan", "Marktplein", "Havenkade",
        "Lange Singel", "Parkdreef"];
    private static readonly string[] Things = ["flexwoningen", "appartementen", "woningen", "studio's", "onzelfstandige kamers",
        "huurwoningen",
        "nieuwe woningen", "tijdelijke flexwoningen", "parkeerplaatsen", "statushouders", "gezinnen", "m2 grond", "bewoners",
        "sociale huurwoningen", "zorgeenheden", "bouwlagen", "units", "laadpalen", "huishoudens", "kleine betaalbare appartementen"];
    private static readonly string[] Projects = ["Hospitaverhuur", "Optoppen", "Stichting Woonzorg", "Havenproject", "Flexwonen Zuid",
        "Woonvereniging De Eik", "Regeling Grote Gezinnen", "RHSG", "Tijdelijke huur"];

    private readonly Random _random = new(seed);

    public string Next() => Number(0, 9) switch
    {
        0 => $"{Pick("", "Aan de ", "In de ", "Project ")}{Pick(Streets)} {Number(2, 400)} {Pick(Things)}"
            + Pick("", " bouwen", ", mag dat?", " voor 2026"),
        1 => $"{Pick("", "Plan ", "Wat gebeurt er aan de ")}{Pick(Streets)} {Year()}{Pick("", " plan", ", wat kost dat?", " en verder")}",
        2 => $"{Pick(Streets)} {Number(2, 40)} {Pick("tot", "à", "of")} {Number(40, 90)} {Pick(Things)}",
        3 => Amounts(),
        4 => Law(),
        5 => Json(),
        6 => Table(),
        7 => Xml(),
        _ => Form(),
    };

    private string Amounts() => Pick(
        $"De {Pick(Streets)} heeft {Number(2, 300)} {Pick(Things)} en kost {Number(1, 900)}.{Number(100, 999)}.000 euro",
        $"€ {Number(100, 900)}.{Number(100, 999)}.{Number(100, 999)} voor {Number(2, 300)} {Pick(Things)}",
        $"Van {Number(1, 28)}-{Number(1, 12)}-{Year()} tot {Number(1, 28)} mei {Year()} is de huur {Number(300, 900)},{Number(10, 99)}",
        $"{Pick(Streets)} {Number(2, 90)}% sociale huur, {Number(2, 90)}% midden",
        $"{Year()}/{Year()}: {Number(10, 99)}.{Number(100, 999)} woningen in {Number(2, 342)} gemeenten");

    private string Law() => Pick(
        $"artikel {Number(1, 9)}:{Number(100, 300)} lid {Number(1, 9)} BW en artikel {Number(2, 60)} Huisvestingswet 2014",
        $"Kamerstukken II {Year()}/{Number(20, 30)}, {Number(30, 37)} {Number(100, 999)}, nr. {Number(1, 200)}",
        $"Zaak {Year()}-{Number(10000, 99999)} over de {Pick(Streets)}",
        $"ECLI:NL:RVS:{Year()}:{Number(1000, 9999)} en Stb. {Year()}, {Number(1, 600)}",
        $"zaaknummer | {Number(100000, 999999)}\nkenmerk ; {Year()}-{Number(1000, 9999)}");

    private string Json() => Pick(
        $"{{\"naam\":\"{Pick(Projects)}\",\"bedrag\":{Number(1000, 99999)},\"jaar\":{Year()}}}",
        $"{{\"regeling\":{{\"naam\":\"{Pick(Projects)}\",\"status\":\"open\"}}}}",
        $"[{{\"straat\":\"{Pick(Streets)}\",\"woningen\":{Number(2, 400)}}},{{\"straat\":\"{Pick(Streets)}\",\"jaar\":{Year()}}}]",
        $"{{\"gemeente\":\"Utrecht\",\"project\":\"{Pick(Projects)}\",\"start\":\"01-07-{Year()}\",\"aantal\":{Number(2, 400)}}}",
        $"{{\"naam\":\"Utrecht\",\"inwoners\":{Number(100, 999)}000}}",
        "{\"naam\": null, \"bsn\": \"\", \"geboortedatum\": \"\"}");

    private string Table()
    {
        var separator = Pick("\t", ";", " | ", ",");
        return Pick("Naam", "Regeling", "Project") + separator + Pick("Bedrag", "Aantal woningen", "Jaar") + "\n"
            + Pick(Projects) + separator + Number(100, 9999).ToString(CultureInfo.InvariantCulture) + "\n"
            + Pick(Projects) + separator + Year();
    }

    private string Xml() => Pick(
        $"<project><naam>{Pick(Projects)}</naam><woningen>{Number(2, 400)}</woningen></project>",
        $"<straat>{Pick(Streets)}</straat><jaar>{Year()}</jaar>",
        $"<regeling naam=\"{Pick(Projects)}\" bedrag=\"{Number(1000, 99999)}\"/>",
        $"<b>{Pick(Projects)}</b> geldt tot {Year()}");

    private string Form() => Pick(
        $"Naam\n:\t{Pick("Wat is een hospita?", "onbekend", "nog invullen")}",
        "Voornaam:\nAchternaam:\nGeboortedatum:\nBSN:\nHoe vraag ik dit aan?",
        $"Ingangsdatum ; 01-07-{Year()}",
        $"naam | {Pick(Projects)}",
        $"datum =>\n{Number(1, 28)}-{Number(1, 12)}-{Year()}",
        $"Welke gegevens moet ik invullen: naam, adres, geboortedatum, bsn en telefoon?\nDat is {Pick("veel", "nieuw")}.",
        $"Naam; adres; woonplaats: wat is verplicht bij {Pick(Projects).ToLowerInvariant()}?",
        $"e-mail (at) de gemeente? Info [at] gemeente punt nl werkt");

    private int Number(int from, int to) => _random.Next(from, to);

    private string Year() => Number(2001, 2045).ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] from) => from[Number(0, from.Length)];
}
