using Assistent.Bot.Replies;

namespace Assistent.Bot.Tests.Replies;

public sealed class DutchDateTests
{
    [Theory]
    [InlineData("2024-06-19", "19 juni 2024")]
    [InlineData("2025-12", "december 2025")]
    [InlineData("voorjaar 2025", "voorjaar 2025")]
    public void A_day_or_month_is_said_in_words(string date, string words) => Assert.Equal(words, DutchDate.Of(date));
}
