using Assistent.Bot.PersonalData;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Replies;

/// <summary>Every Dutch sentence of the bot itself; those that tell of the overview are <see cref="OverviewWording"/>'s.</summary>
internal static class Wording
{
    public const string Sources = "Bronnen";
    public const string From = "Bron:";
    public const string Fault = "Er ging iets mis, waardoor ik uw vraag niet kon beantwoorden. Probeer het over een minuut opnieuw.";
    public const string OutOfTime = "Het lukte niet om dit bericht op tijd te lezen. Stel uw vraag korter, of deel hem op.";
    public const string Busy = "Ik ben nog bezig met uw vorige bericht. Stuur dit bericht zo meteen opnieuw.";
    public const string Searching = "Ik zoek het op in het overzicht.";
    public const string AskOn = "Vraag verder";
    public const string Shorter = "Korter";
    public const string ForCaller = "Tekst voor de beller";
    public const string ForMail = "Tekst voor e-mail";
    public const string AnswerGone = "Dit antwoord is niet meer bekend. Stel de vraag opnieuw.";
    public const string CardRefused = "Deze knop is niet te lezen.";
    public const string NothingFound = "Hierover staat niets in het overzicht.";
    public const string StandsThere = "Dat staat hier:";
    public const string ReadMore = "Lees verder:";
    public const string InWordsOfOverview = "Dit antwoord staat in de woorden van het overzicht zelf.";

    public const string WhatIsKept =
        "Ik bewaar uw vragen en mijn antwoorden, zodat u kunt doorvragen, en uw oordeel als u dat geeft. "
        + "Dat staat in de database van de organisatie die deze assistent aanbiedt. "
        + "Elk bericht wordt vanzelf gewist als de bewaartermijn om is: dertig dagen, tenzij de beheerder een "
        + "andere termijn heeft gekozen. "
        + "Namen, nummers en adressen die ik herken, laat ik weg voordat iets wordt opgeslagen; alles herkennen kan ik niet. "
        + "In het logboek staat geen tekst van u of van mij. "
        + "Wilt u dat alles nu weg is, zeg dan: wis mijn gegevens.";

    public const string Forgotten = "Dit gesprek is gewist. Ik weet niet meer wat u eerder vroeg.";
    public const string ExportAlone =
        "Wat ik van u bewaar, laat ik niet zien waar anderen meelezen. Vraag het mij in een gesprek met u alleen.";
    public const string ExportCut = "Het oudste past niet in dit bericht. De beheerder kan u alles geven.";
    public const string ExportFailed = "Ik kan nu niet nakijken wat ik van u bewaar. Probeer het over een minuut opnieuw.";
    public const string TooBusy = "Er zijn te veel berichten tegelijk. Probeer het zo opnieuw.";
    public const string ConversationFull = "Dit gesprek is vol. Begin een nieuw gesprek.";
    public const string StoreAway = "Gesprekken kunnen nu niet worden bewaard. Probeer het zo opnieuw.";
    public const string NotRemembered = "Let op: dit gesprek kon niet worden bewaard. Noem bij een vervolgvraag opnieuw het onderwerp.";
    public const string MailLead = "Dit kunt u mailen. De bronnen erbij:";
    public const string MailSubject = "Onderwerp:";
    public const string MailOpening = "Geachte heer, mevrouw,";
    public const string MailClosing = "Heeft u nog vragen, dan kunt u gerust contact met ons opnemen.\n\nMet vriendelijke groet,";
    public const string DocumentTitle = "Antwoord van de assistent";
    public const string Question = "Vraag";
    public const string Answer = "Antwoord";
    public const string ByModel = "Geschreven door een taalmodel. Elke zin is getoetst aan het overzicht.";
    public const string AnswerMissing = "Dit antwoord is er niet meer. Stel de vraag opnieuw.";
    public const string TooManyLinks = "In dit gesprek zijn al te veel links gemaakt. Begin een nieuw gesprek.";
    public const string LinkGone = "Deze link is verlopen of het antwoord is gewist. Stel de vraag opnieuw aan de assistent.";
    public const string Cut = "Uw bericht is te lang om helemaal te lezen. Ik heb het begin gelezen; stel de rest als een nieuwe vraag.";
    public const string Erased = "[gewist]";
    public const string SlowRequest = "Het bericht kwam te langzaam binnen. Stuur het opnieuw.";
    public const string BrokenRequest = "De aanvraag is niet te lezen.";
    public const string LeftOutBegins = "Ik heb weggelaten:";
    public const string UnderstoodBegins = "Ik lees uw vraag als:";
    private static readonly string[] SentenceEnds = [". ", "! ", "? ", "\n"];

    public const string OtherSite = "Deze vraag komt van een andere site. Stel hem op de pagina zelf.";
    public const string PageSkip = "Naar het gesprek";
    public const string PageAbout = "Wat kunt u vragen, en wat niet?";
    public const string PageConversation = "Gesprek met de assistent";
    public const string PageRestart = "Nieuw gesprek";
    public const string PageStop = "Stop met schrijven";
    public const string PageBegin = "Begin hier";
    public const string PageBrowse = "Thema’s en instrumenten";
    public const string PageThemes = "Waar gaat uw vraag over?";
    public const string PageComputer = "U spreekt met een computer, niet met een medewerker. Typ geen persoonsgegevens.";

