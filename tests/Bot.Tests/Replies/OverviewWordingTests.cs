using Assistent.Bot.Replies;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Tests.Replies;

/// <summary>What the bot says of the overview comes from its data: of this one to the letter, and of another nothing of this one.</summary>
public sealed class OverviewWordingTests
{
    private static readonly OverviewWording Present = RepositoryKnowledgeBase.Wording;

    private static readonly ArticleLibrary Other = ArticleLibrary.Read(Path.Combine(AppContext.BaseDirectory, "SmallOverview"));

    [Fact]
    public void The_present_overview_is_told_of_in_its_own_words()
    {
        Assert.Equal("Goedendag. Ik beantwoord vragen over woonmogelijkheden voor aandachtsgroepen, uit het overzicht van het ministerie "
            + "van BZK (augustus 2023). Dat heeft 13 mogelijkheden, 5 vormen van ondersteuning en 6 regelingen. Ik ben een computer, geen "
            + "medewerker. Typ geen persoonsgegevens. Waarmee kan ik u helpen?", Present.Welcome);
        Assert.Equal("Daar kan ik u niet mee helpen: dat staat niet in het overzicht. Ik beantwoord alleen vragen over woonmogelijkheden "
            + "voor aandachtsgroepen, zoals flexwoningen, hospitaverhuur of de logeerregeling.", Present.OutOfScope);
        Assert.Equal("Waarover gaat uw vraag? Noem bijvoorbeeld een mogelijkheid of een regeling, of kies hieronder.", Present.Unclear);
        Assert.Equal("Bron: overzicht van het ministerie van Binnenlandse Zaken en Koninkrijksrelaties, augustus 2023.",
            Present.MailSources);
        Assert.Equal("Het overzicht van woonmogelijkheden voor aandachtsgroepen zegt hierover:", Present.MailIntroduction);
        Assert.Equal("De assistent weet wat er staat in het overzicht van woonmogelijkheden voor aandachtsgroepen van het ministerie van "
            + "BZK (augustus 2023): 13 mogelijkheden, 5 vormen van ondersteuning en 6 regelingen.", Present.PageExplanation[0]);
        Assert.Equal(("Stand: augustus 2023", "Assistent woonmogelijkheden"), (Present.StateOf, Present.PageTitle));
        Assert.Equal("Vraag over woonmogelijkheden voor aandachtsgroepen", Present.ForwardSubject);
        Assert.Equal(["Welke regelingen zijn er?", "Welke mogelijkheden zijn er?", "Hoe lang duurt de logeerregeling?"],
            Present.StarterQuestions);
    }

    [Theory]
    [InlineData(SmallTalkKind.Greeting, "Goedendag! Stel gerust uw vraag over woonmogelijkheden voor aandachtsgroepen.")]
    [InlineData(SmallTalkKind.WhoAreYou, "Ik ben Assistent, een computerprogramma. Ik zoek antwoorden op in het overzicht van "
        + "woonmogelijkheden voor aandachtsgroepen van het ministerie van BZK (augustus 2023) en laat zien waar ze staan.")]
    [InlineData(SmallTalkKind.WhatCanYouDo, "Ik beantwoord vragen over 13 mogelijkheden, 5 vormen van ondersteuning en 6 regelingen voor "
        + "de huisvesting van aandachtsgroepen. De bron staat er steeds bij. U kunt vragen wat iets is, voor wie het is, hoe lang, hoeveel "
        + "en onder welke voorwaarden. Ook kunt u twee tot vier regelingen laten vergelijken. Juridisch advies geef ik niet.")]
    [InlineData(SmallTalkKind.Complaint, "Dat spijt me. Stelt u de vraag eens in andere woorden, of noem de mogelijkheid of regeling waar "
        + "het om gaat.")]
    [InlineData(SmallTalkKind.Praise, "Dank u wel. Heeft u nog een vraag, stel die gerust.")]
    public void Small_talk_of_the_present_overview_is_this(SmallTalkKind kind, string said) => Assert.Equal(said, Present.SmallTalk(kind));

