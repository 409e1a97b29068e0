using Assistent.Bot.Replies;

namespace Assistent.Bot.Tests;

/// <summary>What someone gets who asks to be forgotten, or for what is kept of them.</summary>
public sealed class DataRequestTests : IAsyncDisposable
{
    private readonly TalkingAssistant _talk = new();

    [Theory]
    [InlineData("wis dit gesprek")]
    [InlineData("vergeet alles wat ik zei")]
    [InlineData("wis mijn gegevens")]
    [InlineData("verwijder alles wat je van mij hebt opgeslagen")]
    [InlineData("Ik beroep mij op het recht op vergetelheid")]
    [InlineData("kunt u alles weghalen wat u van mij bewaart")]
    public async Task A_wish_to_be_forgotten_empties_the_conversation(string message)
    {
        await _talk.SayAsync("Hoe lang duurt de logeerregeling?");

        var turn = await _talk.TurnAsync(message);

        Assert.True(turn.IsForgotten);
        Assert.Equal(Wording.Forgotten, turn.Reply.Text);
        Assert.Empty(turn.Change(_talk.Conversation).Turns);
    }

    [Theory]
    [InlineData("geef mijn gegevens")]
    [InlineData("Welke gegevens heb je van mij?")]
    [InlineData("stuur mij mijn gegevens")]
    [InlineData("ik wil mijn gegevens inzien")]
    [InlineData("exporteer mijn gegevens")]
    [InlineData("Mag ik zien wat je van mij hebt opgeslagen?")]
    [InlineData("Kan ik een kopie van mijn gegevens krijgen?")]
    [InlineData("laat zien wat je over me weet")]
    [InlineData("exporteer mijn gesprek")]
    [InlineData("Ik doe een beroep op mijn recht op inzage")]
    [InlineData("mag ik eerst zien wat er van mij staat voor je het wist")]
    [InlineData("ik zou graag mijn eigen vragen terug willen zien als bestand")]
    public async Task Who_asks_for_what_is_kept_of_them_is_not_taken_for_one_who_wants_it_erased(string message)
    {
        await _talk.SayAsync("Hoe lang duurt de logeerregeling?");

        var turn = await _talk.TurnAsync(message);

        Assert.True(turn.AsksForData);
        Assert.False(turn.IsForgotten);
        Assert.Single(turn.Change(_talk.Conversation).Turns);
    }

    [Theory]
    [InlineData("wis mijn gegevens")]
    [InlineData("laat mijn gegevens verwijderen")]
    [InlineData("Wat bewaar je van mij?")]
    [InlineData("hoe lang bewaar je mijn gegevens")]
    [InlineData("leest mijn leidinggevende mee")]
    [InlineData("Mag een verhuurder om mijn gegevens vragen?")]
    [InlineData("Welke gegevens mag de gemeente delen met een corporatie?")]
    [InlineData("Geef mij gegevens over de logeerregeling")]
    [InlineData("Welke regelingen zijn er van het ministerie?")]
    [InlineData("Stuur mij meer over hospitaverhuur")]
    public async Task Who_asks_something_else_does_not_get_them(string message) =>
        Assert.False((await _talk.TurnAsync(message)).AsksForData);

    public ValueTask DisposeAsync() => _talk.DisposeAsync();
}
