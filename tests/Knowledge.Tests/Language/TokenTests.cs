using CsCheck;

namespace Assistent.Knowledge.Tests.Language;

public class TokenTests
{
    // Letters, digits and everything that stands between them in Dutch text, with what a hostile writer adds.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abcdeijkn ABZ0123456789.,;:-/'’²³áëïĳĲÉ€@#<>\u0301\u00AD\u200B\uD83D\uDE00\n\t"], 0, 80]);

    [Theory]
    [InlineData("Hoe groot?", "hoe groot")]
    [InlineData("kamer van 12m²", "kamer van 12 m2")]
    [InlineData("12 m2 of 35.000 euro", "12 m2 of 35000 euro")]
    [InlineData("3,5 miljoen", "3,5 miljoen")]
    [InlineData("o.a. azc’s, t/m 2026", "oa azc's tm 2026")]
    [InlineData("hotel-en accommodatieregeling", "hotel en accommodatieregeling")]
    [InlineData("mail info@coa.nl of zie www.coa.nl", "mail info coa nl of zie www coa nl")]
    [InlineData("een e-mail over e-bikes", "een email over ebikes")]
    [InlineData("Financiële coördinatie, crème", "financiele coordinatie creme")]
    [InlineData("ĲMUIDEN en ĳs", "ijmuiden en ijs")]
    [InlineData("eindigt.Begint", "eindigt begint")]
    [InlineData("", "")]
    [InlineData(" ?! ", "")]
    public void Text_is_cut_into_folded_words(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', Dutch.Words(text)));
    }

    [Fact]
    public void A_letter_with_a_loose_accent_is_the_same_as_one_letter()
    {
        Assert.Equal(Dutch.Words("coördinatie"), Dutch.Words("coo\u0308rdinatie"));
    }

    [Fact]
    public void A_token_knows_its_place_in_the_text()
    {
        const string text = "Mag een kamer van 12m²?";

        var token = Dutch.Analysis.Analyze(text).Single(token => token.Word == "m2");

        Assert.Equal("m²", text[token.Start..token.End]);
    }

    [Theory]
    [InlineData("wat", true)]
    [InlineData("ik", true)]
    [InlineData("niet", false)]
    [InlineData("geen", false)]
    [InlineData("woning", false)]
    public void Stop_words_stay_but_are_marked(string word, bool isStopWord)
    {
        Assert.Equal(isStopWord, Assert.Single(Dutch.Analysis.Analyze(word)).IsStopWord);
    }

    [Fact]
    public void Any_text_gives_tokens_that_follow_each_other_within_it()
    {
        AnyText.Sample(text =>
        {
            var end = 0;
            foreach (var token in Dutch.Analysis.Analyze(text))
            {
                Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length);
                end = token.End;
            }
        });
    }

    [Fact]
    public void Any_token_gives_the_same_word_when_it_stands_alone()
    {
        AnyText.Sample(text =>
        {
            foreach (var token in Dutch.Analysis.Analyze(text).Where(token => token.Word.All(char.IsAsciiLetter)))
            {
                Assert.Equal(token.Word, Assert.Single(Dutch.Words(token.Word)));
            }
        });
    }

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('.')]
    [InlineData('\'')]
    public void A_run_of_one_character_takes_time_that_grows_with_its_length(char character)
    {
        var text = new string(character, 200_000);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Dutch.Analysis.Analyze(text);

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
    }
}
