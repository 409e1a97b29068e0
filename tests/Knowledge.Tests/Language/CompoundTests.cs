using Assistent.Knowledge.Language;
using CsCheck;

namespace Assistent.Knowledge.Tests.Language;

public class CompoundTests
{
    private static readonly string[] Words = ["huis", "woning", "zorg", "gemeente", "s", "en", "flex", "-", "regeling", "xq", "kinder"];
    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(number => Words[number]);

    [Theory]
    [InlineData("hospitaverhuur", "hospita verhuur")]
    [InlineData("woningsplitsing", "woning splitsing")]
    [InlineData("flexwoningen", "flex woningen")]
    [InlineData("kinderopvang", "kind opvang")]
    [InlineData("huisvestingsverordening", "huisvesting verordening")]
    [InlineData("flexpoolregeling", "flex pool regeling")]
    [InlineData("asielzoekerscentrum", "asielzoekers centrum")]
    [InlineData("zorg-coördinatie", "zorg coordinatie")]
    public void A_compound_falls_apart_into_its_words(string word, string parts)
    {
        Assert.Equal(parts.Split(' '), Dutch.Analysis.Parts(Folding.Fold(word)));
    }

    [Theory]
    [InlineData("bedrijf")]
    [InlineData("achter")]
    [InlineData("bestaan")]
    [InlineData("afkorting")]
    [InlineData("eigenlijk")]
    [InlineData("gekregen")]
    [InlineData("huis")]
    public void A_simple_word_stays_whole(string word)
    {
        Assert.Empty(Dutch.Analysis.Parts(word));
    }

    [Fact]
    public void Parts_stand_in_the_word_in_their_order()
    {
        Pieces.Array[1, 6].Sample(pieces =>
        {
            var word = string.Concat(pieces);
            var from = 0;
            foreach (var part in Dutch.Analysis.Parts(word))
            {
                from = word.IndexOf(part, from, StringComparison.Ordinal) + part.Length;
                Assert.True(from >= part.Length, $"{part} is not in {word}");
            }
        });
    }
}
