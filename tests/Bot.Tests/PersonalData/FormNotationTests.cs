using System.Text;
using Assistent.Bot.PersonalData;

namespace Assistent.Bot.Tests.PersonalData;

public sealed class FormNotationTests
{
    private const int Items = 2_000;

    [Fact]
    public void Nothing_of_two_thousand_items_in_forms_tables_and_objects_is_left()
    {
        var items = new FormItems(seed: 20261129);

        var left = Enumerable.Range(0, Items).Select(_ => items.Next()).Select(item => (Item: item, Masked: MaskedText.Of(item.Sentence)))
            .Where(read => !read.Masked.LeftOut.Contains(read.Item.Kind)
                || read.Item.Secrets.Any(secret => Plain(read.Masked.Text).Contains(Plain(secret), StringComparison.Ordinal)))
            .Select(read => $"{read.Item.Kind}: {read.Item.Sentence}\n=> {read.Masked.Text}").ToList();

        Assert.True(left is [], $"{left.Count} left\n{string.Join("\n\n", left.Take(25))}");
    }

    [Theory]
    [InlineData("Naam\n:\tJanine Verbruggen", "Naam\n:\t[naam]")]
    [InlineData("BSN =>\n123456782", "BSN =>\n[bsn]")]
    [InlineData("geboortedatum ; 12-03-1985", "geboortedatum ; [geboortedatum]")]
    [InlineData("geboortedatum\n12-03-1985", "geboortedatum\n[geboortedatum]")]
    [InlineData("naam | Piet Zonneveldt", "naam | [naam]")]
    [InlineData("naam | Piet Zonneveldt wil logeren", "naam | [naam] wil logeren")]
    [InlineData("Bewoner 1\tPiet Zonneveldt", "Bewoner 1\t[naam]")]
    [InlineData("Naam............: J. Verbruggen", "Naam............: [naam]")]
    [InlineData("geboortedatum ; 4-5-71 12 uur", "geboortedatum ; [geboortedatum] 12 uur")]
    [InlineData("Naam (voluit): Janine Verbruggen", "Naam (voluit): [naam]")]
    [InlineData("Geboortedatum (dd-mm-jjjj)\n12-03-1985", "Geboortedatum (dd-mm-jjjj)\n[geboortedatum]")]
    [InlineData("Adres\nLindenhage 12", "Adres\n[adres]")]
    public void A_value_is_known_by_its_label_whatever_stands_between(string text, string masked) =>
        Assert.Equal(masked, MaskedText.Of(text).Text);

    [Theory]
    [InlineData("Naam\tGeboortedatum\tOpmerking\nJanine Verbruggen\t12-03-1985\tspoed",
        "Naam\tGeboortedatum\tOpmerking\n[naam]\t[geboortedatum]\tspoed")]
    [InlineData("naam;bsn\nRoos Vogel;123456782\nJan Bos;111222333", "naam;bsn\n[naam];[bsn]\n[naam];[bsn]")]
    [InlineData("Voornaam\nGeboortedatum\nRoos\n1 mei 1985", "Voornaam\nGeboortedatum\n[naam]\n[geboortedatum]")]
    public void A_value_is_known_by_the_head_of_its_column(string text, string masked) => Assert.Equal(masked, MaskedText.Of(text).Text);

    [Theory]
    [InlineData("{\"naam\":\"Janine Verbruggen\",\"bsn\":\"123456782\"}", "{\"naam\":\"[naam]\",\"bsn\":\"[bsn]\"}")]
    [InlineData("{\"voornaam\": \"Roos\", \"straat\": \"Lindenhage\", \"huisnummer\": 12, \"postcode\": \"3511 AB\"}",
        "{\"voornaam\": \"[naam]\", \"straat\": \"[adres]\", \"huisnummer\": [adres], \"postcode\": \"[adres]\"}")]
    [InlineData("<achternaam>Zonneveldt</achternaam>", "<achternaam>[naam]</achternaam>")]
    [InlineData("<p naam=\"Janine Verbruggen\" bsn='123456782'/>", "<p naam=\"[naam]\" bsn='[bsn]'/>")]
    [InlineData("{\"bewoners\": [\"Janine Verbruggen\", \"Piet Zonneveldt\"]}", "{\"bewoners\": [\"[naam]\", \"[naam]\"]}")]
    [InlineData("naam;\n\"Verbruggen, Janine\"", "naam;\n\"[naam]\"")]
    [InlineData("123<b>456</b>782", "[bsn]")]
    public void A_value_is_known_by_its_name_in_an_object(string text, string masked) => Assert.Equal(masked, MaskedText.Of(text).Text);

    [Theory]
    [InlineData("1 2 3.4 5 6-7/8 2", "[bsn]")]
    [InlineData("123_456_782", "[bsn]")]
    [InlineData("N L 9 1 A B N A 0 4 1 7 1 6 4 3 0 0", "[rekeningnummer]")]
    [InlineData("https://x.nl/?naam=Janine+Verbruggen&bsn=123456782", "https://x.nl/?naam=[naam]&bsn=[bsn]")]
    [InlineData("06_1234_5678", "[telefoonnummer]")]
    [InlineData("NL91 ABNA\n0417 1643\n00", "[rekeningnummer]")]
    public void A_number_is_known_whatever_stands_within(string text, string masked) =>
        Assert.Equal(masked, MaskedText.Of(text).Text);

    [Theory]
    [InlineData("naam|")]
    [InlineData("naam\t\n")]
    [InlineData("\"naam\":\"")]
    [InlineData("<naam>")]
    [InlineData("<a b=1>")]
    [InlineData("naam,")]
    [InlineData("a punt ")]
    [InlineData("1_")]
    public void Work_grows_with_the_length_and_no_faster(string piece)
    {
        var (small, large) = (AllocatedBy(Repeated(2_000)), AllocatedBy(Repeated(20_000)));

        Assert.InRange(large, 1, small * 25);

        string Repeated(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }

    private static long AllocatedBy(string text)
    {
        MaskedText.Of(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MaskedText.Of(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(Rune.ToUpperInvariant));
}
