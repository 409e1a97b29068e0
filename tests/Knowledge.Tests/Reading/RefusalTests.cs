using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>What the overview does not tell is not answered, and what it does tell is not refused.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("Wat kost het optoppen van een flat?", "optoppen")]
    [InlineData("Hoe groot is een flexwoning?", "flexwoningen")]
    [InlineData("Hoeveel flexwoningen staan er in Zwolle?", "flexwoningen")]
    [InlineData("Hoeveel kost een flexwoning?", "flexwoningen")]
    [InlineData("Wat is het telefoonnummer van het Expertteam Woningbouw?", "expertteam-woningbouw")]
    [InlineData("Hoeveel geld is er in 2027 voor grote gezinnen?", "regeling-huisvesting-grote-gezinnen")]
    [InlineData("Welke ondersteuning hoort bij woningdelen?", "woningdelen")]
    [InlineData("Welke regeling hoort bij microwoningen?", "microwoningen")]
    public void What_an_article_does_not_tell_is_named_with_that_article(string question, string slug)
    {
        var plan = RepositoryKnowledgeBase.Read(question);

        Assert.Equal([slug], plan.NotTold());
        Assert.Equal([RepositoryKnowledgeBase.Library[Slug.Parse(slug)].Title],
            Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Knowledge.Answer(plan)).Nearest.Select(citation => citation.Title));
    }

    [Theory]
    [InlineData("Heeft Almelo een eigen handreiking voor woningsplitsing?")]
    [InlineData("welke corporaties in Eindhoven zijn bezig met optoppen")]
    public void What_a_place_does_that_the_overview_does_not_speak_of_is_not_told(string question) =>
        Assert.Single(RepositoryKnowledgeBase.Read(question).NotTold());

    [Theory]
    [InlineData("Wij zitten in Almelo. Wat is optoppen?", "optoppen.1")]
    [InlineData("Mag Almelo de maximale huurprijs bepalen bij leegstand?", "leegstand.2")]
    public void A_place_that_only_tells_where_somebody_is_changes_nothing(string question, string sentence) =>
        Assert.Contains(sentence, RepositoryKnowledgeBase.Read(question).Points());

    [Theory]
    [InlineData("Wat is het verschil tussen optoppen en huizenruil?")]
    public void Nothing_else_is_compared_in_the_place_of_what_the_overview_does_not_have(string question) =>
        Assert.DoesNotContain(Assert.IsType<AnswerPlan.Answering>(RepositoryKnowledgeBase.Read(question)).Parts,
            part => part is PlanPart.Compared);

    [Theory]
    [InlineData("Hoeveel statushouders moet onze gemeente dit jaar huisvesten?")]
    [InlineData("op welke plek staat hij bij woningnet")]
    [InlineData("Wij zijn een kleine gemeente met een taakstelling van 40 en geen woningen, waar beginnen we?")]
    public void What_is_near_the_subject_but_not_told_is_not_answered(string question) =>
        Assert.True(RepositoryKnowledgeBase.Answer(question) is Answer.NotInOverview or Answer.OutOfScope);

    [Theory]
    [InlineData("Hoeveel euro is de boete als een eigenaar leegstand niet meldt?", "leegstand")]
    [InlineData("welk bedrag kost een handreiking leegstand", "leegstand")]
    [InlineData("Welk bedrag krijgen wij van het COA voor 6 maanden HAR?", "hotel-en-accommodatieregeling")]
    [InlineData("Mag een statushouder langer dan een jaar in een doorstroomlocatie blijven?", "tussenvoorzieningen")]
    [InlineData("Hoeveel geld was er per ontmoetingsruimte bij de SOO?", "stimuleringsregeling-ontmoetingsruimten")]
    [InlineData("hoeveel maanden mag iemand in een tussenvoorziening blijven", "tussenvoorzieningen")]
    public void An_amount_or_a_length_that_no_sentence_has_is_not_told(string question, string slug) =>
        Assert.Equal([slug], RepositoryKnowledgeBase.Read(question).NotTold());

    [Theory]
    [InlineData("Hoeveel euro is er voor de flexpool beschikbaar?", "flexpoolregeling.3")]
    [InlineData("om welk bedrag gaat het bij de herplaatsingsgarantie", "herplaatsingsgarantie.3")]
    [InlineData("hoeveel is er per jaar voor de flexpool", "flexpoolregeling.3")]
    public void An_amount_that_a_sentence_has_is_told(string question, string sentence) =>
        Assert.Contains(sentence, RepositoryKnowledgeBase.Read(question).Points());

    [Theory]
    [InlineData("Wie wint de Champions League dit jaar?")]
    [InlineData("recept voor erwtensoep")]
    [InlineData("Hoe vraag ik een paspoort aan?")]
    [InlineData("Welke afstandsnorm geldt voor windturbines bij woningen?")]
    [InlineData("waar kan ik parkeren bij het stadhuis")]
    [InlineData("lening voor starters?")]
    [InlineData("Hoe verleng ik mijn verblijfsvergunning?")]
    [InlineData("Wat is een microscoop?")]
    [InlineData("Hoe verzorg ik een kamerplant?")]
    [InlineData("Hoe werkt een deelauto?")]
    public void Another_subject_is_out_of_scope(string question) =>
        Assert.IsType<AnswerPlan.OutOfScope>(RepositoryKnowledgeBase.Read(question));

    [Theory]
    [InlineData("Hoe groot was het budget voor 2023 van grote gezinnen?", "regeling-huisvesting-grote-gezinnen.3")]
    [InlineData("binnen hoeveel dagen inschrijven?", "logeerregeling.6")]
    [InlineData("In welk vakblad stond dat artikel over leegstand?", "leegstand.6")]
    [InlineData("Voor hoeveel bewoners is een microwoning?", "microwoningen.2")]
    [InlineData("Wat is er voor 2025 beschikbaar voor grote gezinnen?", "regeling-huisvesting-grote-gezinnen.5")]
    [InlineData("De rest van het COA-geld moeten we dan netjes terugstorten, neem ik aan?", "hotel-en-accommodatieregeling.5")]
    [InlineData("leegstaand schoolgebouw, wat kan ik ermee?", "transformatie.1")]
    [InlineData("hoe lang duurd de logeerregelng", "logeerregeling.3")]
    [InlineData("wat is een flexwonnig", "flexwoningen.1")]
    [InlineData("hospitaverhur", "hospitaverhuur.1")]
    public void What_stands_there_is_found_however_it_is_asked(string question, string sentence) =>
        Assert.Contains(sentence, RepositoryKnowledgeBase.Read(question).Points());

    [Fact]
    public void Every_instrument_says_what_it_is_when_its_title_is_asked_for() =>
        Assert.All(RepositoryKnowledgeBase.Library.Instruments, article =>
            Assert.Contains(article.Slug,
                RepositoryKnowledgeBase.Answer($"Wat is {article.ShortName}?").Grounded().About.Select(about => about.Slug)));
}
