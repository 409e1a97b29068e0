using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>Messages that give another figure, another day or a claim about what was asked before.</summary>
public sealed class DialogueFigureTests
{
    private const string Amount = "Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?";

    [Fact]
    public void A_figure_with_its_unit_takes_the_place_of_its_like() =>
        Assert.Contains("26 m2", Conversation.After("Mag een kamer bij een hospita van 22 m2 voor 2 personen?")
            .Read("En met 26 m2 voor dezelfde twee?").Answering().Understood, StringComparison.Ordinal);

    [Fact]
    public void A_year_after_a_ruling_is_asked_of_the_same() =>
        Assert.Equal("Mag een gezin van 6 meedoen aan de regeling grote gezinnen en in 2025?", Conversation.After(
            "Mag een gezin van 6 meedoen aan de regeling grote gezinnen?").Read("en in 2025?").Answering().Understood);

    [Fact]
    public void A_year_in_short_takes_the_place_of_a_year() =>
        Assert.Contains("2024", Conversation.After("Hoeveel geld was er in 2023 voor de regeling grote gezinnen?")
            .Read("en in 24?").Answering().Understood, StringComparison.Ordinal);

    [Theory]
    [InlineData(Amount, "en 10?", "10 personen")]
    [InlineData(Amount, "nee sorry, 7", "7 personen")]
    [InlineData(Amount, "en voor een gezin van 6 personen?", "gezin van 6 personen")]
    [InlineData("Mag een hospitakamer 10 m² zijn?", "oh wacht het is 14 m2", "14 m2")]
    public void Another_figure_is_asked_of_the_same(string first, string then, string figure)
    {
        var plan = Conversation.After(first).Read(then).Answering();

        Assert.Contains(figure, plan.Understood, StringComparison.Ordinal);
        Assert.DoesNotContain("8", plan.Understood, StringComparison.Ordinal);
        Assert.IsType<PlanPart.Ruled>(plan.Part());
    }

    [Theory]
    [InlineData("Kan ik op 3 juli 2023 aanvragen voor grote gezinnen?",
        "en op de 5e?", "Kan ik op 5 juli 2023 aanvragen voor grote gezinnen?")]
    [InlineData("Kan ik op 2 november 2023 aanvragen voor grote gezinnen?",
        "en op de 1e?", "Kan ik op 1 november 2023 aanvragen voor grote gezinnen?")]
    [InlineData("Dus twee gezinnen van 8 en één van 11, wat is dat maximaal bij elkaar uit de regeling grote gezinnen?",
        "Nee excuus, ik bedoel één van 8 en twee van 11.",
        "Dus 1 gezin van 8 en 2 gezinnen van 11, wat is dat maximaal bij elkaar uit de regeling grote gezinnen?")]
    [InlineData("Hoeveel budget heeft de regeling grote gezinnen in 2024, 2025 en 2026 samen?",
        "En zonder 2024?", "Hoeveel budget heeft de regeling grote gezinnen in 2025 en 2026 samen?")]
    [InlineData("grote gezinnen, 3x gezin van 9 en 1x van 10. max subsidie?",
        "zonder die van 10", "grote gezinnen, 3x gezin van 9. max subsidie?")]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 uit de regeling grote gezinnen?",
        "en twee meer?", "Hoeveel krijgen we voor een gezin van 10 uit de regeling grote gezinnen?")]
    public void A_day_or_a_number_more_is_put_into_the_question_before(string first, string then, string understood) =>
        Assert.Equal(understood, Conversation.After(first).Read(then).Answering().Understood);

    [Theory]
    [InlineData("Hoeveel vierkante meter heeft een echtpaar minimaal nodig bij een hospita?", "en met een baby erbij",
        "3 personen is minimaal 36 m² nodig")]
    [InlineData("Wie betaalt als iemand 8 maanden in een hotel blijft via de HAR?", "hoeveel maanden is dat dan",
        "Het verschil is 2 maanden")]
    [InlineData("Hoeveel geld is er voor de flexpool?", "opgeteld?", "is samen 80 miljoen euro")]
    [InlineData("Hoeveel scheelt een gezin van 8 met een gezin van 11 bij de regeling grote gezinnen?", "En samen?",
        "Samen is dat maximaal 85.000 euro")]
    public void What_figures_come_to_is_worked_out_from_what_was_spoken_of(string first, string then, string says) =>
        Assert.Contains(says, string.Join(' ', Conversation.After(first).Ask(then).Grounded().Sentences()), StringComparison.Ordinal);

    [Theory]
    [InlineData("Hoe groot moet een hospitakamer zijn?", "mijn collega zegt 10 m2",
        "Nee: 10 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Hoe lang duurt de logeerregeling?", "mag dat ook 2 jaar",
        "Logeerregeling voor statushouders: 2 jaar is langer dan de 3 maanden die het overzicht noemt. Het verschil is 21 maanden.")]
    [InlineData("Hoe lang mag logeren?", "Nee hoor, 6 maanden",
        "Logeerregeling voor statushouders: 6 maanden is langer dan de 3 maanden die het overzicht noemt. Het verschil is 3 maanden.")]
    public void What_someone_claims_is_checked(string first, string claim, string says) =>
        Assert.Equal(says, Conversation.After(first).Ask(claim).FirstSentence());

    [Fact]
    public void A_question_that_gives_another_year_and_asks_something_else_is_no_change_of_the_one_before() =>
        Assert.Contains("regeling-huisvesting-grote-gezinnen.w5",
            Conversation.After("Vanaf hoeveel personen telt een gezin mee bij de regeling grote gezinnen in 2025?")
                .Read("Hoeveel budget was er voor 2026?").Points());
}
