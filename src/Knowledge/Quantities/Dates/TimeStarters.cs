using System.Collections.Frozen;
using Assistent.Knowledge.Quantities.Durations;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// The words that a time can begin with: most words of a text cannot, and one look here spares them a try by every grammar.
/// A word that opens a new rule, or names a time behind an opener, must be added.
/// </summary>
internal static class TimeStarters
{
    // Behind an opener or by themselves, these name a time or a part of it.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,

        // articles, relatives and references
        "huidige", "huidig", "volgende", "volgend", "komende", "komend", "aankomende", "aankomend", "aanstaande", "eerstvolgende",
        "eerstkomende", "vorige", "vorig", "afgelopen", "laatste", "voorbije", "verleden", "voorgaande", "voorafgaande", "voorvorige", "voorvorig", "eervorige", "eervorig", "dezelfde",
        "hetzelfde", "diezelfde", "datzelfde", "allerlaatste", "jongstleden",

        // days and holidays
        "vandaag", "vndg", "morgen", "overmorgen", "gisteren", "gister", "eergisteren", "eergister", "nu", "heden", "dag",
        "nieuwjaar", "nieuwjaarsdag", "nationale", "onafhankelijkheidsdag", "veteranendag", "driekoningen", "valentijnsdag",
        "valentijn", "koningsdag", "koninginnedag", "dodenherdenking", "bevrijdingsdag", "dierendag", "halloween", "sinterklaas",
        "sinterklaasavond", "pakjesavond", "kerstavond", "kerst", "kerstmis", "kerstdag", "oudjaar", "oudjaarsdag", "oudejaarsdag",
        "oudejaarsavond", "pasen", "paaszondag", "paasmaandag", "hemelvaart", "hemelvaartsdag", "pinksteren", "moederdag", "vaderdag",
        "prinsjesdag", "thanksgiving", "black", "martin", "cyber", "columbus", "memorial", "labor", "labour", "allerheiligen",
        "allerzielen", "juneteenth", "aswoensdag", "palmzondag", "columbusdag", "tweede", "eerste",

        // periods and their parts
        "week", "werkweek", "maand", "kalendermaand", "jaar", "jaren", "kalenderjaar", "schooljaar", "boekjaar", "weekend",
        "weekeinde", "lente", "voorjaar", "zomer", "herfst", "najaar", "winter", "begin", "start", "vroeg", "midden", "halverwege",
        "medio", "mid", "half", "eind", "einde", "laat", "rest", "binnen",

        // durations
        "verscheidene", "enkel", "gehele", "volle", "volledige", "volledig", "ganse", "halve", "halfuur",

        // prepositions and comparisons
        "voorafgaand", "vooraf", "uiterlijk", "totdat", "eerder", "vroeger", "later", "eindigend", "eindigt", "startend", "beginnend",
        "sinds", "sedert", "langer", "korter", "ruim", "ouder", "jonger", "kwartaal");

    // These open a time only when it is named soon after; in most sentences it is not.
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        "de", "het", "een", "deze", "dit", "mijn", "dat", "die", "nog", "wat", "paar", "aantal", "enkele", "meerdere", "verschillende", "hele",
        "heel", "van", "vanaf", "tussen", "op", "over", "na", "in", "voor", "tegen", "tot", "niet", "zo", "tijdens", "meer", "minder", "groter",
        "kleiner", "hoger", "lager", "boven", "onder", "goede", "st", "k", "q", "h", "t");

    // "op of na de maand mei"
    private const int Reach = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameLookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerLookup = Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool CanStart(TokenizedText text, int index)
    {
        if (!text.IsWord(index))
            return text.IsDigits(index) || text.Symbol(index) is '=' or '<' or '>' or '\'';
        return OpenerLookup.Contains(text.Word(index)) ? IsNamedSoon(text, index) : IsName(text, index);
    }

    private static bool IsName(TokenizedText text, int index) =>
        text.NumberPrefix(index).Length > 0 || NameLookup.Contains(text.Word(index)) || Calendar.Month(text.Word(index)) > 0 || NameMatch.Weekday(text, index) is not null;

    private static bool IsNamedSoon(TokenizedText text, int index)
    {
        for (var at = index + 1; at <= index + Reach && at < text.Count; at++)
        {
            if (text.IsDigits(at))
                return true;
            if (text.IsWord(at) && !OpenerLookup.Contains(text.Word(at)) && (IsName(text, at) || DurationUnit.Named(text.Word(at)) is not null))
                return true;
        }

        return false;
    }
}
