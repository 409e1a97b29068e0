using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class HouseholdTests
{
    [Theory]
    [InlineData("gezin van acht", 8)]
    [InlineData("GEZIN VAN PRECIES 10 MAN", 10)]
    [InlineData("een gezin van negen statushouders", 9)]
    [InlineData("regeling grote gezinnen 9 personen bedrag", 9)]
    [InlineData("9 persone", 9)]
    [InlineData("met z'n elven", 11)]
    [InlineData("wij zijn met zijn zevenen", 7)]
    [InlineData("een 8-persoons huishouden", 8)]
    [InlineData("achtpersoonsgezin", 8)]
    [InlineData("tienkoppig gezin", 10)]
    [InlineData("een statushoudersgezin van 6", 6)]
    [InlineData("kan een gezin van 6 meedoen", 6)]
    [InlineData("opvang voor honderd vijf en twintig mensen", 125)]
    [InlineData("mag een gezin van 8 aanvragen", 8)]
    public void Reads_how_many_people_a_household_has(string text, int count) =>
        Assert.Equal([new Quantity.Persons(count)], Values(text));

    [Theory]
    [InlineData("twee ouders en vijf kinderen", 7, "2 ouders + 5 kinderen = 7 personen")]
    [InlineData("ouders met vijf kinderen", 7, "2 ouders + 5 kinderen = 7 personen")]
    [InlineData("ouderpaar met negen kinderen uit syrie", 11, "2 ouders + 9 kinderen = 11 personen")]
    [InlineData("Vader, moeder en drie kinderen", 5, "1 vader + 1 moeder + 3 kinderen = 5 personen")]
    [InlineData("een moeder met zeven kinderen", 8, "1 moeder + 7 kinderen = 8 personen")]
    [InlineData("alleenstaande met drie kids", 4, "1 alleenstaande + 3 kinderen = 4 personen")]
    [InlineData("echtpaar met 8 kinderen en een oma", 11, "2 ouders + 8 kinderen + 1 oma = 11 personen")]
    [InlineData("gezin van 2 ouders en 8 kinderen", 10, "2 ouders + 8 kinderen = 10 personen")]
    [InlineData("vader moeder en zes kinderen", 8, "1 vader + 1 moeder + 6 kinderen = 8 personen")]
    [InlineData("een alleenstaande moeder met vier kinderen", 5, "1 moeder + 4 kinderen = 5 personen")]
    [InlineData("opa oma en vijf kleinkinderen", 7, "1 opa + 1 oma + 5 kleinkinderen = 7 personen")]
    [InlineData("pa ma en zes kids", 8, "1 vader + 1 moeder + 6 kinderen = 8 personen")]
    [InlineData("vader moeder zoon dochter en vier neefjes", 8, "1 vader + 1 moeder + 1 zoon + 1 dochter + 4 neefjes = 8 personen")]
    [InlineData("vader moeder zoon 3 dochters", 6, "1 vader + 1 moeder + 1 zoon + 3 dochters = 6 personen")]
    [InlineData("gezin 9 personen plus oma", 10, "9 personen + 1 oma = 10 personen")]
    [InlineData("gezin van 8 + opa en oma", 10, "8 personen + 1 opa + 1 oma = 10 personen")]
    [InlineData("stel met een baby", 3, "2 ouders + 1 baby = 3 personen")]
    public void Adds_up_the_members_of_a_household_and_shows_the_sum(string text, int count, string arithmetic) =>
        Assert.Equal([new Quantity.Persons(count) { Arithmetic = arithmetic }], Values(text));

    [Theory]
    [InlineData("een gezin van 9 en van 10", 9, 10)]
    [InlineData("families, de ene 7 personen, de andere 10", 7, 10)]
    [InlineData("gezinnen van 8 en 11", 8, 11)]
    [InlineData("onze gezinnen: 7 en 12 personen", 7, 12)]
    [InlineData("een gezin van zeven en een van elf personen", 7, 11)]
    [InlineData("van een gezin van 6 naar een van 7", 6, 7)]
    [InlineData("die gezinnen, een van 8 en een van 11 personen", 8, 11)]
    [InlineData("de statushoudersgezinnen, een van 8 en een van 11 personen", 8, 11)]
    public void Reads_the_size_of_each_household(string text, int first, int second) =>
        Assert.Equal([new Quantity.Persons(first), new Quantity.Persons(second)], Values(text));

    [Theory]
    [InlineData("drie gezinnen van acht personen", 8, 3)]
    [InlineData("2 woningen voor grote gezinnen van 10", 10, 2)]
    [InlineData("vier keer een gezin van zeven", 7, 4)]
    [InlineData("zo'n drie gezinnen van 8", 8, 3)]
    public void Reads_how_many_households_of_one_size_there_are(string text, int size, int households) =>
        Assert.Equal([new Quantity.Households(households, new Quantity.Persons(size))], Values(text));

    [Fact]
    public void Goes_on_with_dwellings_that_are_not_named_again() =>
        Assert.Equal([new Quantity.Households(3, new Quantity.Persons(8)), new Quantity.Households(2, new Quantity.Persons(11))],
            Values("3 woningen voor gezinnen van 8 en 2 voor gezinnen van 11"));

    [Fact]
    public void Does_not_guess_how_many_parents_a_family_has() =>
        Assert.Equal([new Quantity.Children(6)], Values("gezin met 6 kinderen"));

    [Theory]
    [InlineData("man met status trekt bij een gastgezin in")]
    [InlineData("ouders met kinderen")]
    [InlineData("Welke gezinnen vallen eronder?")]
    public void Counts_nobody_where_no_number_can_be_known(string text) =>
        Assert.Empty(Values(text));

    [Theory]
    [InlineData("een groot gezin en een van vijf kamers")]
    [InlineData("gezinnen, van 3 juli tot 1 november")]
    [InlineData("twee ouders met kinderen")]
    [InlineData("twee broers met hun vrouwen")]
    public void Counts_no_people_where_something_else_or_not_everyone_is_counted(string text) =>
        Assert.DoesNotContain(Values(text), value => value is Quantity.Persons);

    private static List<Quantity> Values(string text) =>
        [.. RepositoryKnowledgeBase.Quantities.Read(text, new DateOnly(2023, 9, 14)).Select(found => found.Value)];
}
