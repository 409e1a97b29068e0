using System.Collections.Frozen;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// The closed classes of Dutch words by which a question shows itself: words that ask, and verbs that a question begins with.
/// </summary>
internal static class Grammar
{
    // So many words in, a text has said how it goes on from what was spoken of.
    private const int FirstWords = 4;

    private static readonly FrozenSet<string> Interrogatives = Set("""
        hoe hoeveel hoelang wat wie waar waarom wanneer welk welke waarmee waarvoor waartoe waarin waaraan waarop waarvan waarheen waarbij
        waarover waaruit waarnaar waartegen waaronder waardoor waarna
        """);

    private static readonly FrozenSet<string> Verbs = Set("""
        kan kun kunt kunnen mag mogen moet moeten is ben bent heb hebt heeft hebben word wordt worden krijg krijgt krijgen hoef hoeft
        hoeven geldt gelden komt komen ga gaat gaan bestaat bestaan zal zullen wil doet noem geef zeg vertel leg klopt
        was waren werd werden had hadden kon konden mocht mochten moest moesten kreeg kregen gold golden kwam kwamen ging gingen
        """);

    private static readonly FrozenSet<string> Negations = Set("niet niets niks geen nooit nee neen");

    private static readonly FrozenSet<string> VerbsOfKeeping = Set("""
        bewaar bewaren bewaart bewaard onthoud onthouden onthoudt houd hou houden vasthouden opslaan sla slaan opgeslagen laat achter staan
        """);

    private static readonly FrozenSet<string> VerbsOfBeing =
        Set("is zijn was waren heeft hebben had staat staan bestaat bestaan doet doen");

    private static readonly FrozenSet<string> VerbsOfAsking =
        Set("weet weten vernemen horen vraag vragen afvraag afvragen benieuwd nagaan uitzoeken zeggen aangeven bevestigen");

    private static readonly FrozenSet<string> Modals = Set("kan kun kunt kunnen mag mogen moet moeten hoef hoeft hoeven geldt gelden");

    // "Kun", "wil" and "zou" are for who is spoken to.
    private static readonly FrozenSet<string> ModalsOfOthers = Set("mag mogen moet moeten kan kunnen hoeft hoeven");

    private static readonly FrozenSet<string> Indefinites = Set("een elke elk iedere ieder iemand men hij");

    // What a subject begins with, or is.
    private static readonly FrozenSet<string> Subjects = Set("""
        de het een die dat deze dit er ik je jij u hij zij ze we wij jullie men iemand mijn onze ons jouw uw hun zo'n zulke elk elke alle
        """);

    // Of who speaks, who is spoken to, and what lies between them.
    private static readonly FrozenSet<string> Here = Set("""
        ik me mij mijn mn m'n wij we ons onze je jij jou jouw jullie u uw dit deze hier alles alle al net zonet daarnet zojuist
        """);

    // What may stand before a word that asks: "tot wanneer", "binnen hoeveel dagen".
    private static readonly FrozenSet<string> Prepositions = Set("aan bij binnen door in met na naar om onder op over per sinds "
        + "tegen tot tussen uit van vanaf via volgens voor zeg zonder ook");

    // What a text says besides when it takes something back: "sorry, verkeerde, ik bedoelde …".
    private static readonly FrozenSet<string> Corrections = Set("""
        sorry nee pardon excuus foutje oeps bedoel bedoelde verkeerd verkeerde fout eigenlijk correctie herstel toch wacht
        """);

    /// <summary>Whether words are no more than one that asks: "hoelang", "waarom".</summary>
    public static bool IsInterrogative(IReadOnlyList<string> words) =>
        words is [var only] && Interrogatives.Contains(only) && only is not ("wat" or "hoe" or "welk" or "welke");

    /// <summary>Whether an order to erase is denied: "wis dit niet"; to deny keeping is to erase: "bewaar dit niet".</summary>
    public static bool DeniesErasing(IReadOnlyList<string> words) => words.Any(Negations.Contains) && !words.Any(VerbsOfKeeping.Contains);

