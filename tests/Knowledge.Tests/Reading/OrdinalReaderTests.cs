using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

public sealed class OrdinalReaderTests
{
    [Theory]
    [InlineData("nummer 2", 2)]
    [InlineData("vertel meer over nr. 13", 13)]
    [InlineData("optie drie graag", 3)]
    [InlineData("de eerste", 1)]
    [InlineData("wat is de derde?", 3)]
    [InlineData("die tweede", 2)]
    [InlineData("de 4e", 4)]
    [InlineData("vertel me eens wat meer over de 4e", 4)]
    [InlineData("wat houdt die 8ste nu precies in", 8)]
    [InlineData("de laatste", -1)]
    public void Reads_a_place_in_a_list(string text, int place) =>
        Assert.Equal(place, OrdinalReader.Read(Words.Of(text)));

    [Theory]
    [InlineData("")]
    [InlineData("nummer")]
    [InlineData("hoe lang duurt dat in de 3 maanden daarna")]
    [InlineData("99999999999999999999e")]
    public void Reads_no_place_where_none_is_meant(string text) =>
        Assert.Null(OrdinalReader.Read(Words.Of(text)));
}
