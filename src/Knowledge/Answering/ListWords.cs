namespace Assistent.Knowledge.Answering;

/// <summary>Words that make a list question, and so do not narrow it: "noem alle regelingen die er zijn voor gemeenten".</summary>
internal static class ListWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "welke", "noem", "verschillende", "verschillend", "biedt", "bieden", "aantal", "genoeg", "dingen", "verwezen", "verwijst", "verwijzing", "verband", "gebracht", "rol", "speelt", "spelen", "onderwerp", "onderwerpen", "onderdelen", "lijkt", "horen", "hoort", "passen", "past", "geschikt", "interessant", "zoek", "zoekt", "helemaal", "echt", "zet", "onder", "elkaar", "toon", "noemen", "genoemd", "noemt", "geef", "som", "alle", "allemaal", "lijst", "lijstje", "rijtje", "rij", "overzicht", "overzichten",
        "hoeveel", "volgorde", "genummerd", "nummer", "graag", "compleet", "complete", "volledig", "volledige", "namen", "naam", "beller", "staan", "staat", "bestaan", "bestaat",
        "zijn", "gemeente", "gemeenten", "gemeentes", "bestuurlijke", "soort", "soorten", "vorm", "vormen", "document", "stuk", "kort", "opsomming", "opsommen", "beschikbaar",
        "beschikbare", "hebben", "krijgen", "kunnen", "kan", "doen", "inzetten", "gebruiken", "gebruik", "maken", "maakt", "totaal", "kennen", "kent", "ken", "jullie", "wethouder", "raad",
        "augustus", "2023", "rijk", "rijksoverheid", "huisvesting", "huisvesten", "wonen", "woning", "woningen", "aandachtsgroep", "aandachtsgroepen", "doelgroep", "doelgroepen",
        "speciaal", "specifiek", "alleen", "gericht", "bedoeld", "erin", "eigenlijk", "mensen", "groep", "helpen", "helpt", "vermeld", "vermeldt", "opgenomen", "ingezet", "ander", "andere",
    };

    private static readonly string[] KindPrefixes = ["regeling", "subsidie", "potje", "mogelijkhe", "oplossing", "instrument", "optie", "manier", "woonvorm", "woonoplossing", "maatregel", "ondersteun", "expertteam", "team", "taskforce"];

    // Words that ask, but say nothing of what about: "hoe lang", "link".
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "lang", "groot", "hoog", "veel", "link", "links", "linkje", "site", "website", "kosten", "duur", "regeling", "regelingen", "subsidie", "team", "expertteam" };

    public static bool SaysNothing(string word) => Empty.Contains(word);

    public static bool IsListWord(string word) => Words.Contains(word) || KindPrefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal));
}
