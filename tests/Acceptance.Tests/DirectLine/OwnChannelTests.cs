using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>What is said in the bot's own web chat is that chat's alone: no channel comes near it under whatever name.</summary>
public sealed class OwnChannelTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("directline", HttpStatusCode.OK)]
    [InlineData("webchat", HttpStatusCode.OK)]
    [InlineData("directline:assistent", HttpStatusCode.Forbidden)]
    [InlineData("directline\u001f", HttpStatusCode.BadRequest)]
    public async Task Who_knows_the_id_of_a_web_chat_cannot_read_or_erase_it_through_a_channel(string channel, HttpStatusCode expected)
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.SayAsync("Wat is optoppen?", "eigen-1", Cancelled);

        var (status, exported) = await AskAsync(user.ConversationId, channel, "geef mijn gegevens");
        await AskAsync(user.ConversationId, channel, "wis mijn gegevens");
        await user.SayAsync("geef mijn gegevens", "eigen-2", Cancelled);

        Assert.Equal(expected, status);
        Assert.DoesNotContain("optoppen", exported, StringComparison.Ordinal);
        var own = (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray();
        Assert.Equal("Wat is optoppen?", (string?)own[1]!["text"]);
        Assert.Contains("Wat is optoppen?", (string?)own[^1]!["text"], StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string conversation, string channel, string text)
    {
        var message = RunningBot.Message(text, conversation);
        message["channelId"] = channel;
        using var content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, Cancelled);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }
}
