using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Rules;

/// <summary>Amounts of years are added up where that is asked, and only there.</summary>
public sealed class BudgetRuleTests
{
    private const string Flexpool = "flexpoolregeling.3";
    private const string Families = "regeling-huisvesting-grote-gezinnen.3";
    private const string FamiliesLater = "regeling-huisvesting-grote-gezinnen.5";

    [Theory]
    [InlineData("Hoeveel stelde BZK voor 2022 en 2024 samen beschikbaar?")]
    [InlineData("2022 en 2024, wat is dat in totaal?")]
    [InlineData("hoeveel was het voor 2022 en 2024 bij elkaar")]
    [InlineData("22 + 24 samen?")]
    [InlineData("tel de twee jaarbedragen bij elkaar op")]
    public void Two_years_are_added_up_with_the_sum_shown(string question) =>
        Assert.EndsWith("40 miljoen euro (2022) + 40 miljoen euro (2024) is samen 80 miljoen euro.",
            Ruled.Says(question, Flexpool, isYesNo: false)[0], StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_given_all_amounts_are_added_up() =>
        Assert.EndsWith("is samen 90 miljoen euro.", Ruled.Says("En dat opgeteld?", Flexpool, isYesNo: false)[0], StringComparison.Ordinal);

    [Fact]
    public void What_was_told_later_of_a_year_takes_the_place_of_what_the_overview_told() =>
        Assert.EndsWith("3,7 miljoen euro (2025) + 3,7 miljoen euro (2026) is samen 7,4 miljoen euro.",
            Ruled.Says("Wat is het budget van 2025 en 2026 bij elkaar?", FamiliesLater, isYesNo: false)[0], StringComparison.Ordinal);

    [Fact]
    public void The_overviews_own_sum_follows_where_it_is_another()
    {
        var says = Ruled.Says("Het budget van 2023 en van 2024 tot en met 2026 opgeteld?", Families, isYesNo: false);

        Assert.EndsWith("is samen 13,626 miljoen euro.", says[0], StringComparison.Ordinal);
        Assert.Equal("In het overzicht van augustus 2023: 3,5 miljoen euro (2023) + 12 miljoen euro (2024 tot en met 2026) is samen "
            + "15,5 miljoen euro.", says[1]);
    }

    [Theory]
    [InlineData("Hoeveel is er voor 2022 en voor 2024?")]
    [InlineData("Hoeveel is er voor 2022 en 2030 samen?")]
    [InlineData("Hoeveel is er voor 2022 samen met de provincie?")]
    [InlineData("Betalen gemeenten samen met BZK het geld voor de flexpools?")]
    [InlineData("Hoeveel krijg ik in totaal voor twee woningen?")]
    [InlineData("Kunnen we voor 22 woningen in Ede en 24 in Arnhem samen geld krijgen?")]
    public void Where_no_sum_is_asked_or_a_year_has_no_amount_nothing_is_added_up(string question) =>
        Assert.DoesNotContain(Ruled.Says(question, Flexpool, isYesNo: false), said => said.Contains("is samen", StringComparison.Ordinal));

    [Theory]
    [InlineData("Wat is het bedrag van de flexpoolregeling voor 2026?")]
    [InlineData("Hoeveel geld is er in 2019 voor de flexpoolregeling?")]
    public void The_amount_of_a_year_that_is_not_told_of_is_not_told(string question)
    {
        var plan = Assert.IsType<AnswerPlan.Answering>(RepositoryKnowledgeBase.Knowledge.Read(question, []));

        Assert.IsType<PlanPart.NotTold>(Assert.Single(plan.Parts));
    }
}
