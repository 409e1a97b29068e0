using System.Globalization;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class QuantityReaderTests
{
    private static readonly DateOnly Today = new(2023, 9, 14);

    [Theory]
    [InlineData("€ 50.000,- maximaal", 50_000)]
    [InlineData("35 duizend euro", 35_000)]
    [InlineData("35.000,- euro", 35_000)]
    [InlineData("vijfendertigduizend euro", 35_000)]
    [InlineData("krijgen we dan 35k?", 35_000)]
    [InlineData("3,5 miljoen euro", 3_500_000)]
    [InlineData("drieënhalf miljoen euro", 3_500_000)]
    [InlineData("garanties van 783 mln", 783_000_000)]
    [InlineData("In 2023 was er 35 miljoen voor huisvesting", 35_000_000)]
    [InlineData("dertien euro en vijfenveertig cent", 13.45)]
    public void Reads_an_amount_of_money_however_it_is_written(string text, decimal euros) =>
        Assert.Contains(new Quantity.Money(euros), Values(text).SelectMany(value => value.Bounds()));

    [Theory]
    [InlineData("wil 5 maande blijven", 5)]
    [InlineData("een kwartaal lang", 3)]
    [InlineData("een half jaar", 6)]
    [InlineData("driekwart jaar", 9)]
    [InlineData("1½ jaar", 18)]
    [InlineData("een jaar en drie maanden", 15)]
    [InlineData("de afgelopen tien jaar", 120)]
    public void Lengths_of_time_in_months_and_years_compare(string text, decimal months) =>
        Assert.Equal([new Quantity.Duration(TimeLength.OfMonths(months))], Values(text).Select(value => value.Plain()));

    [Theory]
    [InlineData("mag een statushouder hooguit twee jaar in een hotel blijven")]
    [InlineData("kan een statushouder langer dan een jaar blijven")]
    public void How_long_someone_stays_is_not_how_old_they_are(string text) =>
        Assert.IsType<Quantity.Duration>(Assert.Single(Values(text)));

    [Theory]
    [InlineData("minstens 12 m2", Comparator.AtLeast)]
    [InlineData("meer dan 12 m2", Comparator.MoreThan)]
    [InlineData("hooguit 12 m2", Comparator.AtMost)]
    [InlineData("kleiner dan 12 m2", Comparator.LessThan)]
    [InlineData("net geen 12 m2", Comparator.JustUnder)]
    [InlineData("ruim 12 m2", Comparator.JustOver)]
    [InlineData("zo'n 12 m2", Comparator.About)]
    [InlineData("12 m2 of meer", Comparator.AtLeast)]
    [InlineData("niet meer dan 12 m2", Comparator.AtMost)]
    [InlineData("12 m2", Comparator.Exact)]
    public void Keeps_how_a_figure_is_bounded_or_hedged(string text, Comparator comparator) =>
        Assert.Equal(comparator, Assert.IsType<Quantity.Area>(Assert.Single(Values(text))).Comparator);

    [Fact]
    public void A_strict_bound_moves_only_where_whole_things_are_counted()
    {
        Assert.Equal((13m, null), Ends("meer dan 12 personen"));
        Assert.Equal((null, 19m), Ends("minder dan 20 woningen"));
        Assert.Equal((null, 30m), Ends("kleiner dan 30 m²"));

        static (decimal?, decimal?) Ends(string text) =>
            Assert.IsAssignableFrom<Quantity.Measured>(Assert.Single(Values(text))) is var value ? (value.Min, value.Max) : default;
    }

    [Fact]
    public void Two_notations_of_one_quantity_are_equal()
    {
        Assert.Equal(Values("7 t/m 9 personen"), Values("7 tot en met negen mensen"));
        Assert.Equal(Values("12 m²"), Values("twaalf vierkante meter"));
        Assert.Equal(Values("3 juli 2023"), Values("03-07-2023"));
    }

    [Fact]
    public void A_dollar_is_no_euro() => Assert.NotEqual(Values("40 miljoen dollar"), Values("40 miljoen euro"));

    [Fact]
    public void Tells_where_a_quantity_stands_with_both_ends_included()
    {
        var recognition = Assert.Single(RepositoryKnowledgeBase.Quantities.Read("Dat is 35.000 euro, toch?", Today));

        Assert.Equal(new Recognition("35.000 euro", 7, 17, new Quantity.Money(35_000)), recognition);
    }

    [Theory]
    [InlineData("2023 was een jaar", "2023-01-01", "2023-12-31")]
    [InlineData("de 50.000 euro van 2022", "2022-01-01", "2022-12-31")]
    public void A_year_is_told_from_an_amount(string text, string first, string last) =>
        Assert.Contains(new Quantity.DateRange(Day(first), Day(last)), Values(text));

    [Theory]
    [InlineData("op 2 november", "2023-11-02", false)]
    [InlineData("op 2 november 2024", "2024-11-02", true)]
    [InlineData("op 2 maart heb ik het ingediend", "2023-03-02", false)]
    [InlineData("op 2 maart gaan we verhuizen", "2024-03-02", false)]
    public void Takes_the_year_that_the_tense_means_and_tells_that_it_was_not_said(string text, string day, bool isSaid) =>
        Assert.Equal(new Quantity.Date(Day(day)) { IsYearSaid = isSaid }, Assert.Single(Values(text)));

    [Theory]
    [InlineData("Platform31")]
    [InlineData("hoeveel m2")]
    [InlineData("hoeveel miljoen")]
    [InlineData("half zo groot")]
    [InlineData("een tweepersoonskamer")]
    [InlineData("de regeling van de gemeente")]
    public void Finds_no_quantity_in_a_name_or_in_a_unit_without_a_number(string text) =>
        Assert.DoesNotContain(Values(text), value => value is not Quantity.Number);

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3,4")]
    [InlineData("31-02-2023")]
    [InlineData("99-99-9999")]
    [InlineData("٣٥ ½ Ⅷ 十")]
    [InlineData("0 duizend duizend duizend")]
    [InlineData("€ % - / t/m tot en met")]
    [InlineData("99999999999999999999 jaar geleden")]
    [InlineData("over 9999999999 maanden")]
    [InlineData("duizend miljard miljard euro")]
    public void Makes_nothing_absurd_of_text_that_no_grammar_expects(string text) =>
        Assert.DoesNotContain(Values(text),
            value => value is Quantity.Date or Quantity.DateRange || value is Quantity.Measured { Max: > 10_000_000_000_000m });

    [Fact]
    public void Fifty_thousand_digits_are_no_figure() => Assert.Empty(Values(new string('7', 50_000)));

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Quantity> Values(string text) =>
        [.. RepositoryKnowledgeBase.Quantities.Read(text, Today).Select(found => found.Value)];
}
