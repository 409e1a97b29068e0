using System.Collections.Frozen;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// The words that a time can begin with. Most words of a text cannot, and one look here spares them a try by every grammar;
/// a word that opens a new rule must be added.
/// </summary>
internal static class TimeStarters
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,

        // articles, relatives and references
        "de", "het", "een", "deze", "dit", "huidige", "huidig", "mijn", "volgende", "volgend", "komende", "komend", "aankomende",
        "aankomend", "aanstaande", "eerstvolgende", "eerstkomende", "vorige", "vorig", "afgelopen", "laatste", "voorbije", "verleden",
        "voorgaande", "voorafgaande", "dat", "die", "dezelfde", "hetzelfde", "diezelfde", "datzelfde", "allerlaatste", "jongstleden",

        // days and holidays
        "vandaag", "vndg", "morgen", "overmorgen", "gisteren", "gister", "eergisteren", "eergister", "nu", "heden", "dag", "nieuwjaar",
        "nieuwjaarsdag", "nationale", "onafhankelijkheidsdag", "veteranendag", "driekoningen", "valentijnsdag", "valentijn", "koningsdag",
        "koninginnedag", "dodenherdenking", "bevrijdingsdag", "dierendag", "halloween", "sinterklaas", "sinterklaasavond", "pakjesavond",
        "kerstavond", "kerst", "kerstmis", "kerstdag", "oudjaar", "oudjaarsdag", "oudejaarsdag", "oudejaarsavond", "pasen", "paaszondag",
        "paasmaandag", "hemelvaart", "hemelvaartsdag", "pinksteren", "moederdag", "vaderdag", "prinsjesdag", "thanksgiving", "black",
        "goede", "st", "martin", "cyber", "columbus", "memorial", "labor", "labour", "allerheiligen", "allerzielen", "juneteenth",
        "aswoensdag", "palmzondag", "columbusdag", "tweede", "eerste",

        // periods and their parts
        "week", "maand", "jaar", "jaren", "kalenderjaar", "schooljaar", "boekjaar", "weekend", "weekeinde", "k", "q", "h", "lente",
        "voorjaar", "zomer", "herfst", "najaar", "winter", "begin", "start", "vroeg", "midden", "halverwege", "medio", "mid", "half",
        "eind", "einde", "laat", "rest", "binnen",

        // durations
        "paar", "aantal", "enkele", "wat", "meerdere", "verscheidene", "enkel", "verschillende", "nog", "hele", "gehele", "volle",
        "volledige", "volledig", "heel", "ganse", "halve", "halfuur",

        // prepositions and comparisons
        "van", "vanaf", "tussen", "op", "over", "na", "in", "voor", "voorafgaand", "vooraf", "tegen", "uiterlijk", "totdat", "tot",
        "eerder", "vroeger", "later", "eindigend", "eindigt", "niet", "startend", "beginnend", "sinds", "sedert", "zo", "tijdens",
        "meer", "minder", "langer", "korter", "ruim", "groter", "kleiner", "hoger", "lager", "ouder", "jonger", "boven", "onder");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool CanStart(TokenizedText text, int index)
    {
        if (text.IsDigits(index))
            return true;
        if (!text.IsWord(index))
            return text.Symbol(index) is '=' or '<' or '>' or '\'';

        return text.NumberPrefix(index).Length > 0 || Lookup.Contains(text.Word(index))
            || Calendar.Month(text.Word(index)) > 0 || NameMatch.Weekday(text, index) is not null;
    }
}
