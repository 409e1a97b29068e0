using Assistent.Knowledge.Quantities.Recognizers;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class DutchRecognizerTests
{
    private static readonly DateTime Wednesday = new(2018, 10, 24);

    [Fact]
    public void Tells_text_span_type_and_value_of_an_entity()
    {
        var result = Assert.Single(DutchRecognizer.Recognize("een bedrag van € 2,20", RecognizerModel.Currency, null));

        Assert.Equal(new ModelResult("€ 2,20", 15, 20, "currency", new Resolution.Measure("2,2", "Euro", null)), result);
    }

    [Theory]
    [InlineData("tweeduizend en tweeëndertig", "2032")]
    [InlineData("drie en een kwart", "3,25")]
    [InlineData("vijf biljoen driehonderdtweeëndertig miljard", "5332000000000")]
    [InlineData("-9,23", "-9,23")]
    [InlineData(",08", "0,08")]
    [InlineData("drie komma vijf", "3,5")]
    [InlineData("nul komma nul vijf", "0,05")]
    [InlineData("twee komma vijfentwintig miljoen", "2250000")]
    public void Writes_a_number_in_Dutch_notation(string text, string value) =>
        Assert.Equal(new Resolution.Plain(value), Assert.Single(DutchRecognizer.Recognize(text, RecognizerModel.Number, null)).Resolution);

    [Theory]
    [InlineData("vijf euro vijftig", "5,5")]
    [InlineData("twee euro en een cent", "2,01")]
    public void Adds_cents_to_euros(string text, string value) =>
        Assert.Equal(new Resolution.Measure(value, "Euro", null), Assert.Single(DutchRecognizer.Recognize(text, RecognizerModel.Currency, null)).Resolution);

    [Theory]
    [InlineData("1/2 uur", "PT0.5H")]
    [InlineData("anderhalf uur", "PT1.5H")]
    public void Counts_part_of_a_unit_of_time(string text, string timex) =>
        Assert.Equal(timex, Assert.Single(Times(text)).Timex);

    [Theory]
    [InlineData("meer dan 3 maar niet meer dan 5", "(3,5]")]
    [InlineData("van 20 tot en met 100", "[20,100]")]
    [InlineData("tussen 20 en 100", "[20,100)")]
    public void Writes_a_range_of_numbers_as_an_interval(string text, string value) =>
        Assert.Equal(new Resolution.Plain(value), Assert.Single(DutchRecognizer.Recognize(text, RecognizerModel.NumberRange, null)).Resolution);

    [Fact]
    public void Gives_the_past_reading_before_the_future_one_where_the_year_is_open() =>
        Assert.Equal(["2018-05-03", "2019-05-03"], Times("op 3 mei").Select(time => time.Value));

    [Theory]
    [InlineData("morgen", "2018-10-25")]
    [InlineData("over vier werkdagen", "2018-10-30")]
    [InlineData("vrijdag volgende week", "2018-11-02")]
    [InlineData("aanstaande vrijdag", "2018-10-26")]
    [InlineData("een week na 1 mei 2019", "2019-05-08")]
    [InlineData("pasen 2020", "2020-04-12")]
    [InlineData("maandag a.s.", "2018-10-29")]
    [InlineData("3 mei jl.", "2018-05-03")]
    [InlineData("vrijdag over twee weken", "2018-11-09")]
    [InlineData("de laatste dag van volgende maand", "2018-11-30")]
    [InlineData("de eerste werkdag van 2022", "2022-01-03")]
    [InlineData("4-6-'17", "2017-06-04")]
    [InlineData("de dag voor 5 mei 2019", "2019-05-04")]
    public void Counts_a_day_from_the_reference_or_from_the_day_it_names(string text, string value) =>
        Assert.Equal(value, Assert.Single(Times(text)).Value);

    [Theory]
    [InlineData("volgende maand", "2018-11", "2018-11-01", "2018-12-01")]
    [InlineData("week 5 van 2020", "2020-W05", "2020-01-27", "2020-02-03")]
    [InlineData("het derde kwartaal van 2016", "(2016-07-01,2016-10-01,P3M)", "2016-07-01", "2016-10-01")]
    [InlineData("18 nov-19 dec in 2015", "(2015-11-18,2015-12-19,P31D)", "2015-11-18", "2015-12-19")]
    [InlineData("komende 2 dagen", "(2018-10-25,2018-10-27,P2D)", "2018-10-25", "2018-10-27")]
    [InlineData("de eerste twee weken van 2017", "(2017-01-01,2017-01-15,P2W)", "2017-01-01", "2017-01-15")]
    [InlineData("de laatste 3 maanden van vorig jaar", "(2017-10-01,2018-01-01,P3M)", "2017-10-01", "2018-01-01")]
    [InlineData("van 2 mei 2019 tot de 7e", "(2019-05-02,2019-05-07,P5D)", "2019-05-02", "2019-05-07")]
    [InlineData("tussen de 3e en 5e mei 2019", "(2019-05-03,2019-05-05,P2D)", "2019-05-03", "2019-05-05")]
    [InlineData("de derde maand van 2015", "2015-03", "2015-03-01", "2015-04-01")]
    [InlineData("de laatste maand van vorig jaar", "2017-12", "2017-12-01", "2018-01-01")]
    [InlineData("voorvorig jaar", "2016", "2016-01-01", "2017-01-01")]
    [InlineData("de week erna", "2018-W44", "2018-10-29", "2018-11-05")]
    [InlineData("kwartaal 2 van 2019", "(2019-04-01,2019-07-01,P3M)", "2019-04-01", "2019-07-01")]
    [InlineData("in '99", "1999", "1999-01-01", "2000-01-01")]
    [InlineData("het weekend van 5 juni 2018", "2018-06-05", "2018-06-09", "2018-06-11")]
    public void Ends_a_range_of_dates_before_the_day_that_its_end_names(string text, string timex, string start, string end)
    {
        var time = Assert.Single(Times(text));

        Assert.Equal((timex, start, end), (time.Timex, time.Start, time.End));
    }

    [Theory]
    [InlineData("voor 2010", "before", null, "2010-01-01")]
    [InlineData("na 2018", "after", "2019-01-01", null)]
    [InlineData("2012 of later", "since", "2012-01-01", null)]
    [InlineData("op of voor 1-1-2016", "until", null, "2016-01-01")]
    [InlineData("voor eind 2019", "before-end", null, "2020-01-01")]
    [InlineData("t/m 5 mei 2019", "until", null, "2019-05-05")]
    [InlineData("uiterlijk op 5 mei 2019", "before", null, "2019-05-05")]
    public void Leaves_a_bounded_time_open_on_one_side(string text, string mod, string? start, string? end)
    {
        var time = Assert.Single(Times(text));

        Assert.Equal((mod, start, end), (time.Mod, time.Start, time.End));
    }

    [Theory]
    [InlineData("Tel: +86 2010-2015-86")]
    [InlineData("2015-1-32")]
    [InlineData("Een goede week gewenst!")]
    [InlineData("versie 1.2.3")]
    [InlineData("om 10:30 uur")]
    [InlineData("om 5 uur")]
    [InlineData("om de week")]
    public void Finds_no_time_where_none_is_meant(string text) =>
        Assert.Empty(DutchRecognizer.Recognize(text, RecognizerModel.DateTime, Wednesday));

    [Theory]
    [InlineData("30 februari 2019")]
    [InlineData("29/2/2019")]
    public void Says_so_when_the_calendar_does_not_have_a_day(string text) =>
        Assert.Equal("not resolved", Assert.Single(Times(text)).Value);

    private static IReadOnlyList<TimexValue> Times(string text) =>
        Assert.IsType<Resolution.Times>(Assert.Single(DutchRecognizer.Recognize(text, RecognizerModel.DateTime, Wednesday)).Resolution).Values;
}
