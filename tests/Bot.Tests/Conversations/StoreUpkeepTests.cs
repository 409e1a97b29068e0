using Assistent.Bot.Conversations;

namespace Assistent.Bot.Tests.Conversations;

public sealed class StoreUpkeepTests : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly WaitedTime _time = new();

    public void Dispose()
    {
        _time.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Conversations_past_their_time_go_with_their_replies_and_the_others_stay()
    {
        await using var store = await OpenStore.OnFileAsync(_folder, _time);
        await store.RunAsync(SomeTurn.Message(conversation: "oud"), SomeTurn.Saying("een"));
        _time.Advance(TimeSpan.FromDays(20));
        await store.RunAsync(SomeTurn.Message(conversation: "jong"), SomeTurn.Saying("twee"));
        await store.Upkeep.StartAsync(TestContext.Current.CancellationToken);
        await _time.UntilWaitedForAsync();
        var before = (await store.ConversationCountAsync(), await store.AnsweredCountAsync());

        _time.Advance(TimeSpan.FromDays(11));
        await _time.UntilWaitedForAsync();
        await store.Upkeep.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, 2), before);
        Assert.Equal((1, 1), (await store.ConversationCountAsync(), await store.AnsweredCountAsync()));
        Assert.Equal("twee", Assert.Single((await store.ReadAsync("jong")).Turns).Text);
    }

    [Fact]
    public async Task A_conversation_that_goes_on_loses_what_was_said_in_it_too_long_ago()
    {
        await using var store = await OpenStore.OnFileAsync(_folder, _time);
        await store.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("een"));
        _time.Advance(TimeSpan.FromDays(20));
        await store.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Saying("twee"));
        _time.Advance(TimeSpan.FromDays(20));

        await store.Upkeep.StartAsync(TestContext.Current.CancellationToken);
        await _time.UntilWaitedForAsync();
        await store.Upkeep.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["twee"], (await store.ReadAsync()).Turns.Select(turn => turn.Text));
        Assert.Equal(1, await store.AnsweredCountAsync());
    }

    [Fact]
    public async Task A_web_chat_that_goes_on_loses_what_was_said_in_it_too_long_ago()
    {
        await using var store = await OpenStore.OnFileAsync(_folder, _time);
        await AddWebChatAsync(store, "chat", _time.GetUtcNow(), saidAt: _time.GetUtcNow() - TimeSpan.FromDays(31));

        await store.Upkeep.StartAsync(TestContext.Current.CancellationToken);
        await _time.UntilWaitedForAsync();
        await store.Upkeep.StopAsync(TestContext.Current.CancellationToken);

        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("chat", Assert.Single(database.WebConversations).Id);
        Assert.Empty(database.WebActivities);
    }

    [Fact]
    public async Task A_link_to_an_answer_goes_when_it_expires_or_the_answer_is_gone()
    {
        await using var store = await OpenStore.OnFileAsync(_folder, _time);
        var now = _time.GetUtcNow();
        await AddWebChatAsync(store, "chat", now, saidAt: now);
        await AddSharedAsync(store, "blijft", sequence: 1, now + TimeSpan.FromDays(1));
        await AddSharedAsync(store, "verlopen", sequence: 2, now - TimeSpan.FromMinutes(1));
        await AddSharedAsync(store, "zonder antwoord", sequence: 3, now + TimeSpan.FromDays(1));

        await store.Upkeep.StartAsync(TestContext.Current.CancellationToken);
        await _time.UntilWaitedForAsync();
        await store.Upkeep.StopAsync(TestContext.Current.CancellationToken);

        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("blijft", Assert.Single(database.SharedAnswers).Id);
    }

    [Fact]
    public async Task Web_chats_past_their_time_go_with_what_was_said_in_them()
    {
        await using var store = await OpenStore.OnFileAsync(_folder, _time);
        await AddWebChatAsync(store, "oud", _time.GetUtcNow() - TimeSpan.FromDays(31));
        await AddWebChatAsync(store, "jong", _time.GetUtcNow() - TimeSpan.FromDays(29));

        await store.Upkeep.StartAsync(TestContext.Current.CancellationToken);
        await _time.UntilWaitedForAsync();
        await store.Upkeep.StopAsync(TestContext.Current.CancellationToken);

        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("jong", Assert.Single(database.WebConversations).Id);
        Assert.Equal("jong", Assert.Single(database.WebActivities).ConversationId);
    }

    [Fact]
    public async Task A_server_that_stays_out_of_reach_does_not_end_the_upkeep()
    {
        await using var store = OpenStore.OnServer(ClosedPort.ConnectionString, _time);
        await store.Upkeep.StartAsync(TestContext.Current.CancellationToken);

        await _time.UntilWaitedForAsync();
        _time.Advance(TimeSpan.FromSeconds(5));
        await _time.UntilWaitedForAsync();

        Assert.False(store.Upkeep.ExecuteTask!.IsCompleted);
        await store.Upkeep.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AddSharedAsync(OpenStore store, string id, long sequence, DateTimeOffset expires)
    {
        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        database.SharedAnswers.Add(new SharedAnswerRow
        {
            Id = id,
            ConversationId = "chat",
            Sequence = sequence,
            Json = "{}",
            ExpiresAt = expires.ToUnixTimeMilliseconds(),
        });
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AddWebChatAsync(OpenStore store, string id, DateTimeOffset updatedAt, DateTimeOffset? saidAt = null)
    {
        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        database.WebConversations.Add(new WebConversationRow
        {
            Id = id,
            UserId = "dl_1",
            LastSequence = 1,
            IsEnded = false,
            UpdatedAt = updatedAt.ToUnixTimeMilliseconds(),
        });
        database.WebActivities.Add(new WebActivityRow
        {
            ConversationId = id,
            Sequence = 1,
            Json = "{}",
            At = (saidAt ?? updatedAt).ToUnixTimeMilliseconds(),
        });
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
