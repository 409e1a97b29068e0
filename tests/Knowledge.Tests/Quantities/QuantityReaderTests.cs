using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class QuantityReaderTests
{
    private static readonly DateOnly Today = new(2023, 9, 14);

    [Theory]
    [InlineData("35.000 euro per woning", 35_000)]
    [InlineData("€ 50.000,- maximaal", 50_000)]
    [InlineData("35 duizend euro", 35_000)]
    [InlineData("35.000,- euro", 35_000)]
    [InlineData("vijfendertigduizend euro", 35_000)]
    [InlineData("krijgen we dan 35k?", 35_000)]
    [InlineData("3,5 miljoen euro", 3_500_000)]
    [InlineData("drie en een half miljoen euro", 3_500_000)]
    [InlineData("drieënhalf miljoen euro", 3_500_000)]
    [InlineData("garanties van 783 mln", 783_000_000)]
    [InlineData("In 2023 was er 35 miljoen voor huisvesting", 35_000_000)]
    [InlineData("dertien euro en vijfenveertig cent", 13.45)]
    public void Reads_an_amount_of_money_however_it_is_written(string text, decimal euros) =>
        Assert.Contains(new Quantity.Money(euros), Values(text));

    [Theory]
    [InlineData("minimaal 12m² woonruimte", 12)]
    [InlineData("een kamer van 12 m2", 12)]
    [InlineData("12m^2", 12)]
    [InlineData("twaalf vierkante meters", 12)]
    [InlineData("45 hectare", 450_000)]
    public void Reads_an_area_in_square_metres(string text, decimal squareMetres) =>
        Assert.Contains(new Quantity.Area(squareMetres), Values(text).Select(Bound));

    [Theory]
    [InlineData("drie maanden", 3)]
    [InlineData("3 maanden", 3)]
    [InlineData("een kwartaal", 3)]
    [InlineData("wil 5 maande blijven", 5)]
    [InlineData("een half jaar", 6)]
    [InlineData("halfjaar", 6)]
    [InlineData("driekwart jaar", 9)]
    [InlineData("een jaar", 12)]
    [InlineData("anderhalf jaar", 18)]
    [InlineData("1½ jaar", 18)]
    [InlineData("een jaar en drie maanden", 15)]
    [InlineData("de afgelopen tien jaar", 120)]
    public void Counts_months_and_years_in_months(string text, decimal months) =>
        Assert.Equal([new Quantity.Duration(months, null)], Values(text));

    [Theory]
    [InlineData("vijf dagen", 5)]
    [InlineData("5 kalenderdagen", 5)]
    [InlineData("twee weken", 14)]
    public void Counts_weeks_and_days_in_days(string text, decimal days) =>
        Assert.Equal([new Quantity.Duration(null, days)], Values(text));

    [Theory]
    [InlineData("nee, 25% is het", 25)]
    [InlineData("tien procent", 10)]
    public void Reads_a_percentage(string text, decimal percentage) =>
        Assert.Equal([new Quantity.Percentage(percentage)], Values(text));

    [Theory]
    [InlineData("honderdduizend woningen", 100_000)]
    [InlineData("100 000 woningen", 100_000)]
    [InlineData("1,5 miljoen woningen", 1_500_000)]
    [InlineData("zeven varianten", 7)]
    public void Reads_a_plain_number(string text, decimal value) =>
        Assert.Equal([new Quantity.Number(value)], Values(text));

    [Theory]
    [InlineData("7 t/m 9", 7, true, 9, true)]
    [InlineData("7 tot en met 9", 7, true, 9, true)]
    [InlineData("tussen de 20 en 50", 20, true, 50, true)]
    [InlineData("vanaf 10", 10, true, null, false)]
    [InlineData("minstens 12", 12, true, null, false)]
    [InlineData("maximaal 3", null, false, 3, true)]
    [InlineData("meer dan 10", 10, false, null, false)]
    [InlineData("onder de 7", null, false, 7, false)]
    [InlineData("10 of meer", 10, true, null, false)]
    public void Reads_an_interval_of_numbers(string text, int? low, bool lowIncluded, int? high, bool highIncluded) =>
        Assert.Equal([new Quantity.NumberRange(low, lowIncluded, high, highIncluded)], Values(text));

    [Fact]
    public void Gives_both_bounds_of_an_interval_the_unit_that_stands_behind_the_second()
    {
        Assert.Equal([Range(new Quantity.Persons(7, null), new Quantity.Persons(9, null))], Values("7 t/m 9 personen"));
        Assert.Equal([Range(new Quantity.Area(20), new Quantity.Area(50))], Values("20 tot 50 m²"));
        Assert.Equal([Range(new Quantity.Percentage(10), new Quantity.Percentage(25))], Values("tussen de 10 en 25%"));
    }

    [Fact]
    public void Keeps_one_side_of_an_interval_open_with_its_unit()
    {
        Assert.Equal(
            [new Quantity.MeasureRange(new Quantity.Persons(10, null), true, null, false)], Values("vanaf 10 personen"));
        Assert.Equal(
            [new Quantity.MeasureRange(null, false, new Quantity.Duration(3, null), true)], Values("maximaal drie maanden"));
    }

    [Fact]
    public void Tells_where_a_quantity_stands_with_both_ends_included()
    {
        var recognition = Assert.Single(QuantityReader.Read("Dat is 35.000 euro, toch?", Today));

        Assert.Equal(new Recognition("35.000 euro", 7, 17, new Quantity.Money(35_000)), recognition);
    }

    [Theory]
    [InlineData("Platform31")]
    [InlineData("hoeveel m2")]
    [InlineData("hoeveel miljoen")]
    [InlineData("half zo groot")]
    public void Finds_no_quantity_in_a_name_or_in_a_unit_without_a_number(string text) =>
        Assert.Empty(Values(text));

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3,4")]
    [InlineData("31-02-2023")]
    [InlineData("٣٥ ½ Ⅷ 十")]
    [InlineData("0 duizend duizend duizend")]
    [InlineData("€ % - / t/m tot en met")]
    public void Survives_text_that_no_grammar_expects(string text) =>
        Assert.NotNull(QuantityReader.Read(text, Today));

    private static Quantity Bound(Quantity quantity) =>
        quantity is Quantity.MeasureRange { Low: { } low } ? low : quantity;

    private static Quantity.MeasureRange Range(Quantity low, Quantity high) => new(low, true, high, true);

    private static List<Quantity> Values(string text) => [.. QuantityReader.Read(text, Today).Select(found => found.Value)];
}