    /// <summary>
    /// Whether a text is one question whether somebody else may or must do something: "mag een corporatie gegevens verwijderen?". With
    /// "alles", "mijn" or "dit" in it, or in the passive, it may well be an order: "kan iemand dit wissen?", "mag een gesprek weg?".
    /// </summary>
    public static bool AsksOfOthers(string text)
    {
        if (text.Split(['.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var sentence])
            return false;
        var words = Words.Of(sentence).SkipWhile(word => Interrogatives.Contains(word) && word != "wie").ToList();
        return !words.Any(Here.Contains) && !words.Contains("worden") && words.Skip(2).Any(IsInfinitive) && words switch
        {
            ["wie", var modal, ..] => ModalsOfOthers.Contains(modal),
            [var modal, var subject, _, ..] when Indefinites.Contains(subject) => ModalsOfOthers.Contains(modal),
            ["mag" or "moet" or "hoeft", "de" or "het", _, _, _, ..] => true,
            ["mogen" or "moeten" or "hoeven", _, _, _, ..] => true,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a question asks what there is, and not what holds: it begins with a word that asks, or with "is", "heeft", "staat".
    /// </summary>
    public static bool AsksWhatIs(IReadOnlyList<string> words) =>
        BeginsWithInterrogative(words) || (words.Count > 0 && VerbsOfBeing.Contains(words[0]));

    /// <summary>Whether a word beside a name asks for no more than what it is.</summary>
    public static bool OnlyAsksWhat(string word) => word == "wat" || IsArticle(word) || VerbsOfBeing.Contains(word);

    /// <summary>Whether a word makes a question one about what may, can or must be: about a rule.</summary>
    public static bool IsModal(string word) => Modals.Contains(word);

    /// <summary>Whether a word stands before a noun and says nothing by itself.</summary>
    public static bool IsArticle(string word) => word is "de" or "het" or "een";

    /// <summary>Whether a word behind a noun begins what tells which one is meant: "voor ouderen", "waarmee …".</summary>
    public static bool Describes(string? word) =>
        word is "die" or "dat" or "waar" or "waarmee" or "waarbij" or "waarin" or "waarvoor" or "om" or "voor" or "van" or "met" or "over";

    /// <summary>Whether a word is a preposition: with what follows it tells more of what stands before it.</summary>
    public static bool IsPreposition(string? word) => word is not null && Prepositions.Contains(word);

    /// <summary>Whether a word says that something is taken back.</summary>
    public static bool Corrects(string word) => Corrections.Contains(word);

    /// <summary>
    /// Whether a text turns away from what was spoken of: it takes it back, or says that something else is meant ("nee ik bedoel …",
    /// "nu die andere").
    /// </summary>
    public static bool TurnsAway(IReadOnlyList<string> words) =>
        words is [var first, ..] && (Corrects(first) || words.Any(word => word is "bedoel" or "bedoelde")
            || words.Take(FirstWords).Any(word => word is "ander" or "andere" or "anders"));

    /// <summary>Whether a text begins by announcing another question: "ander vraagje".</summary>
    public static bool AnnouncesAnother(IReadOnlyList<string> words) =>
        words.Zip(words.Skip(1)).Take(FirstWords)
            .Any(pair => pair is ("ander" or "andere" or "nieuwe" or "volgende",
                "vraag" or "vraagje" or "onderwerp" or "kwestie" or "punt"));

    /// <summary>Whether a text asks which of several.</summary>
    public static bool AsksWhich(IReadOnlyList<string> words) => words.Contains("welke") || words.Contains("welk");

    /// <summary>Whether a text asks which, and leaves out of what: "en welke bij …".</summary>
    public static bool AsksWhichOnly(IReadOnlyList<string> words) =>
        words.SkipWhile(word => word is "en" or "maar").ToList() is ["welke" or "welk", "bij" or "voor" or "onder", _, ..];

    /// <summary>Whether a text asks at which of several something stands: "bij welke", "voor welke".</summary>
    public static bool AsksAtWhich(IReadOnlyList<string> words) =>
        words.Zip(words.Skip(1)).Any(pair => pair is ("bij" or "onder" or "voor" or "in", "welke" or "welk"));

    /// <summary>Whether a text asks what was asked before, of something else: "dezelfde vraag, maar dan …".</summary>
    public static bool AsksSame(IReadOnlyList<string> words) =>
        words.SkipWhile(word => word is "en" or "nu" or "dan" or "de").FirstOrDefault() is "zelfde" or "dezelfde" or "hetzelfde" or "idem";

    /// <summary>Whether a text asks for some of what was just listed: "welke daarvan zijn voor ouderen".</summary>
    public static bool AsksAmong(IReadOnlyList<string> words) =>
        words.Any(word => word is "daarvan" or "hiervan" or "ervan" or "hiertussen");

    /// <summary>Whether a text begins by pointing at what was spoken of: "die met de hotels".</summary>
    public static bool PointsBack(IReadOnlyList<string> words) => words is ["die" or "dat" or "deze" or "dit", ..];

    /// <summary>Whether a text goes on from what was said: it begins with a conjunction.</summary>
    public static bool GoesOn(IReadOnlyList<string> words) => words is ["en" or "maar" or "of" or "dus", _, ..];

    /// <summary>
    /// Whether a text begins with a question that stands in another sentence, "of je dan nog naar de dokter kunt", and not with another
    /// thing to choose, "of de gemeente".
    /// </summary>
    public static bool BeginsAsEmbedded(IReadOnlyList<string> words) =>
        words is ["of", var subject, ..] && Subjects.Contains(subject) && words.Skip(2).Any(IsVerb);

    /// <summary>
    /// Whether a text asks: a word of it asks, it wants to know whether something is so, or a sentence of it begins with a verb.
    /// </summary>
    public static bool Asks(string text) =>
        Words.Of(text) is var words && (words.Any(Interrogatives.Contains)
            || words.Zip(words.Skip(1)).Any(pair => pair.Second == "of" && VerbsOfAsking.Contains(pair.First)))
        || text.Split('.', '!', '?', '\n', ',', ':').Any(sentence => BeginsWithVerb(Words.Of(sentence)));

    /// <summary>Whether a word of a text asks.</summary>
    public static bool HasInterrogative(IReadOnlyList<string> words) => words.Any(Interrogatives.Contains);

    /// <summary>Whether a word neither asks nor is about anything: "en", "alle", "graag".</summary>
    public static bool IsFiller(string word) => DutchAnalysis.IsStopWord(word) && !Interrogatives.Contains(word)
        && (!Prepositions.Contains(word) || word == "ook") && !Verbs.Contains(word) && !Modals.Contains(word)
        && (!Subjects.Contains(word) || IsArticle(word));

    /// <summary>Whether a text asks for something particular, rather than what a thing is.</summary>
    public static bool AsksParticulars(IReadOnlyList<string> words) =>
        words.Any(word => Interrogatives.Contains(word) && word is not ("wat" or "welk" or "welke"));

    /// <summary>Whether a text begins as a question does, by a word that asks, or by a verb and a small word after it.</summary>
    public static bool BeginsAsQuestion(IReadOnlyList<string> words) =>
        BeginsWithInterrogative(words) || BeginsWithVerb(words);

    /// <summary>Whether a text begins with a word that asks, after prepositions if any.</summary>
    public static bool BeginsWithInterrogative(IReadOnlyList<string> words) =>
        words.SkipWhile(Prepositions.Contains).FirstOrDefault() is { } first && Interrogatives.Contains(first);

    // What can be a noun too is a verb before the beginning of its subject: "staat de regeling", not "staat van baten". "Stel dat hij …"
    // supposes.
    private static bool BeginsWithVerb(IReadOnlyList<string> words) => words is [not "stel" and var first, ..] && (Verbs.Contains(first)
        || (words.Count > 1 && DutchAnalysis.Load().TraitsOf(first) is var traits && traits.HasFlag(WordTraits.Verb)
            && (Subjects.Contains(words[1]) || ((traits & (WordTraits.Noun | WordTraits.Adjective)) == 0 && !IsInfinitive(first)
                && DutchAnalysis.IsStopWord(words[1])))));

    private static bool IsVerb(string word) => Verbs.Contains(word) || (DutchAnalysis.Load().TraitsOf(word) is var traits
        && traits.HasFlag(WordTraits.Verb) && (traits & (WordTraits.Noun | WordTraits.Adjective)) == 0);

    private static bool IsInfinitive(string word) => word.EndsWith("en", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
