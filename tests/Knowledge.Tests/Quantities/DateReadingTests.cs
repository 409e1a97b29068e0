using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("1 november 2023", 2023, 11, 1)]
    [InlineData("pas op 10-11-2023 klaar", 2023, 11, 10)]
    [InlineData("2023-11-10", 2023, 11, 10)]
    [InlineData("juni 2023", 2023, 6, null)]
    [InlineData("31 december", null, 12, 31)]
    [InlineData("in 2024", 2024, null, null)]
    [InlineData("morgen", 2023, 9, 15)]
    [InlineData("volgend jaar", 2024, null, null)]
    public void Reads_a_date_as_far_as_it_was_given(string text, int? year, int? month, int? day) =>
        Assert.Equal([new Quantity.Date(year, month, day)], Values(text));

    [Fact]
    public void Carries_the_year_of_the_second_date_back_to_the_first() =>
        Assert.Equal([new Quantity.DateRange(new(2023, 7, 3), new(2023, 11, 1))], Values("3 juli t/m 1 november 2023"));

    [Theory]
    [InlineData("2024 t/m 2026")]
    [InlineData("2024-2026")]
    [InlineData("van 2024 tot en met 2026")]
    public void Reads_a_range_of_years(string text) =>
        Assert.Equal([new Quantity.DateRange(new(2024, null, null), new(2026, null, null))], Values(text));

    [Fact]
    public void Starts_after_the_day_that_na_names() =>
        Assert.Equal([new Quantity.DateRange(new(2023, 11, 2), null)], Values("na 1 november 2023"));

    [Fact]
    public void Includes_the_day_that_vanaf_names() =>
        Assert.Equal([new Quantity.DateRange(new(2022, 1, 1), null)], Values("vanaf 1 januari 2022"));

    [Fact]
    public void Ends_before_the_day_that_voor_names() =>
        Assert.Equal([new Quantity.DateRange(null, new(2023, 10, 31))], Values("voor 1 november 2023"));

    [Theory]
    [InlineData("voor 2023 is geld beschikbaar")]
    [InlineData("wat krijgen wij voor 2023")]
    public void Takes_a_year_behind_voor_as_what_money_is_for(string text) =>
        Assert.Equal([new Quantity.Date(2023, null, null)], Values(text));

    [Theory]
    [InlineData("de tweede helft van 2023", 7, 12, 31)]
    [InlineData("het eerste kwartaal van 2023", 1, 3, 31)]
    [InlineData("Q2 2023", 4, 6, 30)]
    public void Reads_a_part_of_a_year_as_a_range(string text, int firstMonth, int lastMonth, int lastDay) =>
        Assert.Equal([new Quantity.DateRange(new(2023, firstMonth, 1), new(2023, lastMonth, lastDay))], Values(text));

    [Fact]
    public void Keeps_a_year_apart_from_an_end_that_was_given_without_one() =>
        Assert.Equal(
            [new Quantity.Date(2023, null, null), new Quantity.DateRange(null, new(null, 12, 31))], Values("in 2023 tot 31 december"));

    [Theory]
    [InlineData("7-9")]
    [InlineData("10-11")]
    public void Takes_two_numbers_and_a_hyphen_as_numbers(string text) =>
        Assert.IsType<Quantity.NumberRange>(Assert.Single(Values(text)));

    private static List<Quantity> Values(string text) =>
        [.. QuantityReader.Read(text, new DateOnly(2023, 9, 14)).Select(found => found.Value)];
}
