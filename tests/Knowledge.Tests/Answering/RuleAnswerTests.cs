namespace Assistent.Knowledge.Tests.Answering;

/// <summary>Questions that give a floor area, a stay or a day are answered by the conditions that the overview states.</summary>
public sealed class RuleAnswerTests
{
    private static readonly Lazy<KnowledgeBase> InNovember2026 = new(() => RepositoryKnowledgeBase.Open(new DateOnly(2026, 11, 22)));

    [Theory]
    [InlineData("Mag een hospitakamer 10 m² zijn?", "Nee: 10 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("hospita met kamer van 23 m2 voor stel", "Nee: 23 m² voor 2 personen is 11,5 m² per persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("hospita wil twee kamers van elk 12 m2 verhuren aan twee personen", "Ja: 12 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("kamer van 3 bij 3 meter bij een hospita", "Nee: 9 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("kamer van 3x5 meter bij een hospita", "Ja: 15 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("mag een kamer van 14 meter bij een hospita", "Ja: 14 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("mag een hospitakamer van 12 m2", "Ja: 12 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is 24 m² genoeg voor twee personen bij hospitaverhuur?", "Ja: 24 m² voor 2 personen is 12 m² per persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is 20 m2 genoeg voor 2 personen bij hospitaverhuur?", "Nee: 20 m² voor 2 personen is 10 m² per persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("hoeveel mensen kunnen er bij hospitaverhuur in 40 m2", "40 m² is genoeg voor 3 personen: 3 keer 12 m² is 36 m².")]
    [InlineData("hoeveel personen in een hospitakamer van 9 m2", "Nee: 9 m² is ook voor één persoon te klein: het minimum is 12 m² per persoon.")]
    [InlineData("hospita met twee kamers van 12 m2 voor twee mensen", "Ja: 2 keer 12 m² is 24 m², en 24 m² voor 2 personen is 12 m² per persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Klopt het dat microwoningen 20 tot 60 m2 zijn?", "Nee: 20 tot 60 m² valt deels buiten de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Klopt het dat een hospitakamer 15 m2 moet zijn?", "Nee: het minimum is 12 m² per persoon.")]
    [InlineData("Moet een hospitakamer 12 m2 zijn?", "Ja: het minimum is 12 m² per persoon.")]
    [InlineData("Mag een hospitakamer minimaal 15 m2 zijn?", "Ja: 15 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is de maximale logeerduur twee maanden?", "Nee: 3 maanden is het langste dat het overzicht noemt.")]
    [InlineData("Klopt het dat logeren maximaal drie maanden mag?", "Ja: 3 maanden is het langste dat het overzicht noemt.")]
    [InlineData("Klopt het dat de regeling grote gezinnen vanaf 8 personen geldt?", "Nee: de regeling geldt vanaf 7 personen.")]
    [InlineData("Geldt de regeling grote gezinnen vanaf 7 personen?", "Ja: de regeling geldt vanaf 7 personen.")]
    [InlineData("Hoeveel m² is er nodig voor drie personen bij hospitaverhuur?", "Voor 3 personen is dat minimaal 36 m²: 3 keer 12 m².")]
    [InlineData("Mag een microwoning 35 m² zijn?", "Ja: 35 m² valt binnen de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Mag een microwoning 60 m² zijn?", "Nee: 60 m² valt buiten de 20 tot 50 m² die het overzicht noemt.")]
    public void A_floor_area_is_measured_by_the_rule(string question, string says) =>
        Assert.Equal(says, RepositoryKnowledgeBase.Answer(question).FirstSentence());

    [Theory]
    [InlineData("Mag een statushouder twee maanden logeren via de logeerregeling?", "2 maanden valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("mag je met de logeerregeling acht weken logeren", "8 weken valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("Kan iemand drie maanden logeren met de logeerregeling?", "3 maanden valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("Mag een statushouder vijf maanden logeren via de logeerregeling?", "Nee: 5 maanden is 2 maanden langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("statushouder wil 5 maande bij vriende logeren, past dat binnen de logeerregelng", "Nee: 5 maanden is 2 maanden langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("Mag logeren met de logeerregeling een half jaar duren?", "Nee: 6 maanden is 3 maanden langer dan de 3 maanden die het overzicht noemt.")]
    public void A_stay_is_measured_by_the_rule(string question, string says) =>
        Assert.Equal(says, RepositoryKnowledgeBase.Answer(question).FirstSentence());

    [Theory]
    [InlineData("Kan ik op 2 juli 2023 terecht bij de regeling grote gezinnen?", "Nee: 2 juli 2023 is te vroeg, de regeling gaat open op 3 juli 2023.")]
    [InlineData("kan het op 2-7-2023 bij de regeling grote gezinnen", "Nee: 2 juli 2023 is te vroeg, de regeling gaat open op 3 juli 2023.")]
    [InlineData("Kan ik op 3-7-2023 terecht bij de regeling grote gezinnen?", "3 juli 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Is de regeling grote gezinnen open op 1/11/2023?", "1 november 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Is de regeling grote gezinnen nog open op 1-11-2023?", "1 november 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Is 2-11-2023 te laat voor de regeling grote gezinnen?", "Ja: 2 november 2023 is te laat, de regeling stond open tot en met 1 november 2023.")]
    [InlineData("Kunnen we op 10 november nog terecht bij de regeling grote gezinnen?", "Nee: 10 november 2023 is te laat, de regeling stond open tot en met 1 november 2023.")]
    public void A_day_is_set_against_the_period(string question, string says)
    {
        var answer = RepositoryKnowledgeBase.Answer(question);

        Assert.Contains(says, answer.FirstSentence(), StringComparison.Ordinal);
        Assert.Contains(answer.Statements(), statement => statement.Text.StartsWith("De regeling staat open van 3 juli", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("twee kamers van 10 m² voor twee mensen bij een hospita, te klein?", "Ja: 2 keer 10 m² is 20 m², en 20 m² voor 2 personen is 10 m² per persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Is 10 m² te klein voor een hospitakamer?", "Ja: 10 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("is 24 m2 te krap voor twee personen bij hospitaverhuur", "Nee: 24 m² voor 2 personen is 12 m² per persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is vijf maanden te lang voor de logeerregeling?", "Ja: 5 maanden is 2 maanden langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("statushouder logeert sinds 6 dagen bij vrienden en heeft zich nog niet ingeschreven, te laat?", "Ja: 6 dagen is 1 dag langer dan de 5 dagen die het overzicht noemt.")]
    [InlineData("Is acht weken te lang voor de logeerregeling?", "Nee: 8 weken valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("Is 15 oktober 2023 te laat voor de regeling grote gezinnen?", "Nee: 15 oktober 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    public void Asked_whether_it_is_too_much_the_answer_turns_round(string question, string says) =>
        Assert.Equal(says, RepositoryKnowledgeBase.Answer(question).FirstSentence());

    [Theory]
    [InlineData("Wat gebeurt er na vijf maanden in de logeerregeling?", "5 maanden is 2 maanden langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("statushouder logeert al 10 weken, mag dat nog door?", "10 weken valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("hotelregeling 7 maanden toegestaan?", "Nee: 7 maanden is 1 maand langer dan de 6 maanden die het overzicht noemt.")]
    [InlineData("Een statushouder zit driekwart jaar in een hotel via de HAR, hoe lang betaalt het COA?", "9 maanden is 3 maanden langer dan de 6 maanden die het overzicht noemt.")]
    [InlineData("een jaar in hotel wie betaalt dat", "1 jaar is 6 maanden langer dan de 6 maanden die het overzicht noemt.")]
    [InlineData("een statushouder verblijft 26 weken in een hotel", "26 weken valt binnen de 6 maanden die het overzicht noemt.")]
    [InlineData("3 maanden en 1 dag logeren?", "Nee: 3 maanden en 1 dag is 1 dag langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("logeren van 1 september tot 15 november mag dat", "2 maanden en 2 weken valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("logeren van 1 juni tot 1 oktober kan dat", "Nee: 4 maanden is 1 maand langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("statushouder zit van januari t/m augustus in een hotel", "Nee: 8 maanden is 2 maanden langer dan de 6 maanden die het overzicht noemt.")]
    [InlineData("90 dagen logeren?", "90 dagen valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("logeerregeling 20 weken, kan dat", "Nee: 20 weken is langer dan de 3 maanden die het overzicht noemt.")]
    public void What_comes_after_a_stay_is_no_question_for_yes_or_no(string question, string says) =>
        Assert.EndsWith(says, RepositoryKnowledgeBase.Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Theory]
    [InlineData("HAR: statushouder zit maar 4 maanden in het hotel, wat gebeurt er met het geld voor de andere 2 maanden?")]
    [InlineData("Hotel is geboekt voor een half jaar maar na vier maanden hadden we al een huis. Wil het COA die overgebleven centen terug?")]
    public void A_stay_that_ends_earlier_is_answered_with_what_holds_then(string question) =>
        Assert.Contains(RepositoryKnowledgeBase.Answer(question).Statements(), statement => statement.Text == "Verhuist de statushouder eerder, dan wordt het restbedrag niet teruggevorderd.");

    [Theory]
    [InlineData("is de regeling grote gezinnen nog open in oktober 2023", "Oktober 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kan ik in november 2023 nog terecht bij de regeling grote gezinnen?", "November 2023 valt deels binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kan ik in december 2023 nog terecht bij de regeling grote gezinnen?", "Nee: december 2023 is te laat, de regeling stond open tot en met 1 november 2023.")]
    public void A_month_is_open_as_far_as_its_days_are(string question, string says) =>
        Assert.EndsWith(says, RepositoryKnowledgeBase.Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Fact]
    public void A_day_that_the_year_of_the_period_lacks_is_set_against_nothing() =>
        Assert.DoesNotContain("valt", RepositoryKnowledgeBase.Answer("Kan ik op 29 februari terecht bij de regeling grote gezinnen?").FirstSentence(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Wat is er voor 2025 beschikbaar voor grote gezinnen?")]
    [InlineData("Komt er na 2023 nog geld voor de grote gezinnen?")]
    [InlineData("Valt er in 2026 nog iets te halen voor woningen voor grote gezinnen met een status?")]
    public void A_year_is_answered_with_the_sentence_about_that_year(string question) =>
        Assert.EndsWith("Voor 2024 t/m 2026 is aanvullend 12 miljoen euro beschikbaar voor de regeling.", RepositoryKnowledgeBase.Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Fact]
    public void A_period_that_is_over_today_is_said_to_be_over()
    {
        var answer = InNovember2026.Value.Answer(new Question("Wanneer staat de regeling grote gezinnen open?"));

        Assert.Contains("De periode die het overzicht noemt, is voorbij: die liep tot en met 1 november 2023.", answer.FirstSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_still_runs_is_told_in_the_overviews_words()
    {
        var answer = RepositoryKnowledgeBase.Answer("Wanneer staat de regeling grote gezinnen open?");

        Assert.EndsWith("De regeling staat open van 3 juli t/m 1 november 2023 of totdat het budget is uitgeput.", answer.FirstSentence(), StringComparison.Ordinal);
        Assert.DoesNotContain("voorbij", answer.FirstSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Klopt het dat een logeerperiode zes maanden duurt?")]
    [InlineData("Volgens een beller duurt de logeerperiode een half jaar. Dat is juist toch?")]
    [InlineData("Microwoningen zijn toch minstens 60 m²?")]
    [InlineData("Klopt het dat er 4 miljoen is voor de flexpool?")]
    [InlineData("Klopt het dat de regeling grote gezinnen geldt voor een gezin van 5?")]
    [InlineData("Klopt het dat het restbedrag van de HAR wordt teruggevorderd?")]
    [InlineData("De Thuisgevers is toch van de gemeente Zwolle?")]
    [InlineData("is er 900 miljoen voor de herplaatsingsgarantie")]
    [InlineData("De 40 miljoen voor de flexpools was er in 2023 en 2025, klopt dat?")]
    public void A_wrong_premise_is_denied_first(string question) =>
        Assert.StartsWith("Nee: ", RepositoryKnowledgeBase.Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Klopt het dat een logeerperiode maximaal drie maanden duurt?")]
    [InlineData("De FHG is toch 783 miljoen euro?")]
    [InlineData("Klopt het dat er 40 miljoen is voor de flexpool?")]
    [InlineData("is 15 procent juist voor mensen die collectief willen wonen")]
    [InlineData("Is er 500 miljoen voor de herplaatsingsgarantie?")]
    public void A_right_premise_is_confirmed_or_left_to_the_text(string question) =>
        Assert.False(RepositoryKnowledgeBase.Answer(question).FirstSentence().StartsWith("Nee: ", StringComparison.Ordinal));
}
