namespace Assistent.Knowledge.Tests.Rules;

/// <summary>The scheme for large families gives 35.000 euro from 7 persons and 50.000 from 10; since June 2024 it is open from 6.</summary>
public sealed class HouseholdRuleTests
{
    [Fact]
    public void The_limit_of_the_overview_is_told_with_the_one_that_came_after_it()
    {
        var says = Ruled.Says("Klopt het dat de regeling vanaf 7 personen geldt?", "regeling-huisvesting-grote-gezinnen.1", isYesNo: true);

        Assert.Contains("Sinds 3 juni 2024 geldt de regeling vanaf 6 personen (was 7).", says);
        Assert.Contains("In het overzicht van augustus 2023 is dat vanaf 7 personen.", says);
    }

    private const string Limit = "regeling-huisvesting-grote-gezinnen.1";
    private const string Amounts = "regeling-huisvesting-grote-gezinnen.3";

    private static readonly string[] Words =
        ["", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
            "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"];

    private static readonly string[] Outcomes = ["te weinig", "vanaf 6 personen (was 7)", "35.000", "50.000"];

    public static TheoryData<int> Sizes { get; } = [.. Enumerable.Range(2, 19)];

    // A couple with at least one child.
    public static TheoryData<int> FamilySizes { get; } = [.. Enumerable.Range(3, 18)];

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
        AssertFollows(size, $"Een echtpaar met {Words[size - 2]} {(size == 3 ? "kind" : "kinderen")}, "
            + "wat krijgen we uit de regeling grote gezinnen?");

    [Theory]
    [MemberData(nameof(FamilySizes))]
    public void The_amount_follows_from_a_lone_mother_with_children(int size) =>
        AssertFollows(size, $"Een alleenstaande moeder met {size - 1} kinderen, "
            + "hoeveel krijgen wij maximaal per woning uit de regeling grote gezinnen?");

    [Theory]
    [InlineData("Vader, moeder en drie kinderen, kunnen we de regeling grote gezinnen gebruiken?", 5)]
    [InlineData("Een weduwe met vijf kinderen uit Syrië, is dat gezin groot genoeg?", 6)]
    [InlineData("Ouders, opa, oma en vier kinderen uit Syrië, wat kunnen we per huis krijgen?", 8)]
    [InlineData("GEZIN VAN PRECIES 10 MAN, STATUSHOUDERS, HOEVEEL MAX", 10)]
    [InlineData("regeling grote gezinnen 9 personen bedrag", 9)]
    [InlineData("hoeveel voor een tienkoppig gezin met de regeling grote gezinnen", 10)]
    [InlineData("een alleenstaande met 9 kids, wat levert dat op", 10)]
    [InlineData("ouders met vijf kinderen en een inwonende oma, wat krijgt de gemeente", 8)]
    [InlineData("vader, moeder, twee dochters, drie zonen en schoonmoeder, hoeveel subsidie?", 8)]
    [InlineData("een huishouden van zes plus een pasgeborene", 7)]
    [InlineData("weduwnaar met een tweeling en zes jonge kinderen, welk bedrag per woning", 9)]
    public void The_amount_follows_from_a_family_as_people_describe_it(string question, int size) =>
        AssertFollows(size, question);

    [Theory]
    [InlineData("gezin met 2 kinderen", 
        "Nee: ook 2 ouders en 2 kinderen zijn 4 personen: dat is te weinig, de regeling geldt vanaf 6 personen.")]
    [InlineData("gezin met 5 kinderen", "1 ouder en 5 kinderen zijn 6 personen: het overzicht noemt dan geen bedrag, de regeling geldt "
        + "vanaf 6 personen. 2 ouders en 5 kinderen zijn 7 personen: maximaal 35.000 euro per woning.")]
    [InlineData("gezin met 8 kinderen", "1 ouder en 8 kinderen zijn 9 personen: maximaal 35.000 euro per woning. "
        + "2 ouders en 8 kinderen zijn 10 personen: maximaal 50.000 euro per woning.")]
    public void Where_the_parents_are_not_counted_both_cases_are_worked_out(string household, string says) =>
        Assert.EndsWith(says, Open($"Is er geld voor een {household}?", isYesNo: true)[0], StringComparison.Ordinal);

    [Fact]
    public void Of_several_households_each_is_worked_out_and_then_the_sum()
    {
        var says = Open("Hoeveel is het voor drie gezinnen van 8 en één van 12, samen?", isYesNo: false);

        Assert.EndsWith("maximaal 35.000 euro per woning, dus voor 3 woningen maximaal 105.000 euro (3 keer 35.000 euro).", says[0],
            StringComparison.Ordinal);
        Assert.Equal("Een gezin van 12 personen: maximaal 50.000 euro per woning.", says[1]);
        Assert.Equal("Samen is dat maximaal 155.000 euro.", says[2]);
    }

