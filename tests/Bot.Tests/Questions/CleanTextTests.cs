using System.Globalization;
using System.Text;
using Assistent.Bot.Questions;
using CsCheck;

namespace Assistent.Bot.Tests.Questions;

public sealed class CleanTextTests
{
    // What makes trouble, by turns: letters, digits, markup, space, and characters that are not seen.
    private static readonly string[] Pieces =
    [
        "a", "e\u0301", "\u0301", "ß", "ﬁ", "12", "9", "123456789", "<", ">", "</b>", "<b",
        "!", "[", " ", "\n", "\t", "\r", "\u00a0", "\u2028", "\u0000", "😀", "👩\u200d👧",
        "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u2069",
        "\ue000", "\U000e0041", "\U000e007f", "\U000f0000", "\ud83d", "\ude00", "\U0001d173",
    ];

    private static readonly Gen<string> Troublesome = Gen.Int[0, Pieces.Length - 1].Array[0, 30]
        .Select(picked => string.Concat(picked.Select(i => Pieces[i])));

    [Fact]
    public void A_text_that_is_longer_than_is_read_ends_with_a_word_and_a_mark()
    {
        var kept = CleanText.Kept(string.Concat(Enumerable.Repeat("logeerregeling ", 2000)));

        Assert.EndsWith(" logeerregeling [ingekort]", kept, StringComparison.Ordinal);
        Assert.True(CleanText.IsCut(kept));
        Assert.EndsWith(" logeerregeling", CleanText.From(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_text_without_an_end_to_its_words_no_letter_is_cut()
    {
        var kept = CleanText.Kept("a" + string.Concat(Enumerable.Repeat("\U0001f600", 20_000)));

        Assert.False(char.IsHighSurrogate(kept[..^" [ingekort]".Length][^1]));
        Assert.InRange(kept.Length, 1, CleanText.MaxLength + " [ingekort]".Length);
    }

    [Fact]
    public void What_is_not_read_costs_nothing()
    {
        var longest = string.Concat(Enumerable.Repeat("1 ", CleanText.MaxLength / 2));

        Assert.InRange(AllocatedBy(longest + longest + longest), 1, AllocatedBy(longest) * 11 / 10);
    }

    [Theory]
    [InlineData("Wat is op\u200btoppen?", "Wat is optoppen?")]
    [InlineData("Wat is op\u00adtoppen?", "Wat is optoppen?")]
    [InlineData("\ufeffWat is optoppen?", "Wat is optoppen?")]
    [InlineData("\u202eWat is optoppen?\u202c", "Wat is optoppen?")]
    [InlineData("Wat is \u2066optoppen\u2069?", "Wat is optoppen?")]
    [InlineData("Wat is optoppen?\U000e0049\U000e0067\U000e006e", "Wat is optoppen?")]
    public void Characters_that_are_not_seen_are_taken_out(string text, string clean) =>
        Assert.Equal(clean, CleanText.From(text));

    [Theory]
    [InlineData("  Wat   is\toptoppen?  ", "Wat is optoppen?")]
    [InlineData("Wat\u00a0is optoppen?", "Wat is optoppen?")]
    [InlineData("Beste,\r\n\r\nWat is optoppen?", "Beste,\nWat is optoppen?")]
    [InlineData("Beste, \n Wat is optoppen?", "Beste,\nWat is optoppen?")]
    [InlineData("Beste,\nWat is optoppen?", "Beste,\nWat is optoppen?")]
    [InlineData("cafe\u0301", "café")]
    public void Space_and_accents_are_brought_to_one_form(string text, string clean) =>
        Assert.Equal(clean, CleanText.From(text));

    [Theory]
    [InlineData("<at>Assistent</at> wat is optoppen?", "Assistent wat is optoppen?")]
    [InlineData("<b>Wat</b> is <i>optoppen</i>?", "Wat is optoppen ?")]
    [InlineData("Wat is optoppen?<script>alert(1)</script>", "Wat is optoppen? alert(1)")]
    [InlineData("<!-- stil -->Wat is optoppen?", "Wat is optoppen?")]
    [InlineData("Wat is optoppen?<img src=x onerror=alert(1)", "Wat is optoppen?")]
    public void Markup_is_taken_out(string text, string clean) =>
        Assert.Equal(clean, CleanText.From(text));

    [Theory]
    [InlineData("<\u200bscript>")]
    [InlineData("<\u202ei\u200bmg src=x>")]
    public void Markup_that_hides_behind_characters_that_are_not_seen_is_taken_out_too(string text) =>
        Assert.Equal("", CleanText.From(text));

    [Theory]
    [InlineData("Mag een kamer < 12 m² zijn?")]
    [InlineData("kamer <12 m2?")]
    [InlineData("gezin > 9 personen")]
    [InlineData("1 < 2 en 3 > 2")]
    public void A_sign_for_less_or_more_stays(string text) =>
        Assert.Equal(text, CleanText.From(text));

    [Theory]
    [InlineData("BSN 123456782", "BSN")]
    [InlineData("bsn: 123.456.782, hoe lang mag hij logeren?", "bsn: , hoe lang mag hij logeren?")]
    [InlineData("1234 56 782", "")]
    [InlineData("123-456-782", "")]
    [InlineData("123\u200b456\u200b782", "")]
    [InlineData("Mevrouw Jansen (06 12345678) vraagt: wat is optoppen?", "Mevrouw ( ) vraagt: wat is optoppen?")]
    [InlineData("Mevrouw [naam] vraagt: wat is optoppen?", "Mevrouw vraagt: wat is optoppen?")]
    [InlineData("(123456782)", "( )")]
    public void Personal_data_goes_no_further(string text, string clean) =>
        Assert.Equal(clean, CleanText.From(text));

    [Theory]
    [InlineData("35.000 euro")]
    [InlineData("783 miljoen")]
    [InlineData("123456789")]
    [InlineData("van 3-7-2023 t/m 1-11-2023")]
    [InlineData("1234567890123")]
    public void Other_figures_stay(string text) =>
        Assert.Equal(text, CleanText.From(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\u200b\u202e")]
    [InlineData("<b></b>")]
    public void Nothing_to_read_is_nothing(string? text) =>
        Assert.Equal("", CleanText.From(text));

    [Fact]
    public void What_lies_beyond_twenty_thousand_characters_is_not_read() =>
        Assert.Equal(20_000, CleanText.From(new string('a', 50_000)).Length);

    [Fact]
    public void A_pair_that_the_limit_cuts_in_two_leaves_no_half() =>
        Assert.DoesNotContain(CleanText.From(new string('a', 19_999) + "😀"), char.IsSurrogate);

    [Theory]
    [InlineData("Wat is \ud83d optoppen?")]
    [InlineData("\ude00\ud83d")]
    public void Half_of_a_pair_becomes_the_replacement_character(string text) =>
        Assert.DoesNotContain(CleanText.From(text), char.IsSurrogate);

    [Fact]
    public void Emoji_stay() =>
        Assert.Equal("Dank je 😀", CleanText.From("Dank je 😀"));

    [Fact]
    public void Any_text_becomes_free_of_what_is_not_seen() =>
        Gen.OneOf(Gen.String, Troublesome).Sample(text => CleanText.From(text).EnumerateRunes().All(IsSeen));

    [Fact]
    public void Cleaning_a_clean_text_changes_nothing() =>
        Gen.OneOf(Gen.String, Troublesome).Sample(text => CleanText.From(text) is var clean && CleanText.From(clean) == clean);

    private static bool IsSeen(Rune rune) =>
        rune.Value == '\n'
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    private static long AllocatedBy(string text)
    {
        CleanText.Kept(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CleanText.Kept(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
