using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Replies;

/// <summary>
/// Every Dutch sentence of the bot that tells of the overview itself: of when and whose it is, what it is about and what it has. All of it
/// comes from the knowledge base, so another edition or another overview needs no other words here.
/// </summary>
internal sealed class OverviewWording(ArticleLibrary library)
{
    private readonly Overview _overview = library.Overview;

    public string Edition => _overview.Edition;

    public string StateOf => Wording.StateOf(Edition);

    public string PageTitle => $"Assistent {_overview.SubjectInShort}";

    public IReadOnlyList<string> StarterQuestions => _overview.Starters;

    public string Welcome => $"Goedendag. Ik beantwoord vragen over {Subject}, uit het overzicht van {_overview.Publisher} ({Edition}). "
        + $"Dat heeft {Contents}. Ik ben een computer, geen medewerker. Typ geen persoonsgegevens. Waarmee kan ik u helpen?";

    public string OutOfScope => "Daar kan ik u niet mee helpen: dat staat niet in het overzicht. "
        + $"Ik beantwoord alleen vragen over {Subject}{Examples}.";

    public string Unclear => "Waarover gaat uw vraag? Noem bijvoorbeeld "
        + $"{Wording.Either(NamedKinds.Select(kind => $"een {kind.Singular}"))}, of kies hieronder.";

    public string MailIntroduction => $"Het overzicht van {Subject} zegt hierover:";

    public string MailSources => $"Bron: overzicht van {_overview.PublisherInFull}, {Edition}.";

    public string ForwardSubject => $"Vraag over {Subject}";

    public IReadOnlyList<string> PageExplanation =>
    [
        $"De assistent weet wat er staat in het overzicht van {Subject} van {_overview.Publisher} ({Edition}): {Contents}.",
        .. Wording.PageExplanation,
    ];

    public string SmallTalk(SmallTalkKind kind) => kind switch
    {
        SmallTalkKind.Greeting => $"Goedendag! Stel gerust uw vraag over {Subject}.",
        SmallTalkKind.WhoAreYou => $"Ik ben Assistent, een computerprogramma. Ik zoek antwoorden op in het overzicht van {Subject} "
            + $"van {_overview.Publisher} ({Edition}) en laat zien waar ze staan.",
        SmallTalkKind.WhatCanYouDo => $"Ik beantwoord vragen over {Contents}{Purpose}. De bron staat er steeds bij. U kunt vragen wat iets "
            + "is, voor wie het is, hoe lang, hoeveel en onder welke voorwaarden. Ook kunt u twee tot vier "
            + $"{_overview.Kinds[^1].Plural} laten vergelijken. Juridisch advies geef ik niet.",
        SmallTalkKind.Complaint => $"Dat spijt me. Stelt u de vraag eens in andere woorden, of noem {TheInstrument} waar het om gaat.",
        _ => Wording.SmallTalk(kind),
    };

    public string Declined(DeclineReason reason) => reason switch
    {
        DeclineReason.Orders => $"Dat doe ik niet. Ik beantwoord alleen vragen over {Subject}.",
        DeclineReason.OtherWork => $"Dat doe ik niet. Ik beantwoord alleen vragen over {Subject}, en kan een antwoord daarover voor een "
            + "e-mail of een beller omzetten.",
        DeclineReason.PersonalCase => "Over één persoon of gezin kan ik niets beslissen of nazien. "
            + $"Ik kan u wel vertellen wat het overzicht van {Subject} erover zegt; stel uw vraag dan zonder namen of nummers.",
        DeclineReason.Abuse => $"Laten we het netjes houden. Ik help u graag met een vraag over {Subject}.",
        _ => "Dat doe ik niet.",
    };

    private string Subject => _overview.Subject;

    // How many there are of each kind.
    private string Contents => Wording.Listed(_overview.Kinds.Select(kind => (Kind: kind, library.OfKind(kind).Count))
        .Select(counted => $"{counted.Count} {counted.Kind.Counted(counted.Count)}"));

    private string Examples => ExampleNames.ToList() is { Count: > 0 } names ? $", zoals {Wording.Either(names)}" : "";

    // Where nobody chose examples, the first of each kind.
    private IEnumerable<string> ExampleNames => _overview.Examples is { Count: > 0 } chosen
        ? chosen.Select(slug => library[slug].ShortName)
        : library.Instruments.DistinctBy(article => article.Kind).Select(article => article.ShortName);

    private string Purpose => _overview.Purpose == "" ? "" : $" voor {_overview.Purpose}";

    // Where a sentence names kinds only to show what can be named, the first and the last are enough.
    private IReadOnlyList<InstrumentKind> NamedKinds => _overview.Kinds is [var first, .., var last] ? [first, last] : _overview.Kinds;

    private string TheInstrument => NamedKinds.Select(kind => kind.Determiner).Distinct().ToList() is [var same]
        ? $"{same} {Wording.Either(NamedKinds.Select(kind => kind.Singular))}"
        : Wording.Either(NamedKinds.Select(kind => $"{kind.Determiner} {kind.Singular}"));
}
