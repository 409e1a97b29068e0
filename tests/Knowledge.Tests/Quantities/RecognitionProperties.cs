using System.Diagnostics;
using Assistent.Knowledge.Quantities;
using CsCheck;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class RecognitionProperties
{
    private static readonly DateOnly Today = new(2023, 9, 14);

    private static readonly string[] Fragments =
    [
        "een", "één", "drie", "31", "29", "2023", "0", "99999999999999999999999999999", "1.234,5", "1.2.3,4", "half", "kwart", "anderhalf",
        "driehonderdeenentachtigduizend", "miljoen", "k", "m²", "m2", "euro",
        "€", "%", "procent", "personen", "ouders", "kinderen", "gezin",
        "van", "tot", "t/m", "tussen", "en", "met", "z'n", "elven", "maanden", "jaar", "week", "weken", "dag", "weekend", "kwartaal",
        "februari", "feb.", "mei", "maandag", "ma.", "de", "het", "eerste", "27e", "laatste", "vijfde", "volgende", "vorige", "deze",
        "dezelfde", "over", "geleden", "later", "vanaf", "na", "voor", "binnen", "begin", "eind", "rest", "K3", "jaren", "'40", "eeuw",
        "decennia", "31-02-2023", "29/2", "0001-01-01", "9999-12-31", "Pasen", "nu", "morgen", "-", "/", ".", ",", "=", ">", "<", "\u0000",
        "\ud800", "日本", "٣", "½", "\n", "\u00a0", "’", "æ", "ß", "İ",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Select(OneOf(Fragments).Array[0, 30], OneOf(" ", "", ", ").Array[30], Joined));

    [Fact]
    public void Reads_any_text_without_failing_and_in_order() => Text.Sample(text =>
    {
        var spans = RepositoryKnowledgeBase.Quantities.Read(text, Today).Select(found => (found.Text, found.Start, found.End));

        return AreStretchesOf(text, spans);
    });

    [Fact]
    public void Reads_any_text_at_both_ends_of_the_calendar() =>
        Gen.Select(Text, OneOf(DateOnly.MinValue, DateOnly.MaxValue)).Sample((text, today) =>
            RepositoryKnowledgeBase.Quantities.Read(text, today).Count >= 0);

    [Fact]
    public void Amends_any_text_by_any_other_without_failing() =>
        Gen.Select(Text, Text).Sample((earlier, message) => RepositoryKnowledgeBase.Quantities.Amend(earlier, message, Today) is var amended
            && (amended is null || amended.Length > 0 || earlier.Length > 0));

    [Theory]
    [InlineData("een ")]
    [InlineData("honderd ")]
    [InlineData("honderd")]
    [InlineData("drie en een half ")]
    [InlineData("0 duizend ")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("123.")]
    [InlineData("123 ")]
    [InlineData("1-")]
    [InlineData("van 1 tot ")]
    [InlineData("tussen de 1 en ")]
    [InlineData("vader, moeder en ")]
    [InlineData("1 jaar en 1 maand en ")]
    [InlineData("de week van ")]
    [InlineData("de dag na de dag na ")]
    [InlineData("voor het einde van ")]
    [InlineData("1 week na ")]
    [InlineData("3 juli 2023 ")]
    [InlineData("morgen ")]
    [InlineData("12 dollar ")]
    [InlineData("zevenentwintigduizend ")]
    [InlineData("06-")]
    [InlineData("a")]
    public void Takes_time_in_proportion_to_the_text(string fragment)
    {
        // A hundred thousand characters need well under a second; work that grew with the square would need minutes.
        var text = string.Concat(Enumerable.Repeat(fragment, 100_000 / fragment.Length));
        var watch = Stopwatch.StartNew();

        RepositoryKnowledgeBase.Quantities.Read(text, Today);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static string Joined(string[] fragments, string[] separators) =>
        string.Concat(fragments.Select((fragment, place) => fragment + separators[place]));

    private static bool AreStretchesOf(string text, IEnumerable<(string Text, int Start, int End)> spans)
    {
        var position = 0;
        foreach (var (found, start, end) in spans)
        {
            if (start < position || end < start || text[start..(end + 1)] != found)
                return false;
            position = end + 1;
        }

        return true;
    }
}
