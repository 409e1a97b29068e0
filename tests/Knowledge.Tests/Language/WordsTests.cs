namespace Assistent.Knowledge.Tests.Language;

/// <summary>A text is cut into the same words however its letters were made.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("Hoe lang, één week?", "hoe", "lang", "een", "week")]
    [InlineData("Hoe lang, e\u0301e\u0301n week?", "hoe", "lang", "een", "week")]
    [InlineData("𝐇𝐨𝐞 𝐥𝐚𝐧𝐠", "hoe", "lang")]
    [InlineData("12m² o.a. t/m 35.000", "12", "m2", "oa", "tm", "35000")]
    [InlineData("foto’s van de e-mail", "foto's", "van", "de", "email")]
    [InlineData("")]
    [InlineData("ﾞ ͺ 😀 …")]
    public void Of_a_text(string text, params string[] words) => Assert.Equal(words, Words.Of(text));

    [Fact]
    public void A_word_has_an_end_also_where_the_text_has_none() =>
        Assert.All(new[] { new string('a', 20_000), string.Concat(Enumerable.Repeat("a.", 10_000)) },
            text => Assert.All(Words.Of(text), word => Assert.InRange(word.Length, 1, 64)));
}
