using Assistent.Bot.PersonalData;

namespace Assistent.Bot.Tests.PersonalData;

public sealed class HousingSentenceTests
{
    private const int Sentences = 2_000;

    [Fact]
    public void Of_two_thousand_sentences_on_housing_none_is_taken_for_personal_data()
    {
        var sentences = new HousingSentences(seed: 20261129);

        var wrong = Enumerable.Range(0, Sentences).Select(_ => sentences.Next()).Where(sentence => MaskedText.Of(sentence).Text != sentence)
            .Select(sentence => $"{sentence} => {MaskedText.Of(sentence).Text}").ToList();

        Assert.True(wrong is [], $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(25))}");
    }

    [Theory]
    [InlineData("Kerkstraat 120 flexwoningen")]
    [InlineData("Kerkstraat 120 nieuwe sociale huurwoningen")]
    [InlineData("Hoofdweg 12 m2 groen")]
    [InlineData("Dorpsstraat 2026")]
    [InlineData("Stationsweg 2030 plan")]
    [InlineData("Stationsweg 2e fase")]
    [InlineData("Kerkstraat 8 plus 12 woningen")]
    [InlineData("Kerkstraat 12 sociale en 8 vrije woningen")]
    [InlineData("{\"straat\":\"Kerkstraat\",\"woningen\":120}")]
    public void A_street_with_a_count_or_a_year_is_no_address(string text) => Assert.Equal(text, MaskedText.Of(text).Text);

    [Theory]
    [InlineData("Zij willen Kerkstraat 12 splitsen", "Zij willen [adres] splitsen")]
    [InlineData("Kerkstraat 12 verkopen", "[adres] verkopen")]
    [InlineData("Op Kerkstraat 12 wonen twee gezinnen", "Op [adres] wonen twee gezinnen")]
    [InlineData("of de eigenaar van Kerkstraat 12 een boete krijgt", "of de eigenaar van [adres] een boete krijgt")]
    [InlineData("Mogen op Kerkstraat 12 meer bewoners wonen?", "Mogen op [adres] meer bewoners wonen?")]
    [InlineData("Kerkstraat 12 staat leeg", "[adres] staat leeg")]
    [InlineData("zij woont op Dorpsstraat 2026", "zij woont op [adres]")]
    [InlineData("Dorpsstraat 2026, 3511 AB Utrecht", "[adres] Utrecht")]
    public void A_street_with_the_number_of_a_house_is_an_address(string text, string masked) =>
        Assert.Equal(masked, MaskedText.Of(text).Text);
}
