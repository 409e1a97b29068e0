using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Tests.Quantities;

/// <summary>What an overview counts is read as what Dutch counts, and in no other overview.</summary>
public sealed class LexiconTests
{
    private static readonly DateOnly Today = new(2023, 9, 14);

    private static readonly QuantityReader Reader = new(new Lexicon(new CountedWords
    {
        Person = ["sporter"],
        People = ["sporters"],
        Dwelling = ["woonboot"],
        Adjective = ["nylon"],
    }));

    [Theory]
    [InlineData("5 sporters", typeof(Quantity.Persons))]
    [InlineData("5 sporetrs", typeof(Quantity.Persons))]
    [InlineData("een sporter van 19", typeof(Quantity.Age))]
    [InlineData("20 nylon netten", typeof(Quantity.Counted))]
    public void Its_words_are_counted(string text, Type kind)
    {
        Assert.IsType(kind, Assert.Single(Reader.Read(text, Today)).Value);
        Assert.DoesNotContain(QuantityReader.Dutch.Read(text, Today), found => found.Value.GetType() == kind);
    }

    [Theory]
    [InlineData("8 m2 per sporter", Per.Person, Per.Whole)]
    [InlineData("8 m2 per woonboot", Per.Dwelling, Per.Whole)]
    [InlineData("8 m2 per huurder", Per.Person, Per.Person)]
    public void Its_words_are_counted_by(string text, Per per, Per inDutch)
    {
        Assert.Equal(per, Area(Reader).Per);
        Assert.Equal(inDutch, Area(QuantityReader.Dutch).Per);

        Quantity.Area Area(QuantityReader reader) => Assert.IsType<Quantity.Area>(Assert.Single(reader.Read(text, Today)).Value);
    }
}
