using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>
/// A channel that is slow, dead or answers nonsense harms no conversation but its own. In a test it goes before the bot, which would wait
/// for it.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SlowChannelTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Fact]
    public async Task A_channel_that_hangs_delays_no_conversation_of_another()
    {
        await using var bot = new DeliveringBot(new SteppedTime());
        await using var hanging = await ConnectorStub.StartAsync();
        await using var connector = await ConnectorStub.StartAsync();
        hanging.Answer = (_, context) => Answers.HangAsync(context);
        for (var i = 0; i < 50; i++)
            await bot.SayAsync(Incoming.Message(hanging.ServiceUrl, Question, $"hangt-{i}"));

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "gaat"));
        await connector.FirstAsync(call => call.IsMessage);

        Assert.Empty(hanging.Messages);
    }

    [Fact]
    public async Task Replies_that_hang_when_they_are_tried_again_delay_those_of_no_other_conversation()
    {
        var time = new SteppedTime();
        await using var bot = new DeliveringBot(time);
        await using var dead = await ConnectorStub.StartAsync(time);
        await using var connector = await ConnectorStub.StartAsync(time);
        dead.Answer = (_, context) => Answers.StatusAsync(context, 429, retryAfter: TimeSpan.FromSeconds(30));
        connector.Answer = (call, context) => call.IsMessage && connector.Messages.Count == 1
            ? Answers.StatusAsync(context, 429, retryAfter: TimeSpan.FromSeconds(35)) : Task.CompletedTask;
        for (var i = 0; i < 5; i++)
            await bot.SayAsync(Incoming.Message(dead.ServiceUrl, Question, $"hangt-{i}"));
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "gaat"));
        await bot.UntilKeptAsync(kept => kept.Count == 6 && kept.All(row => row.Doubtful == 0));
        await time.UntilAsync(1, due => due == TimeSpan.FromSeconds(5));

        dead.Answer = (_, context) => Answers.HangAsync(context);
        time.Advance(TimeSpan.FromSeconds(40));
        await dead.UntilAsync(10, call => call.IsMessage);

        await connector.UntilAsync(2, call => call.IsMessage);
    }

    [Theory]
    [InlineData("drip")]
    [InlineData("flood")]
    [InlineData("garbage")]
    [InlineData("other json")]
    [InlineData("empty")]
    public async Task A_reply_that_was_taken_is_delivered_whatever_the_answer_says(string body)
    {
        var time = new SteppedTime();
        await using var bot = new DeliveringBot(time);
        await using var connector = await ConnectorStub.StartAsync(time);
        var taken = 0L;
        connector.Answer = async (call, context) =>
        {
            if (call.IsMessage && connector.Messages.Count == 1)
                taken = await AnswerAsync(body, context);
        };

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, id: "bericht-1"));
        await connector.FirstAsync(call => call.IsMessage);
        await DeliveringBot.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(bot.Counted("delivered") == 1);
        });
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, "Wat is de HAR?", id: "bericht-2"));
        await bot.UntilCountedAsync("delivered", 2);

        Assert.Equal(["bericht-1", "bericht-2"], connector.Messages.Select(message => (string)message.Body!["replyToId"]!));
        Assert.True(taken < 32 << 20, $"{taken} bytes were taken");
    }

    [Fact]
    public async Task A_channel_that_keeps_failing_is_left_alone_for_a_while()
    {
        var time = new SteppedTime();
        await using var bot = new DeliveringBot(time);
        await using var connector = await ConnectorStub.StartAsync(time);
        connector.Answer = (_, context) => Answers.StatusAsync(context, 500);
        for (var i = 0; i < 60; i++)
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, $"gesprek-{i}"));
        await bot.UntilCountedAsync("postponed", 60);
        var calls = connector.Calls.Count;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "laatste"));
        await bot.UntilCountedAsync("postponed", 61);
        var callsWhileOpen = connector.Calls.Count - calls;
        connector.Answer = (_, _) => Task.CompletedTask;
        var kept = (await bot.KeptAsync()).Count;
        await time.PassAsync(TimeSpan.FromMinutes(10));
        await bot.UntilKeptAsync(rows => rows is []);

        Assert.Equal(kept, bot.Counted("delivered"));
        Assert.True(calls < 120, $"{calls} calls");
        Assert.Equal(0, callsWhileOpen);
        Assert.Empty(await bot.KeptAsync());
        Assert.All(connector.Messages.GroupBy(message => message.Conversation), conversation => Assert.InRange(conversation.Count(), 1, 2));
    }

    [Fact]
    public async Task A_conversation_that_is_told_to_wait_does_not_stop_the_others_of_its_channel()
    {
        var time = new SteppedTime();
        await using var bot = new DeliveringBot(time);
        await using var connector = await ConnectorStub.StartAsync(time);
        connector.Answer = (call, context) => call.Conversation.StartsWith("druk", StringComparison.Ordinal)
            ? Answers.StatusAsync(context, 429, retryAfter: TimeSpan.FromMinutes(1)) : Task.CompletedTask;
        for (var i = 0; i < 30; i++)
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, $"druk-{i}"));
        await bot.UntilCountedAsync("postponed", 30);

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, "rustig"));

        await bot.UntilCountedAsync("delivered", 1);
    }

    [Fact]
    public async Task Channels_that_hang_or_flood_cost_no_memory_that_stays()
    {
        await using var bot = new DeliveringBot(settings: ("Delivery:AttemptTime", "00:00:01"));
        await using var connector = await ConnectorStub.StartAsync();
        connector.Answer = (call, context) => call.IsMessage ? Answers.FloodAsync(context, 1L << 30) : Task.CompletedTask;
        await FloodAsync(bot, connector, 0, 50);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var answers = Whole.Or(200, usually: 50);
        await FloodAsync(bot, connector, 50, 50 + answers);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{grown / 1024} KB more after {answers} endless answers.");
        Assert.True(grown < 8 << 20, $"{grown} bytes more");
    }

    private static async Task FloodAsync(DeliveringBot bot, ConnectorStub connector, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, $"gesprek-{i % 50}"));
            await bot.UntilCountedAsync("delivered", i + 1);
        }
    }

    private static async Task<long> AnswerAsync(string body, HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        switch (body)
        {
            case "drip":
                await Answers.DripAsync(context);
                return 1;
            case "flood":
                return await Answers.FloodAsync(context, 1L << 30);
            case "garbage":
                await context.Response.Body.WriteAsync(new byte[] { 0xff, 0xfe, 0x00, (byte)'{' });
                return 4;
            case "other json":
                await context.Response.WriteAsync("""{"id":{"a":[1,2,3]},"error":"geen"}""");
                return 35;
            default:
                return 0;
        }
    }
}
