using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class AmendmentsTests
{
    private static readonly DateOnly Today = new(2023, 9, 14);

    [Theory]
    [InlineData("Kan ik op 3 juli 2023 aanvragen voor 3 gezinnen?", "en op de 5e?", "Kan ik op 5 juli 2023 aanvragen voor 3 gezinnen?")]
    [InlineData("Is 2 november 2023 te laat?", "en op de 1e?", "Is 1 november 2023 te laat?")]
    [InlineData("Mag het op 10 juli 2023?", "en de vijfde?", "Mag het op 5 juli 2023?")]
    [InlineData("Kan ik op 3 juli 2023 aanvragen?", "en in augustus?", "Kan ik op augustus 2023 aanvragen?")]
    [InlineData("Kan ik op 3 juli 2023 aanvragen?", "en op 1 november 2023?", "Kan ik op 1 november 2023 aanvragen?")]
    [InlineData("Hoeveel krijgt een gezin van 8?", "en van 11 personen?", "Hoeveel krijgt een gezin van 11?")]
    [InlineData("Hoeveel krijgt een gezin van 8 in 2023?", "en 6?", "Hoeveel krijgt een gezin van 6 in 2023?")]
    [InlineData("Is 12 m2 genoeg voor 2 personen?", "en 20 m2?", "Is 20 m2 genoeg voor 2 personen?")]
    [InlineData("Hoeveel personen passen er op 30 m2?", "en bij 50 m2?", "Hoeveel personen passen er op 50 m2?")]
    [InlineData("Mag een moeder met 6 kinderen dat?", "en met 8 kinderen?", "Mag een moeder met 8 kinderen dat?")]
    public void Puts_another_quantity_in_the_place_of_the_one_before(string earlier, string message, string expected) =>
        Assert.Equal(expected, RepositoryKnowledgeBase.Quantities.Amend(earlier, message, Today));

    [Theory]
    [InlineData("Kan ik op 3 juli 2023 aanvragen?", "een dag eerder?", "Kan ik op 2 juli 2023 aanvragen?")]
    [InlineData("Kan ik op 31 oktober 2023 aanvragen?", "en drie dagen later?", "Kan ik op 3 november 2023 aanvragen?")]
    [InlineData("Is het er voor een gezin van 8?", "en twee meer?", "Is het er voor een gezin van 10?")]
    [InlineData("Is het er voor een gezin van 8?", "met drie personen minder?", "Is het er voor een gezin van 5?")]
    [InlineData("Mag iemand 4 maanden logeren?", "en daarna nog 2?", "Mag iemand 6 maanden logeren?")]
    [InlineData("Mag iemand een maand logeren?", "en daarna nog 2?", "Mag iemand 3 maanden logeren?")]
    [InlineData("Mag iemand 3 maanden logeren?", "en een week langer?", "Mag iemand 3 maanden en 1 week logeren?")]
    [InlineData("Hoeveel is het voor vader, moeder en 5 kinderen?", "en twee meer?", "Hoeveel is het voor 9 personen?")]
    [InlineData("Is 35.000 euro het?", "en 5.000 euro meer?", "Is 40.000 euro het?")]
    public void Adds_to_the_quantity_before_or_takes_from_it(string earlier, string message, string expected) =>
        Assert.Equal(expected, RepositoryKnowledgeBase.Quantities.Amend(earlier, message, Today));

    [Theory]
    [InlineData("Wat is optoppen?", "en 6?")]
    [InlineData("Hoeveel krijgt een gezin van 8?", "en wat nu?")]
    [InlineData("Kan ik op 3 februari 2023 aanvragen?", "en op de 31e?")]
    [InlineData("Is het 8 personen?", "en 20 minder?")]
    [InlineData("Mag het 3 maanden?", "en 12 m2?")]
    public void Leaves_a_text_alone_that_has_nothing_of_the_kind(string earlier, string message) =>
        Assert.Null(RepositoryKnowledgeBase.Quantities.Amend(earlier, message, Today));
}
