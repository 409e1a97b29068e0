using Assistent.Knowledge.Corpus;
using CsCheck;

namespace Assistent.Knowledge.Tests.Corpus;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Het maximum is 35.000 euro per woning. De regeling staat open.",
        "Het maximum is 35.000 euro per woning.|De regeling staat open.")]
    [InlineData("De regeling staat open van 3 juli t/m 1 november 2023. Daarna niet.",
        "De regeling staat open van 3 juli t/m 1 november 2023.|Daarna niet.")]
    [InlineData("Mag dat? Ja! Dat mag.", "Mag dat?|Ja!|Dat mag.")]
    [InlineData("Dat kost geld. 35.000 euro is het maximum.", "Dat kost geld.|35.000 euro is het maximum.")]
    [InlineData("Er is een handreiking. ‘De potentie van splitsen’ is een rapport.",
        "Er is een handreiking.|‘De potentie van splitsen’ is een rapport.")]
    [InlineData("Het mag. \"Snel\" is het niet.", "Het mag.|\"Snel\" is het niet.")]
    public void Cuts_between_sentences(string paragraph, string sentences) =>
        Assert.Equal(sentences.Split('|'), SentenceSplitter.Split(paragraph));

    [Theory]
    [InlineData("Takecarebnb bemiddelt voor o.a. Syrische statushouders.")]
    [InlineData("Er zijn woonvormen voor studenten, bijv. Stek in Amsterdam.")]
    [InlineData("Op de website van Platform31.nl staat meer.")]
    [InlineData("Wat moet ik weten als ik een hospitakamer wil verhuren? | Rijksoverheid.nl")]
    [InlineData("Zie: ‘handreiking woningsplitsing’.")]
    [InlineData("Het budget is 3,5 mln. Euro is de munt.")]
    [InlineData("Lees art. 5 van de wet m.b.t. Amsterdam.")]
    public void Keeps_a_sentence_whole(string sentence) =>
        Assert.Equal([sentence], SentenceSplitter.Split(sentence));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Makes_no_sentence_of_nothing(string paragraph) =>
        Assert.Empty(SentenceSplitter.Split(paragraph));

    [Fact]
    public void Loses_and_adds_nothing_but_the_space_between_sentences() =>
        Gen.String[Gen.Char["abA1 .!?‘\"\n"], 0, 60].Sample(paragraph =>
            string.Concat(SentenceSplitter.Split(paragraph)).Where(c => !char.IsWhiteSpace(c))
                .SequenceEqual(paragraph.Where(c => !char.IsWhiteSpace(c))));
}
