using System.Globalization;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("1 november 2023", "2023-11-01", "2023-11-01")]
    [InlineData("pas op 10-11-2023 klaar", "2023-11-10", "2023-11-10")]
    [InlineData("2023-11-10", "2023-11-10", "2023-11-10")]
    [InlineData("juni 2023", "2023-06-01", "2023-06-30")]
    [InlineData("in 2024", "2024-01-01", "2024-12-31")]
    [InlineData("morgen", "2023-09-15", "2023-09-15")]
    [InlineData("volgend jaar", "2024-01-01", "2024-12-31")]
    [InlineData("2024 t/m 2026", "2024-01-01", "2026-12-31")]
    [InlineData("2024-2026", "2024-01-01", "2026-12-31")]
    [InlineData("'24 t/m '26", "2024-01-01", "2026-12-31")]
    [InlineData("van 2024 tot en met 2026", "2024-01-01", "2026-12-31")]
    [InlineData("voor 2023 is geld beschikbaar", "2023-01-01", "2023-12-31")]
    [InlineData("wat krijgen wij voor 2023", "2023-01-01", "2023-12-31")]
    [InlineData("de tweede helft van 2023", "2023-07-01", "2023-12-31")]
    [InlineData("het eerste kwartaal van 2023", "2023-01-01", "2023-03-31")]
    [InlineData("Q2 2023", "2023-04-01", "2023-06-30")]
    public void Reads_the_days_from_the_first_to_the_last_that_are_meant(string text, string first, string last) =>
        Assert.Equal<(DateOnly?, DateOnly?)>((Day(first), Day(last)), Assert.Single(Values(text)) switch
        {
            Quantity.Date date => (date.Day, date.Day),
            Quantity.DateRange range => (range.Start, range.End),
            _ => default,
        });

    [Theory]
    [InlineData("een flat uit de jaren '60")]
    [InlineData("voor '55-plussers")]
    public void Two_figures_after_an_apostrophe_that_are_no_year_of_now_are_none(string text) =>
        Assert.DoesNotContain(Values(text), value => value is Quantity.Date or Quantity.DateRange { Start.Year: > 2000 });

    [Fact]
    public void Carries_the_year_of_the_second_date_back_to_the_first() =>
        Assert.Equal([new Quantity.DateRange(new(2023, 7, 3), new(2023, 11, 1))], Values("3 juli t/m 1 november 2023"));

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
    [InlineData("7-9")]
    [InlineData("10-11")]
    public void Takes_two_numbers_and_a_hyphen_as_numbers(string text) =>
        Assert.True(Assert.IsType<Quantity.Number>(Assert.Single(Values(text))).IsRange);

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Quantity> Values(string text) =>
        [.. RepositoryKnowledgeBase.Quantities.Read(text, new DateOnly(2023, 9, 14)).Select(found => found.Value)];
}
