using Assistent.Bot.Replies;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Tests.Replies;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("In principe duurt het in principe kort.", "In principe duurt het meestal kort.")]
    [InlineData("De speler is in principe lid.", "Wie speelt is meestal lid.")]
    public void Everyday_words_of_Dutch_and_of_the_overview_take_the_place_of_those_of_policy(string text, string spoken) =>
        Assert.Equal(spoken, new SpokenText([new PlainWords("De speler", "Wie speelt")]).Sentence(text));

    [Fact]
    public void The_longer_words_lead() =>
        Assert.Equal("Dat kan vooral in de zomer.",
            new SpokenText([new PlainWords("kan in principe alleen", "kan vooral")]).Sentence("Dat kan in principe alleen in de zomer."));
}
