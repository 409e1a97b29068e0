using System.Text.Json.Nodes;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>A reply that is shown while it is being made (protocol, 5.6).</summary>
public sealed class GrowingReplyTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_grows_on_the_stream_and_ends_under_the_id_of_its_first_part()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);

        await TurnAsync(user, async showing =>
        {
            await showing.InformAsync("Ik zoek het op.", Cancelled);
            await showing.ShowAsync("U kunt", Cancelled);
            await stream.UntilShownAsync("U kunt", Cancelled);
            await showing.ShowAsync("U kunt te", Cancelled);
            _time.Advance(TimeSpan.FromSeconds(1));
            await showing.ShowAsync("U kunt terecht", Cancelled);
            await stream.UntilShownAsync("U kunt terecht", Cancelled);
        });
        await stream.UntilSaidAsync(2, Cancelled);

        var chunks = stream.Heard.Where(activity => activity["text"] is not null).Skip(1).ToList();
        var infos = chunks
            .Select(chunk => chunk["entities"]!.AsArray().Single(entity => (string?)entity!["type"] == "streaminfo")!)
            .ToList();
        Assert.Equal(["U kunt", "U kunt terecht", "U kunt terecht bij het loket."], chunks.Select(chunk => (string?)chunk["text"]));
        Assert.Equal([("streaming", 1), ("streaming", 2), ("final", null)],
            infos.Select(info => ((string)info["streamType"]!, (int?)info["streamSequence"])));
        Assert.Equal((string)chunks[0]["id"]!, Assert.Single(infos.Select(info => (string)info["streamId"]!).Distinct()));
        Assert.Equal(chunks.Count, chunks.Select(chunk => (string)chunk["id"]!).Distinct().Count());
        Assert.Equal(2, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_reply_that_was_not_shown_before_is_no_stream()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        await TurnAsync(user, showing => showing.InformAsync("Ik zoek het op.", Cancelled));

        Assert.Null((await user.ActivitiesAsync("1", Cancelled))["activities"]![0]!["entities"]);
    }

    private async Task TurnAsync(WebUser user, Func<IReplyStream, Task> make)
    {
        var token = Assert.IsType<TokenReading.Valid>(bot.Services.GetRequiredService<DirectLineTokens>().Read(user.Token)).Token;
        var adapter = ActivatorUtilities.CreateInstance<WebChatAdapter>(bot.Services, new ShowingBot(make), _time);
        var json = new JsonObject
        {
            ["type"] = "message",
            ["id"] = WebActivity.IdOf(user.ConversationId, 1),
            ["channelId"] = "directline",
            ["text"] = "Waar?",
            ["conversation"] = new JsonObject { ["id"] = user.ConversationId },
        };
        var row = new WebActivityRow { ConversationId = user.ConversationId, Sequence = 1, At = 0, Json = json.ToJsonString() };
        Assert.True(await adapter.AnswerAsync(token, row));
    }

    /// <summary>Shows what a test wants before it replies.</summary>
    private sealed class ShowingBot(Func<IReplyStream, Task> make) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await make(turnContext.TurnState.Get<IReplyStream>());
            await turnContext.SendActivityAsync(
                new Activity { Type = ActivityTypes.Message, Text = "U kunt terecht bij het loket." }, cancellationToken);
        }
    }
}
