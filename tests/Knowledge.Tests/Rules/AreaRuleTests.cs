namespace Assistent.Knowledge.Tests.Rules;

/// <summary>A room needs 12 m² for each person; microwoningen are of 20 to 50 m².</summary>
public sealed class AreaRuleTests
{
    private const string PerPerson = "hospitaverhuur.3";
    private const string Sizes = "microwoningen.2";

    [Theory]
    [InlineData("Mag een hospitakamer 10 m² zijn?", "Nee: 10 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Mag een kamer van 23 m2 voor 2 personen?",
        "Nee: 23 m² voor 2 personen is 11,5 m² per persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Mag een kamer van 3 bij 3 meter bij een hospita?",
        "Nee: 9 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Mag een kamer van 3x5 meter bij een hospita?",
        "Hospitaverhuur: 15 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("mag een hospitakamer van 12 m2",
        "Hospitaverhuur: 12 m² voor één persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is 24 m² genoeg voor twee personen bij hospitaverhuur?",
        "Ja: 24 m² voor 2 personen is 12 m² per persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is 20 m2 genoeg voor 2 personen bij hospitaverhuur?",
        "Nee: 20 m² voor 2 personen is 10 m² per persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Mag een hospitakamer kleiner dan 12 m2 zijn?",
        "Nee: kleiner dan 12 m2 voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Mag een hospitakamer net geen 12 m2 zijn?",
        "Nee: net geen 12 m2 voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    public void A_room_is_measured_by_the_minimum_per_person(string question, string says) =>
        Assert.Equal(says, Ruled.Says(question, PerPerson, isYesNo: true)[0]);

    [Theory]
    [InlineData("Mag een kamer kleiner dan 20 m2 zijn?")]
    [InlineData("Mag een kamer meer dan 11 m2 zijn?")]
    [InlineData("dat was dus minimaal 15m2 per persoon toch?")]
    [InlineData("Is het maximaal 20 m2 per persoon?")]
    public void A_size_that_is_left_open_gets_no_yes(string question) =>
        Assert.False(Ruled.Says(question, PerPerson, isYesNo: true)[0].StartsWith("Ja: ", StringComparison.Ordinal));

    [Fact]
    public void The_minimum_itself_gets_a_yes() =>
        Assert.StartsWith("Ja: ", Ruled.Says("dat was dus minimaal 12 m2 per persoon toch?", PerPerson, isYesNo: true)[0],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("is 24 m2 te krap voor twee personen bij hospitaverhuur",
        "24 m² voor 2 personen is 12 m² per persoon, dat is genoeg: het minimum is 12 m² per persoon.")]
    [InlineData("Is 10 m² te klein voor een hospitakamer?",
        "10 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Klopt het dat een hospitakamer 15 m2 moet zijn?", "15 m² is genoeg voor 1 persoon: 1 keer 12 m² is 12 m².")]
    public void Whether_it_is_too_small_or_has_to_be_so_is_another_question_than_whether_it_is_enough(string question, string says) =>
        Assert.Equal($"Hospitaverhuur: {says}", Ruled.Says(question, PerPerson, isYesNo: true)[0]);

    [Theory]
    [InlineData("Mag ik 12 m2 per persoon verhuren om er iets van over te houden?", "Ja: ")]
    [InlineData("Is 10 m2 genoeg om te verhuren?", "Nee: ")]
    public void A_verb_after_te_asks_nothing_else(string question, string verdict) =>
        Assert.StartsWith(verdict, Ruled.Says(question, PerPerson, isYesNo: true)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("hoeveel mensen kunnen er in 40 m2", "Hospitaverhuur: 40 m² is genoeg voor 3 personen: 3 keer 12 m² is 36 m².")]
    [InlineData("hoeveel mensen kunnen er in 15 m2", "Hospitaverhuur: 15 m² is genoeg voor 1 persoon: 1 keer 12 m² is 12 m².")]
    [InlineData("hoeveel mensen kunnen er in 9 m2",
        "Hospitaverhuur: 9 m² voor één persoon, dat is te klein: het minimum is 12 m² per persoon.")]
    [InlineData("Hoeveel m² is er nodig voor drie personen?", "Hospitaverhuur: voor 3 personen is minimaal 36 m² nodig: 3 keer 12 m².")]
    public void How_many_a_room_holds_and_how_much_they_need_is_worked_out(string question, string says) =>
        Assert.Equal(says, Ruled.Says(question, PerPerson, isYesNo: false)[0]);

    [Theory]
    [InlineData("Mag een microwoning 35 m² zijn?", "35 m² valt binnen de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Mag een microwoning 20 m² zijn?", "20 m² valt binnen de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Mag een microwoning 60 m² zijn?", "60 m² valt buiten de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Mag een microwoning meer dan 50 m2 zijn?", "meer dan 50 m2 valt buiten de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Mag een microwoning kleiner dan 20 m2 zijn?", "kleiner dan 20 m2 valt buiten de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Klopt het dat microwoningen 20 tot 60 m2 zijn?",
        "20 tot 60 m2 valt deels buiten de 20 tot 50 m² die het overzicht noemt.")]
    [InlineData("Microwoningen zijn toch minstens 60 m²?", "minstens 60 m² valt buiten de 20 tot 50 m² die het overzicht noemt.")]
    public void A_size_is_set_against_the_sizes_told_without_a_verdict(string question, string says) =>
        Assert.Equal($"Microwoningen: {says}", Ruled.Says(question, Sizes, isYesNo: true)[0]);
}
