namespace Assistent.Knowledge.Tests.Answering;

/// <summary>The regeling grote gezinnen gives 35.000 euro from 7 persons, 50.000 from 10, and nothing below.</summary>
public sealed class HouseholdAnswerTests
{
    private static readonly string[] Words =
        ["", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"];

    private static readonly string[] Outcomes = ["te weinig", "35.000", "50.000"];

    public static TheoryData<int> Sizes { get; } = [.. Enumerable.Range(2, 19)];

    // A couple with at least one child.
    public static TheoryData<int> FamilySizes { get; } = [.. Enumerable.Range(3, 18)];

    [Fact]
    public void One_person_is_too_few() =>
        AssertFollows(1, "Hoeveel krijgt de gemeente uit de regeling grote gezinnen voor 1 persoon?");

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_amount_follows_from_a_size_in_digits(int size) =>
        AssertFollows(size, $"Hoeveel krijgt de gemeente voor een gezin van {size} personen?");

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_amount_follows_from_a_size_in_words(int size) =>
        AssertFollows(size, $"hoeveel is er uit de regeling grote gezinnen voor een gezin van {Words[size]}");

    [Theory]
    [MemberData(nameof(FamilySizes))]
    public void The_amount_follows_from_a_couple_with_children(int size) =>
        AssertFollows(size, $"Een echtpaar met {Words[size - 2]} {(size == 3 ? "kind" : "kinderen")}, wat krijgen we uit de regeling grote gezinnen?");

    [Theory]
    [MemberData(nameof(FamilySizes))]
    public void The_amount_follows_from_a_lone_mother_with_children(int size) =>
        AssertFollows(size, $"Een alleenstaande moeder met {size - 1} kinderen, hoeveel krijgen wij maximaal per woning uit de regeling grote gezinnen?");

    [Theory]
    [InlineData("Vader, moeder en drie kinderen, kunnen we de regeling grote gezinnen gebruiken?", 5)]
    [InlineData("Vader, moeder en zes kinderen, hoeveel krijgen we dan voor de woning?", 8)]
    [InlineData("Een weduwe met vijf kinderen uit Syrië, is dat gezin groot genoeg?", 6)]
    [InlineData("Ouders, opa, oma en vier kinderen uit Syrië, wat kunnen we per huis krijgen?", 8)]
    [InlineData("Opa, oma, ouders en zes kinderen, hoeveel krijgen wij voor die woning?", 10)]
    [InlineData("GEZIN VAN PRECIES 10 MAN, STATUSHOUDERS, HOEVEEL MAX", 10)]
    [InlineData("regeling grote gezinnen 9 personen bedrag", 9)]
    [InlineData("hoeveel voor een tienkoppig gezin met de regeling grote gezinnen", 10)]
    public void The_amount_follows_from_a_family_as_people_describe_it(string question, int size) =>
        AssertFollows(size, question);

    [Theory]
    [InlineData("Hoeveel krijgen we voor een gezin met 2 kinderen uit de regeling grote gezinnen?", "Nee: ook 2 ouders + 2 kinderen = 4 personen is te weinig")]
    [InlineData("Hoeveel krijgen we voor een gezin met 4 kinderen uit de regeling grote gezinnen?", "Nee: ook 2 ouders + 4 kinderen = 6 personen is te weinig")]
    [InlineData("Hoeveel krijgen we voor een gezin met 5 kinderen uit de regeling grote gezinnen?", "Dat hangt af van het aantal ouders.")]
    [InlineData("Hoeveel krijgen we voor een gezin met 6 kinderen uit de regeling grote gezinnen?", "in beide gevallen maximaal 35.000 euro per woning")]
    [InlineData("Hoeveel krijgen we voor een gezin met 8 kinderen uit de regeling grote gezinnen?", "Dat hangt af van het aantal ouders.")]
    [InlineData("Hoeveel krijgen we voor een gezin met 9 kinderen uit de regeling grote gezinnen?", "in beide gevallen maximaal 50.000 euro per woning")]
    public void Where_the_parents_are_not_counted_both_cases_are_worked_out(string question, string says) =>
        Assert.Contains(says, RepositoryKnowledgeBase.Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Klopt het dat je 50.000 krijgt voor een gezin van 8?", "Nee: bij een gezin van 8 personen is het maximaal 35.000 euro per woning.")]
    [InlineData("krijgen we voor een moeder met zes kinderen 40.000 euro uit de regeling grote gezinnen?", "Nee: bij 1 moeder + 6 kinderen = 7 personen is het maximaal 35.000 euro per woning.")]
    [InlineData("gezin van 7, krijgen we dan 50 duizend?", "Nee: bij een gezin van 7 personen is het maximaal 35.000 euro per woning.")]
    [InlineData("Kunnen we voor 3 gezinnen van 7 personen 105.000 euro krijgen?", "Ja: bij een gezin van 7 personen is het maximaal 35.000 euro per woning, dus voor 3 woningen maximaal 105.000 euro: 3 keer 35.000 euro.")]
    [InlineData("krijgen we 120.000 euro voor twee gezinnen van 10 uit de regeling grote gezinnen?", "Nee: bij een gezin van 10 personen is het maximaal 50.000 euro per woning, dus voor 2 woningen maximaal 100.000 euro: 2 keer 50.000 euro.")]
    [InlineData("Klopt het dat een gezin van twaalf 50 duizend euro oplevert?", "Ja: bij een gezin van 12 personen is het maximaal 50.000 euro per woning.")]
    public void An_amount_that_is_supposed_is_confirmed_or_denied(string question, string says) =>
        Assert.Equal(says, RepositoryKnowledgeBase.Answer(question).FirstSentence());

    [Theory]
    [InlineData("Krijgen we 20.000 euro voor een gezin van 8?", "Een gezin van 8 personen: maximaal 35.000 euro per woning.")]
    [InlineData("is het 35.000 of 50.000 euro voor een gezin van 10", "Een gezin van 10 personen: maximaal 50.000 euro per woning.")]
    public void An_amount_below_the_maximum_or_one_of_two_is_neither(string question, string says) =>
        Assert.EndsWith(says, RepositoryKnowledgeBase.Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Theory]
    [InlineData("een alleenstaande met 9 kids, wat levert dat op", 10)]
    [InlineData("ouders met vijf kinderen en een inwonende oma, wat krijgt de gemeente", 8)]
    [InlineData("vader, moeder, twee dochters, drie zonen en schoonmoeder, hoeveel subsidie?", 8)]
    [InlineData("familie van 2 volwassenen, 7 kids", 9)]
    [InlineData("ouderpaar 8 kids", 10)]
    [InlineData("een huishouden van zes plus een pasgeborene", 7)]
    [InlineData("minder dan 7 personen, kan dat ook uit de regeling grote gezinnen", 6)]
    [InlineData("oom, tante, 3 neefjes en opa: telt dat als groot gezin?", 6)]
    [InlineData("weduwnaar met een tweeling en zes jonge kinderen, welk bedrag per woning", 9)]
    public void A_family_described_is_a_household_without_the_name_of_the_scheme(string question, int size) =>
        AssertFollows(size, question);

    [Fact]
    public void Of_several_households_each_is_worked_out()
    {
        var says = RepositoryKnowledgeBase.Answer("Wat krijgen we voor een gezin van 7 personen en een gezin van 11 personen uit de regeling grote gezinnen?").Statements().Select(statement => statement.Text).ToList();

        Assert.Contains(says, text => text.EndsWith("een gezin van 7 personen: maximaal 35.000 euro per woning.", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(says, text => text.EndsWith("een gezin van 11 personen: maximaal 50.000 euro per woning.", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_family_with_someone_unknown_in_it_is_not_summed_up() =>
        Assert.DoesNotContain("2 personen", RepositoryKnowledgeBase.Answer("oom, tante, 5 logés, hoeveel krijgt de gemeente uit de regeling grote gezinnen?").FirstSentence(), StringComparison.Ordinal);

    private static void AssertFollows(int size, string question)
    {
        var says = RepositoryKnowledgeBase.Answer(question).FirstSentence();

        var outcome = size < 7 ? "te weinig" : size < 10 ? "maximaal 35.000 euro per woning" : "maximaal 50.000 euro per woning";
        Assert.Contains(outcome, says, StringComparison.Ordinal);
        Assert.Contains(size == 1 ? "1 persoon" : $"{size} personen", says, StringComparison.Ordinal);
        Assert.Equal(size < 7, says.StartsWith("Nee: ", StringComparison.Ordinal));
        Assert.Single(Outcomes, figure => says.Contains(figure, StringComparison.Ordinal));
    }
}
