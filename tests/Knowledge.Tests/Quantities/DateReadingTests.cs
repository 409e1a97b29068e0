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

    private static List<Quantity> Values(string text) =>
        [.. QuantityReader.Read(text, new DateOnly(2023, 9, 14)).Select(found => found.Value)];
}