    /// <summary>What the page explains besides what the overview is.</summary>
    public static readonly IReadOnlyList<string> PageExplanation =
    [
        "Wat daarna is gewijzigd, staat apart bij het antwoord, met bron en datum. Juridisch advies geeft de assistent niet.",
        "U spreekt met een computer, niet met een medewerker.",
        "Typ geen namen, adressen, nummers of andere persoonsgegevens.",
    ];

    /// <summary>Of when the overview is.</summary>
    public static string StateOf(string edition) => $"Stand: {edition}";

    public static string TooLong(int maxBytes) => $"Dit bericht is te lang. Er past hooguit {maxBytes / 1024} kB in.";

    /// <summary>The button that opens all instruments.</summary>
    public static string PageBrowseAll(int count) => $"Bekijk alle {count} instrumenten";

    /// <summary>What is said to a courtesy that needs nothing of the overview.</summary>
    public static string SmallTalk(SmallTalkKind kind) => kind switch
    {
        SmallTalkKind.Thanks => "Graag gedaan. Heeft u nog een vraag, stel die gerust.",
        SmallTalkKind.HowAreYou => "Dank u, met mij gaat het goed. Waarmee kan ik u helpen?",
        SmallTalkKind.Goodbye => "Tot ziens, en succes met uw werk.",
        SmallTalkKind.OtherLanguage => "Ik antwoord in het Nederlands. Your question may be in English, but my answers come in Dutch, in "
            + "the words of the source. Waarmee kan ik u helpen?",
        SmallTalkKind.NeverMind => "Dat is goed. Als u nog iets wilt weten, vraagt u het gerust.",
        SmallTalkKind.MyData => WhatIsKept,
        _ => "Dank u wel. Heeft u nog een vraag, stel die gerust.",
    };

    /// <summary>Says what was left out of a message, and why.</summary>
    public static string LeftOut(IReadOnlyList<PersonalDataKind> kinds) =>
        $"{LeftOutBegins} {Listed(kinds.Select(NameOf))}. Persoonsgegevens bewaar ik niet, en voor "
            + "het antwoord zijn ze niet nodig.";

    /// <summary>Until when a link to an answer works.</summary>
    public static string LinkUntil(DateOnly day) => $"Deze link werkt tot en met {DutchDate.Of(day)}.";

    public static string Reference(string reference) => $"Kenmerk: {reference}.";

    // In one sentence: a "Klopt dat." of its own would read as the answer.
    public static string UnderstoodAs(string question) =>
        $"{UnderstoodBegins} {string.Join("; ", question.Split(SentenceEnds, StringSplitOptions.TrimEntries))}"
            + (question.EndsWith('…') ? "" : ".");

    /// <summary>What is not told, where nothing of it is and where something else is.</summary>
    public static string Untold(string missing) => $"Het overzicht geeft geen antwoord {missing}.";

    public static string NearestQuote(string title, string quote) => $"Wel staat er bij {title}: “{quote}”";

    public static string Nearest(string title) => $"Wel gaat het over {title}: kijk voor meer bij de bron.";

    public static string NearestTold(string title, IReadOnlyList<string> told) => $"Wel staat er bij {title} {Listed(told)}.";

    /// <summary>What changed after the overview appeared; its source and date follow.</summary>
    public static string Changed(string text) => $"Let op: {text}";

    /// <summary>A page and its date.</summary>
    public static string Source(string host, string date) =>
        $"{(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}, {date}";

    public static string Theme(IEnumerable<InstrumentKind> kinds, string phrase) =>
        $"Alle {Listed(kinds.Select(kind => kind.Plural))} {phrase}";

    public static string Asked(string question) => $"U vroeg: “{question}”";

    /// <summary>Gives a user what is kept of them.</summary>
    public static string Export(string json, bool isCut) =>
        $"Dit bewaar ik nu van u; van mijn antwoorden staat alleen de tekst hier.{(isCut ? $" {ExportCut}" : "")} "
            + $"Wilt u dat het weg is, zeg dan: wis mijn gegevens.\n\n"
            + $"```json\n{json}\n```";

    /// <summary>All of some names, as in a running sentence.</summary>
    public static string Listed(IEnumerable<string> names) => Joined([.. names], "en");

    /// <summary>Any of some names, as in a running sentence.</summary>
    public static string Either(IEnumerable<string> names) => Joined([.. names], "of");

    private static string NameOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.ServiceNumber => "een burgerservicenummer",
        PersonalDataKind.AlienNumber => "een V-nummer",
        PersonalDataKind.BankAccount => "een rekeningnummer",
        PersonalDataKind.PhoneNumber => "een telefoonnummer",
        PersonalDataKind.MailAddress => "een e-mailadres",
        PersonalDataKind.PostalAddress => "een adres",
        PersonalDataKind.BirthDate => "een geboortedatum",
        _ => "een naam",
    };

    private static string Joined(IReadOnlyList<string> names, string before) =>
        names.Count > 1 ? $"{string.Join(", ", names.SkipLast(1))} {before} {names[^1]}" : names[0];
}
