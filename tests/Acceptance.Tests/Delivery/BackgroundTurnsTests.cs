using System.Net;
using Assistent.Bot.Replies;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>Messages that go on after their caller has been answered.</summary>
public sealed class BackgroundTurnsTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    private static readonly string[] Questions =
        ["Wat is de HAR?", "Wat is hospitaverhuur?", "Wat is optoppen?", "Wat is woningdelen?", "Hoe lang duurt de logeerregeling?"];

    [Fact]
    public async Task With_too_many_in_hand_a_channel_is_told_to_come_back_and_later_it_may()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot(settings: ("Delivery:QueueLength", "2"));
        var release = new TaskCompletionSource();
        connector.Answer = (call, _) => call.IsMessage ? release.Task : Task.CompletedTask;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "een"));
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "twee"));
        using var refused = await bot.PostAsync(Incoming.Message(connector.ServiceUrl, Question, "drie"));
        using var refusedToo = await bot.PostAsync(Incoming.Message(connector.ServiceUrl, Question, "drie"));
        release.SetResult();
        await bot.UntilCountedAsync("delivered", 2);
        await DeliveringBot.UntilAsync(async () =>
        {
            using var again = await bot.PostAsync(Incoming.Message(connector.ServiceUrl, Question, "drie", "bericht-3"));
            return again.StatusCode == HttpStatusCode.Accepted;
        });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.TooManyRequests, refusedToo.StatusCode);
        await connector.UntilAsync(2, call => call.IsMessage && call.Conversation == "drie");
        Assert.Single(connector.Messages, call => call.Conversation == "drie" && (string?)call.Body!["text"] == Wording.TooBusy);
    }

    [Fact]
    public async Task One_conversation_cannot_fill_the_queue_for_the_others()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot(settings: ("Delivery:QueuePerConversation", "2"));
        var release = new TaskCompletionSource();
        connector.Answer = (call, _) => call.IsMessage && call.Conversation == "vol" ? release.Task : Task.CompletedTask;

        for (var i = 0; i < 3; i++)
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "vol"));
        using var refused = await bot.PostAsync(Incoming.Message(connector.ServiceUrl, Question, "vol"));
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "ander"));
        await connector.FirstAsync(call => call.IsMessage && call.Conversation == "ander");
        release.SetResult();
        await connector.UntilAsync(3, call => call.IsMessage && call.Conversation == "vol");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task Messages_that_follow_each_other_quickly_are_answered_in_their_order()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();
        var ids = Enumerable.Range(0, 15).Select(i => $"bericht-{i:00}").ToList();

        foreach (var (i, id) in ids.Index())
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Questions[i % Questions.Length], id: id));
        var messages = await connector.UntilAsync(ids.Count, call => call.IsMessage);

        Assert.Equal(ids, messages.Select(message => (string)message.Body!["replyToId"]!));
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_answered_once()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();

        for (var i = 0; i < 3; i++)
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, id: "bericht-1"));
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, "Wat is de HAR?", id: "bericht-2"));
        var messages = await connector.UntilAsync(2, call => call.IsMessage);

        Assert.Equal(["bericht-1", "bericht-2"], messages.Select(message => (string)message.Body!["replyToId"]!));
    }

    [Fact]
    public async Task A_program_that_is_told_to_stop_first_finishes_and_delivers_what_it_has_in_hand()
    {
        var data = Directory.CreateTempSubdirectory("assistent-").FullName;
        await using var connector = await ConnectorStub.StartAsync();
        var release = new TaskCompletionSource();
        connector.Answer = (call, _) => call.IsMessage ? release.Task : Task.CompletedTask;
        var bot = new DeliveringBot(data: data);
        foreach (var (i, question) in Questions.Index())
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, question, $"gesprek-{i % 2}"));
        await connector.UntilAsync(2, call => call.IsMessage);

        var stopped = bot.DisposeAsync().AsTask();
        var hadStopped = stopped.IsCompleted;
        release.SetResult();
        await stopped;

        Assert.False(hadStopped);
        Assert.Equal(Questions.Length, connector.Messages.Count);
        await using (var next = new DeliveringBot(data: data))
            Assert.Empty(await next.KeptAsync());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task An_attempt_that_is_repeated_is_seen_through_when_the_program_stops()
    {
        var time = new SteppedTime();
        var data = Directory.CreateTempSubdirectory("assistent-").FullName;
        await using var connector = await ConnectorStub.StartAsync(time);
        var release = new TaskCompletionSource();
        connector.Answer = (call, context) => !call.IsMessage
            ? Task.CompletedTask
            : connector.Messages.Count == 1 ? Answers.StatusAsync(context, 502) : release.Task;
        var bot = new DeliveringBot(time, data);
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await bot.UntilCountedAsync("postponed", 1);
        await time.UntilAsync(1, due => due == TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(20));
        await connector.UntilAsync(2, call => call.IsMessage);

        var stopped = bot.DisposeAsync().AsTask();
        release.SetResult();
        await stopped;

        await using (var next = new DeliveringBot(data: data))
            Assert.Empty(await next.KeptAsync());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }
}