    [Fact]
    public void Of_two_households_the_difference_is_worked_out_where_that_is_asked() =>
        Assert.Equal("Het verschil is 15.000 euro.",
            Open("Hoeveel scheelt het tussen een gezin van 8 personen en een gezin van 11 personen?", isYesNo: false)[2]);

    [Theory]
    [InlineData("3x gezin van 9 en 1x van 10. Hoeveel maximaal?", "Samen is dat maximaal 155.000 euro.")]
    [InlineData("Twee gezinnen van 8 en eentje van 11, alle drie statushouders. Wat is het maximum?",
        "Samen is dat maximaal 120.000 euro.")]
    public void The_sum_is_made_however_the_households_are_counted(string question, string sum) =>
        Assert.Equal(sum, Open(question, isYesNo: false)[2]);

    [Theory]
    [InlineData("Krijgen we 50.000 euro voor een gezin van 8?", "Nee: ")]
    [InlineData("Krijgen we 40.000 euro voor een moeder met zes kinderen?", "Nee: ")]
    [InlineData("Krijgen we 120.000 euro voor twee gezinnen van 10?", "Nee: ")]
    [InlineData("Krijgen we 35.000 euro voor een gezin van 8?", "Ja: ")]
    [InlineData("Krijgen we 105.000 euro voor 3 gezinnen van 7 personen?", "Ja: ")]
    public void An_amount_that_is_supposed_is_confirmed_or_denied(string question, string verdict) =>
        Assert.StartsWith(verdict, Open(question, isYesNo: true)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("Krijgen we 20.000 euro voor een gezin van 8?")]
    [InlineData("Krijgen we geld voor een gezin van 8?")]
    public void What_no_rule_decides_gets_no_verdict(string question) =>
        Assert.StartsWith("Regeling Huisvesting Grote Gezinnen voor statushouders: een gezin van 8 personen: "
            + "maximaal 35.000 euro per woning.", Open(question, isYesNo: true)[0], StringComparison.Ordinal);

    [Fact]
    public void What_is_over_is_said_to_be_over_and_then_what_held()
    {
        var says = Ruled.Says("Krijgen we 35.000 euro voor een gezin van 8?", Amounts, isYesNo: true);

        Assert.Equal("Nu niet meer: de regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.", says[0]);
        Assert.Equal("In het overzicht van augustus 2023: een gezin van 8 personen: maximaal 35.000 euro per woning.", says[1]);
    }

    [Fact]
    public void Between_the_later_limit_and_that_of_the_overview_both_are_told()
    {
        var says = Ruled.Says("Een gezin van 6 statushouders, komen die in aanmerking?", Limit, isYesNo: true);

        Assert.StartsWith("Nu niet meer: ", says[0], StringComparison.Ordinal);
        Assert.Equal("Sinds 3 juni 2024 geldt de regeling vanaf 6 personen (was 7).", says[1]);
        Assert.Equal("In het overzicht van augustus 2023 is dat vanaf 7 personen.", says[2]);
    }

    [Fact]
    public void A_family_too_small_even_for_the_later_limit_is_too_small_after_the_end_too() =>
        Assert.Equal("Nee: een gezin van 5 personen is te weinig, de regeling geldt vanaf 6 personen.", 
            Ruled.Says("Kan een gezin van 5 personen terecht?", Limit, isYesNo: true)[0]);

    private static IReadOnlyList<string> Open(string question, bool isYesNo) =>
        Ruled.Says(Ruled.InSeptember2025.Value, question, Amounts, isYesNo);

    private static void AssertFollows(int size, string question)
    {
        var says = string.Join(' ', Open(question, isYesNo: false)
            .TakeWhile(text => !text.Contains("Voor 2023 is", StringComparison.Ordinal)));

        Assert.Single(Outcomes, figure => says.Contains(figure, StringComparison.Ordinal));
        Assert.Contains(size < 6 ? "te weinig" : size < 7 ? "vanaf 6 personen (was 7)" : size < 10 ? "maximaal 35.000 euro per woning"
            : "maximaal 50.000 euro per woning", says, StringComparison.Ordinal);
        if (size != 6)
            Assert.Contains($"{size} personen", says, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_range_of_sizes_each_amount_is_told()
    {
        var says = string.Join(' ', Ruled.Says("Wat is het maximum voor een gezin van 8 tot en met 12 personen?", Amounts, isYesNo: false));

        Assert.Contains("een gezin van 8 tot en met 9 personen: maximaal 35.000 euro", says, StringComparison.Ordinal);
        Assert.Contains("een gezin van 10 tot en met 12 personen: maximaal 50.000 euro", says, StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_size_on_each_amount_is_told()
    {
        var says = string.Join(' ', Ruled.Says("Wat krijgt een gezin vanaf 8 personen?", Amounts, isYesNo: false));

        Assert.Contains("een gezin van 8 tot en met 9 personen: maximaal 35.000 euro", says, StringComparison.Ordinal);
        Assert.Contains("een gezin vanaf 10 personen: maximaal 50.000 euro", says, StringComparison.Ordinal);
    }
}