    [Theory]
    [InlineData(DeclineReason.Orders, "Dat doe ik niet. Ik beantwoord alleen vragen over woonmogelijkheden voor aandachtsgroepen.")]
    [InlineData(DeclineReason.OtherWork, "Dat doe ik niet. Ik beantwoord alleen vragen over woonmogelijkheden voor aandachtsgroepen, en "
        + "kan een antwoord daarover voor een e-mail of een beller omzetten.")]
    [InlineData(DeclineReason.PersonalCase, "Over één persoon of gezin kan ik niets beslissen of nazien. Ik kan u wel vertellen wat het "
        + "overzicht van woonmogelijkheden voor aandachtsgroepen erover zegt; stel uw vraag dan zonder namen of nummers.")]
    [InlineData(DeclineReason.Abuse, "Laten we het netjes houden. Ik help u graag met een vraag over woonmogelijkheden voor "
        + "aandachtsgroepen.")]
    public void What_is_declined_of_the_present_overview_is_this(DeclineReason reason, string said) =>
        Assert.Equal(said, Present.Declined(reason));

    [Fact]
    public void Another_overview_is_told_of_with_its_own_edition_publisher_kinds_and_counts()
    {
        var wording = new OverviewWording(Other);

        Assert.StartsWith("Goedendag. Ik beantwoord vragen over sportplekken in Testdorp, uit het overzicht van de gemeente Testdorp "
            + "(maart 2020). Dat heeft 2 velden en 1 subsidie. ", wording.Welcome, StringComparison.Ordinal);
        Assert.EndsWith("vragen over sportplekken in Testdorp, zoals het kunstgrasveld of de jeugdsubsidie.", wording.OutOfScope,
            StringComparison.Ordinal);
        Assert.Contains("een veld of een subsidie,", wording.Unclear, StringComparison.Ordinal);
        Assert.EndsWith("of noem het veld of de subsidie waar het om gaat.", wording.SmallTalk(SmallTalkKind.Complaint),
            StringComparison.Ordinal);
        Assert.StartsWith("Ik beantwoord vragen over 2 velden en 1 subsidie. ", wording.SmallTalk(SmallTalkKind.WhatCanYouDo),
            StringComparison.Ordinal);
        Assert.Equal("Bron: overzicht van de gemeente Testdorp, afdeling Sport, maart 2020.", wording.MailSources);
        Assert.Equal(("Stand: maart 2020", "Assistent sportplekken in Testdorp"), (wording.StateOf, wording.PageTitle));
        Assert.Equal(["Welke velden zijn er?"], wording.StarterQuestions);
    }

    [Fact]
    public void Of_another_overview_nothing_is_said_that_is_of_the_present_one()
    {
        var said = string.Join('\n', Everything(new OverviewWording(Other)));

        var own = RepositoryKnowledgeBase.Knowledge.Library;
        Assert.All((string[])[own.Overview.Edition, own.Overview.Subject, own.Overview.SubjectInShort, own.Overview.PublisherInShort,
                own.Overview.PublisherInFull, "2023", "aandachtsgroep", .. own.Overview.Kinds.Select(kind => kind.Singular),
                .. own.Overview.Kinds.Select(kind => kind.Plural), .. own.Instruments.Select(article => article.ShortName)],
            word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Everything(OverviewWording wording) =>
    [
        wording.Edition, wording.StateOf, wording.PageTitle, wording.Welcome, wording.OutOfScope, wording.Unclear, wording.MailIntroduction,
        wording.MailSources, wording.ForwardSubject, .. wording.PageExplanation, .. wording.StarterQuestions,
        .. Enum.GetValues<SmallTalkKind>().Select(wording.SmallTalk), .. Enum.GetValues<DeclineReason>().Select(wording.Declined),
        Wording.Theme(Other.Overview.Kinds, "voor de jeugd"),
    ];
}
