using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>What becomes of a reply when the channel does not simply take it.</summary>
public sealed class RetryTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Fact]
    public async Task An_answer_whose_citations_the_channel_refuses_arrives_without_them()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();
        connector.Answer = (call, context) => call.IsText && call.Body!.ToJsonString().Contains("\"citation\"", StringComparison.Ordinal)
            ? Answers.StatusAsync(context, 400) : Task.CompletedTask;

        await bot.SayAsync(Incoming.Personal(connector.ServiceUrl, "Welke mogelijkheden zijn er?"));
        await bot.UntilCountedAsync("delivered", 1);

        Assert.Contains(connector.Messages,
            message => message.IsText && !message.Body!.ToJsonString().Contains("\"citation\"", StringComparison.Ordinal));
        Assert.All(connector.Messages.Where(message => message.IsText), message =>
            Assert.InRange(message.Body!["entities"]!.AsArray().Sum(entity => entity!["citation"]?.AsArray().Count ?? 0), 0, 10));
    }

    [Fact]
    public async Task A_busy_channel_gets_the_reply_once_and_no_sooner_than_it_asked()
    {
        var time = new SteppedTime();
        await using var connector = await ConnectorStub.StartAsync(time);
        await using var bot = new DeliveringBot(time);
        var wait = TimeSpan.FromSeconds(7);
        connector.Answer = (call, context) => call.IsMessage && connector.Messages.Count == 1
            ? Answers.StatusAsync(context, 429, retryAfter: wait) : Task.CompletedTask;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await connector.UntilAsync(1, call => call.IsMessage);
        await time.UntilAsync(1, due => due == wait);
        time.Advance(wait - TimeSpan.FromMilliseconds(1));
        var early = connector.Messages.Count;
        time.Advance(TimeSpan.FromMilliseconds(1));
        var messages = await connector.UntilAsync(2, call => call.IsMessage);
        await bot.UntilCountedAsync("delivered", 1);

        Assert.Equal(1, early);
        Assert.Equal(wait, messages[1].At - messages[0].At);
        Assert.Empty(await bot.KeptAsync());
        await time.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, connector.Messages.Count);
    }

    [Fact]
    public async Task A_channel_that_asks_for_a_long_wait_gets_the_reply_after_it()
    {
        var time = new SteppedTime();
        await using var connector = await ConnectorStub.StartAsync(time);
        await using var bot = new DeliveringBot(time);
        connector.Answer = (call, context) => call.IsMessage && connector.Messages.Count == 1
            ? Answers.StatusAsync(context, 429, retryAfter: TimeSpan.FromMinutes(10)) : Task.CompletedTask;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await bot.UntilCountedAsync("postponed", 1);
        await bot.UntilKeptAsync(kept => kept is [{ Doubtful: 0 }]);
        await time.PassAsync(TimeSpan.FromSeconds(595));
        var early = connector.Messages.Count;
        await time.PassAsync(TimeSpan.FromSeconds(5));
        await bot.UntilCountedAsync("delivered", 1);

        Assert.Equal(1, early);
        Assert.Equal(2, connector.Messages.Count);
        Assert.Empty(await bot.KeptAsync());
    }

    [Fact]
    public async Task A_wait_beyond_the_time_of_a_reply_does_not_keep_it_longer()
    {
        var time = new SteppedTime();
        await using var connector = await ConnectorStub.StartAsync(time);
        await using var bot = new DeliveringBot(time, settings: ("Delivery:KeepTrying", "00:10:00"));
        connector.Answer = (call, context) => call.IsMessage
            ? Answers.StatusAsync(context, 429, retryAfter: TimeSpan.FromDays(3650)) : Task.CompletedTask;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await bot.UntilCountedAsync("postponed", 1);
        await time.PassAsync(TimeSpan.FromMinutes(10));

        await bot.UntilCountedAsync("given up", 1);
        Assert.Empty(await bot.KeptAsync());
        Assert.Single(connector.Messages);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_a_channel_refuses_is_not_sent_again(int status)
    {
        var time = new SteppedTime();
        await using var connector = await ConnectorStub.StartAsync(time);
        await using var bot = new DeliveringBot(time);
        connector.Answer = (call, context) => call.IsMessage
            ? Answers.ErrorAsync(context, status, "BadSyntax", "geheim") : Task.CompletedTask;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, status == 400 ? "hallo" : Question));
        await bot.UntilCountedAsync("refused", 1);
        await bot.UntilKeptAsync(kept => kept is []);
        await time.PassAsync(TimeSpan.FromMinutes(3));

        Assert.Single(connector.Messages);
        Assert.Equal(1, bot.Counted("refused"));
        Assert.DoesNotContain("geheim", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_waits_for_a_channel_that_is_down_and_arrives_once_when_it_is_up()
    {
        var time = new SteppedTime();
        var address = $"http://127.0.0.1:{Conversations.LoopbackPort.Free()}";
        await using var bot = new DeliveringBot(time);
        await bot.SayAsync(Incoming.Message($"{address}/", Question));
        await bot.UntilCountedAsync("postponed", 1);
        await time.PassAsync(TimeSpan.FromMinutes(5));
        var tries = bot.Counted("postponed");

        await using var connector = await ConnectorStub.StartAsync(address, time);
        await time.PassAsync(TimeSpan.FromMinutes(10));
        await bot.UntilCountedAsync("delivered", 1);

        Assert.True(tries is > 2 and < 20, $"{tries} tries in five minutes");
        Assert.Contains("drie maanden", Assert.Single(connector.Messages).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.KeptAsync());
    }

    [Fact]
    public async Task A_reply_to_a_channel_that_stays_down_is_given_up_in_the_end()
    {
        var time = new SteppedTime();
        await using var bot = new DeliveringBot(time, settings: ("Delivery:KeepTrying", "00:20:00"));
        await bot.SayAsync(Incoming.Message($"http://127.0.0.1:{Conversations.LoopbackPort.Free()}/", Question));
        await bot.UntilCountedAsync("postponed", 1);

        await time.PassAsync(TimeSpan.FromMinutes(20));

        await bot.UntilCountedAsync("given up", 1);
        Assert.Empty(await bot.KeptAsync());
    }

    [Theory]
    [InlineData("bad gateway")]
    [InlineData("gateway timeout")]
    [InlineData("fault")]
    [InlineData("request timeout")]
    [InlineData("broken")]
    [InlineData("hanging")]
    public async Task What_may_have_arrived_is_sent_once_more_and_never_again(string failure)
    {
        var time = new SteppedTime();
        await using var connector = await ConnectorStub.StartAsync(time);
        await using var bot = new DeliveringBot(time, settings: ("Delivery:AttemptTime", "00:00:03"));
        connector.Answer = (call, context) => call.IsMessage ? FailAsync(failure, context) : Task.CompletedTask;

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await PassThroughAsync(connector, time, 1, failure);
        await bot.UntilCountedAsync("postponed", 1);
        time.Advance(TimeSpan.FromSeconds(15));
        await PassThroughAsync(connector, time, 2, failure);
        await bot.UntilCountedAsync("postponed", 2);
        await time.PassAsync(TimeSpan.FromMinutes(5));

        await bot.UntilCountedAsync("given up", 1);
        Assert.Equal(2, connector.Messages.Count);
        Assert.Empty(await bot.KeptAsync());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_to_no_host(int status)
    {
        await using var elsewhere = await ConnectorStub.StartAsync();
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();
        connector.Answer = (_, context) =>
        {
            context.Response.Headers.Location = Elsewhere(status, elsewhere, connector);
            return Answers.StatusAsync(context, status);
        };

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await bot.UntilCountedAsync("refused", 1);

        Assert.Empty(elsewhere.Calls);
        Assert.DoesNotContain(connector.Calls, call => call.Path.StartsWith("/anders", StringComparison.Ordinal));
        Assert.Single(connector.Messages);
    }

    // Half of them point at the channel itself, which is no better.
    private static string Elsewhere(int status, ConnectorStub elsewhere, ConnectorStub connector) =>
        status % 2 == 0 ? $"{connector.ServiceUrl}anders" : $"{elsewhere.ServiceUrl}anders";

    private static Task FailAsync(string failure, HttpContext context) => failure switch
    {
        "bad gateway" => Answers.StatusAsync(context, 502),
        "gateway timeout" => Answers.StatusAsync(context, 504),
        "fault" => Answers.StatusAsync(context, 500),
        "request timeout" => Answers.StatusAsync(context, 408),
        "broken" => Answers.BreakAsync(context),
        _ => Answers.HangAsync(context),
    };

    private static async Task PassThroughAsync(ConnectorStub connector, SteppedTime time, int attempt, string failure)
    {
        await connector.UntilAsync(attempt, call => call.IsMessage);
        if (failure == "hanging")
            time.Advance(TimeSpan.FromSeconds(3));
    }
}
