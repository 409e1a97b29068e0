namespace Assistent.Knowledge.Tests.Rules;

/// <summary>The scheme for large families was open from 3 July to 1 November 2023, and again from 3 June 2024 to 15 October 2026.</summary>
public sealed class PeriodRuleTests
{
    private const string Open = "regeling-huisvesting-grote-gezinnen.4";

    [Theory]
    [InlineData("Kan ik op 2 juli 2023 aanvragen?", "Nee: 2 juli 2023 is te vroeg: het kan van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kan ik op 2 november 2023 aanvragen?",
        "Nee: 2 november 2023 is te laat: het kon van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kan ik in december 2023 nog terecht?",
        "Nee: december 2023 is te laat: het kon van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kan ik op 1 december 2026 nog terecht?",
        "Nee: 1 december 2026 is te laat: het kon van 3 juni 2024 tot en met 15 oktober 2026.")]
    public void A_day_outside_every_period_is_too_early_or_too_late(string question, string says) =>
        Assert.Equal(says, Ruled.Says(question, Open, isYesNo: true)[0]);

    [Theory]
    [InlineData("Kan ik op 3 juli 2023 aanvragen?", "3 juli 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Is de regeling open op 1/11/2023?", "1 november 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("is de regeling nog open in oktober 2023",
        "oktober 2023 valt binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kon ik op 1 mei 2025 aanvragen?", "1 mei 2025 valt binnen de periode van 3 juni 2024 tot en met 15 oktober 2026.")]
    [InlineData("Kan ik in november 2023 nog terecht?",
        "november 2023 valt deels binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    [InlineData("Kan het van 1 juni 2023 tot en met 1 augustus 2023?",
        "valt deels binnen de periode van 3 juli 2023 tot en met 1 november 2023.")]
    public void A_day_or_period_within_is_told_without_a_yes(string question, string says)
    {
        var first = Ruled.Says(question, Open, isYesNo: true)[0];

        Assert.EndsWith(says, first, StringComparison.Ordinal);
        Assert.DoesNotMatch("^(Ja|Nee|Nu niet meer): ", first);
    }

    [Theory]
    [InlineData("Kan ik vandaag nog aanvragen?")]
    [InlineData("Kan ik dit nu nog aanvragen, in november 2026?")]
    public void Today_by_its_date_is_no_longer_rather_than_a_no(string question) =>
        Assert.StartsWith("Nu niet meer: ", Ruled.Says(question, Open, isYesNo: true)[0], StringComparison.Ordinal);

    [Fact]
    public void What_there_was_in_a_year_is_another_question_than_whether_it_was_open() =>
        Assert.Contains("Voor 2023 is 3,5 miljoen euro beschikbaar",
            Ruled.Says("Wat was het budget in 2023?", "regeling-huisvesting-grote-gezinnen.3", isYesNo: false)[0],
            StringComparison.Ordinal);

    [Fact]
    public void Whether_a_day_is_too_late_is_another_question_than_whether_it_is_open() =>
        Assert.Equal(
            "Regeling Huisvesting Grote Gezinnen voor statushouders: 2 november 2023 is te laat: "
                + "het kon van 3 juli 2023 tot en met 1 november 2023.",
            Ruled.Says("Is 2 november 2023 te laat?", Open, isYesNo: true)[0]);

    [Theory]
    [InlineData(2023, 5, 1, "Nee: dat begint op 3 juli 2023.")]
    [InlineData(2024, 2, 1, "Nee: dat begint op 3 juni 2024.")]
    [InlineData(2025, 9, 1, "Ja: ")]
    [InlineData(2026, 10, 15, "Ja: ")]
    [InlineData(2026, 10, 16, "Nu niet meer: de regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.")]
    [InlineData(2026, 11, 28, "Nu niet meer: de regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.")]
    public void Whether_it_is_open_depends_on_today(int year, int month, int day, string says)
    {
        using var knowledge = RepositoryKnowledgeBase.Open(new DateOnly(year, month, day));

        Assert.StartsWith(says, Ruled.Says(knowledge, "Is de regeling nog open?", Open, isYesNo: true)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Is de HAR nog open?", "Nu niet meer: de HAR is verlengd tot 1 januari 2025;")]
    [InlineData("Is de SOO nog open?", "Nu niet meer: een nieuwe ronde liep van 14 oktober 2024 tot en met 19 september 2025;")]
    [InlineData("Kan ik nog aanvragen voor de regeling grote gezinnen?",
        "Nu niet meer: de regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.")]
    public void What_was_open_and_is_over_is_said_to_be_over_with_its_source(string question, string says)
    {
        var answer = RepositoryKnowledgeBase.Answer(question).Grounded();

        Assert.StartsWith(says, answer.FirstSentence(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Statements()[0].Citations);
    }
}
