using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>The work per message is bounded, however long it is and whatever it is made of.</summary>
public sealed class BoundedReadingTests
{
    private const int Longest = 20_000;

    [Theory]
    [InlineData("en wat kost het ")]
    [InlineData("hoe? wat? waar? ")]
    [InlineData("qzxwvkjhgfdsapoiuytrewqmnbvcxzlkjhgfdsapoi ")]
    public void Only_the_beginning_of_a_long_message_makes_features(string repeated)
    {
        var message = Repeated(repeated);

        var features = MessageFeatures.Of(message);

        Assert.True(features.Count <= MessageFeatures.MostWords * 130);
        Assert.Equal(features.Order(), MessageFeatures.Of(string.Join(' ', Words.Of(message).Take(MessageFeatures.MostWords))).Order());
    }

    [Fact]
    public void A_long_message_is_not_parted_place_by_place() => Assert.Empty(Halves.Of(Repeated("wat kost het en hoe lang duurt dat ")));

    [Fact]
    public void Of_a_story_few_questions_are_read_and_few_sentences_weighed()
    {
        var weighed = 0;

        Assert.Equal(6, LongText.Questions(Repeated("Wat kost dit nu eigenlijk? "), _ => 0).Count);
        Assert.Equal(6, LongText.Questions(Repeated("Ik hoor graag wat dit kost. "), _ => ++weighed).Count);
        Assert.InRange(weighed, 6, 60);
    }

    [Fact]
    public void A_question_at_the_beginning_of_a_long_text_is_read() =>
        Assert.Contains(
            LongText.Questions("Wat is optoppen? " + Repeated("Het regende die hele dag. "), sentence => sentence.Length < 20 ? 1 : 0),
            question => question.Text == "Wat is optoppen?");

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, (Longest / text.Length) + 1))[..Longest];
}
