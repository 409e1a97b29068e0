using System.Collections.Frozen;
using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>The words that a name is known by, and those that are never one.</summary>
internal static class NameWords
{
    /// <summary>Words before a name, which may be abbreviated with a point.</summary>
    public static FrozenSet<string> Titles { get; } = FrozenSet.Create("mevrouw", "meneer", "mijnheer", "heer", "juffrouw", "dhr", "mevr",
        "mvr", "mw", "hr", "mej", "fam", "familie");

    /// <summary>Those with which no sentence ends, whatever point stands behind them.</summary>
    public static FrozenSet<string> ShortTitles { get; } = FrozenSet.Create("dhr", "mevr", "mvr", "mw", "hr", "mej", "fam");

    public static FrozenSet<string> Degrees { get; } = FrozenSet.Create("dr", "drs", "mr", "ir", "ing", "prof", "wethouder");

    public static FrozenSet<string> Particles { get; } = FrozenSet.Create("van", "de", "der", "den", "ten", "ter", "te", "el", "al", "la",
        "le", "du", "von", "bin", "ben", "ibn", "abu", "da", "dos", "t", "s");

    /// <summary>Particles that stand in names alone.</summary>
    public static FrozenSet<string> NameParticles { get; } = FrozenSet.Create("der", "den", "ten", "ter", "el", "bin", "ibn", "abu", "von");

    /// <summary>Words of a form whose value is a name, however it is written.</summary>
    public static FrozenSet<string> NameLabels { get; } = FrozenSet.Create("naam", "voornaam", "voornamen", "achternaam", "roepnaam",
        "geslachtsnaam", "voorletters", "initialen", "meisjesnaam", "familienaam");

    /// <summary>Whose name a form asks for; also labels of their own.</summary>
    public static FrozenSet<string> Roles { get; } = FrozenSet.Create(
        "aanvrager", "aanvraagster", "client", "cliënt", "bewoner", "bewoonster", "huurder", "huurster", "kind", "partner",
        "contactpersoon", "inwoner", "melder", "beller", "betrokkene", "klant", "hoofdbewoner", "gast", "logé");

    public static FrozenSet<string> Possessives { get; } = FrozenSet.Create("mijn", "zijn", "haar", "hun", "uw", "jouw", "je", "jullie");

    /// <summary>What a name is and does, in verbs that stand in every sentence.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = FrozenSet.Create("is", "was", "wordt", "werd", "heeft", "had", "kan", "kon",
        "mag", "mocht", "moet", "moest", "wil", "wilde", "zal", "zou", "gaat", "ging", "doet", "deed", "laat");

    /// <summary>Words with a capital that are an office or a people, and no person.</summary>
    public static FrozenSet<string> Offices { get; } = FrozenSet.Create(
        "vluchtelingenwerk", "humanitas", "aedes", "platform31", "divosa", "nidos", "rabobank", "belastingdienst", "gemeente", "ministerie",
        "kamer", "corporatie", "woningcorporatie", "provincie", "rijk", "raad", "vng", "coa",
        "ind", "bzk", "rvo", "ggd", "uwv", "svb", "vn", "nederland", "nederlandse", "syrië", "eritrea", "oekraïne", "europa", "politie",
        "opvang", "statushouder", "statushouders", "regeling");

    /// <summary>Words behind what is a people, as in "van Syrische afkomst".</summary>
    public static FrozenSet<string> Origins { get; } = FrozenSet.Create("afkomst", "komaf", "herkomst", "nationaliteit", "achtergrond");

    /// <summary>Surnames that are common in the Netherlands, for who types them without a capital.</summary>
    public static FrozenSet<string> Surnames { get; } = ResourceText.Words(typeof(NameWords), "achternamen").ToFrozenSet();
}
