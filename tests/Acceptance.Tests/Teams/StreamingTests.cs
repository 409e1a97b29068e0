using Assistent.Acceptance.Tests.Delivery;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>A long answer in a personal chat in Teams, which grows before the eyes of its reader.</summary>
public sealed class StreamingTests
{
    private const string LongQuestion = "Wat is het verschil tussen de HAR en de logeerregeling?";
    private const string ShortQuestion = "Hoe lang duurt de logeerregeling?";

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_long_answer_is_announced_then_begun_and_then_whole()
    {
        var (calls, _) = await AskAsync(LongQuestion, (_, _, _) => Task.CompletedTask);
        var stream = calls.Where(call => call.Stream is not null).ToList();

        Assert.Equal(["informative", "streaming", "final"], stream.Select(call => (string)call.Stream!["streamType"]!));
        Assert.Equal(["typing", "typing", "message"], stream.Select(call => call.Type));
        Assert.Equal([1, 2, null], stream.Select(call => (int?)call.Stream!["streamSequence"]));
        Assert.All(stream, call => Assert.Equal("/v3/conversations/a%3A1XyZ/activities", call.Path));
        var id = (string?)stream[1].Stream!["streamId"];
        Assert.Equal([null, id, id], stream.Select(call => (string?)call.Stream!["streamId"]));
        Assert.StartsWith("melding-", id, StringComparison.Ordinal);
        Assert.InRange(stream[0].Text.Length, 1, 1000);
        Assert.InRange(stream[1].Text.Length, 1, stream[2].Text.Length - 1);
        Assert.StartsWith(stream[1].Text, stream[2].Text, StringComparison.Ordinal);
        Assert.All(stream.Zip(stream.Skip(1)),
            pair => Assert.True(pair.Second.At - pair.First.At >= Pace, $"{pair.Second.At - pair.First.At}"));
    }

    [Fact]
    public async Task Only_the_whole_answer_has_citations_thumbs_and_a_card()
    {
        var (calls, _) = await AskAsync(LongQuestion, (_, _, _) => Task.CompletedTask);
        var stream = calls.Where(call => call.Stream is not null).ToList();

        Assert.All(stream.SkipLast(1), call =>
        {
            Assert.Single(call.Body!["entities"]!.AsArray());
            Assert.Equal(["conversation", "entities", "from", "text", "type"], call.Body.AsObject().Select(member => member.Key).Order());
        });
        var whole = stream[^1].Body!;
        Assert.Equal(2, whole["entities"]!.AsArray().Count);
        Assert.NotEmpty(whole["entities"]![1]!["citation"]!.AsArray());
        Assert.Equal("default", (string?)whole["channelData"]!["feedbackLoop"]!["type"]);
        Assert.Single(whole["attachments"]!.AsArray());
        Assert.Same(stream[^1], calls[^1]);
    }

    [Fact]
    public async Task A_short_answer_is_sent_at_once()
    {
        var (calls, _) = await AskAsync(ShortQuestion, (_, _, _) => Task.CompletedTask);

        Assert.Equal(["typing", "message"], calls.Select(call => call.Type));
        Assert.All(calls, call => Assert.Null(call.Stream));
    }

    [Theory]
    [InlineData("groupChat", "19:groep@thread.v2")]
    [InlineData("channel", "19:kanaal@thread.tacv2;messageid=17")]
    public async Task In_a_group_a_long_answer_is_one_message(string type, string conversation)
    {
        await using var bot = new DeliveringBot();
        await using var connector = await ConnectorStub.StartAsync();

        await bot.SayAsync(Incoming.Group(connector.ServiceUrl, LongQuestion, conversation: conversation, type: type));
        var calls = await connector.UntilAsync(2, _ => true);
        await bot.UntilCountedAsync("delivered", 1);

        Assert.Equal(["typing", "message"], calls.Select(call => call.Type));
        Assert.All(calls, call => Assert.Null(call.Stream));
        Assert.Equal(2, connector.Calls.Count);
    }

    [Theory]
    [InlineData(400, "BadArgument", "Streaming is not enabled for this bot")]
    [InlineData(400, "BadRequest", "malformed")]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream is not allowed")]
    [InlineData(405, "MethodNotAllowed", "Streaming API is not enabled for non personal scope")]
    public async Task Where_streaming_is_not_allowed_the_answer_is_an_ordinary_message(int status, string code, string reason)
    {
        var (calls, bot) = await AskAsync(LongQuestion,
            (call, _, context) => call.Stream is null ? Task.CompletedTask : Answers.ErrorAsync(context, status, code, reason));

        Assert.Single(calls, call => call.Stream is not null);
        Assert.EndsWith("/activities/bericht-1", Assert.Single(calls, call => call.IsText).Path, StringComparison.Ordinal);
        Assert.Equal(1, bot.Delivered);
    }

    [Fact]
    public async Task What_arrived_late_does_not_end_a_stream()
    {
        var (calls, bot) = await AskAsync(LongQuestion, (call, _, context) => (string?)call.Stream?["streamType"] == "streaming"
            ? Answers.StatusAsync(context, 202, """{"error":{"code":"ContentStreamSequenceOrderPreConditionFailed","message":"late"}}""")
            : Task.CompletedTask);

        Assert.Equal("final", (string?)Assert.Single(calls, call => call.IsText).Stream!["streamType"]);
        Assert.Equal(1, bot.Delivered);
    }

    [Theory]
    [InlineData("streaming")]
    [InlineData("final")]
    public async Task When_its_reader_stops_a_stream_nothing_more_is_sent(string at)
    {
        var (calls, bot) = await AskAsync(LongQuestion, (call, _, context) => (string?)call.Stream?["streamType"] == at
            ? Answers.ErrorAsync(context, 403, "ContentStreamNotAllowed", "Content stream was canceled by user.") : Task.CompletedTask);

        Assert.Equal(at, (string?)calls[^1].Stream!["streamType"]);
        Assert.Equal((0, 1), (bot.Delivered, bot.Unwanted));
    }

    [Theory]
    [InlineData("streaming")]
    [InlineData("final")]
    public async Task A_stream_that_took_too_long_is_completed_in_its_place(string at)
    {
        var (calls, bot) = await AskAsync(LongQuestion, (call, _, context) => (string?)call.Stream?["streamType"] == at
            ? Answers.ErrorAsync(context, 403, "ContentStreamNotAllowed", "Content stream finished due to exceeded streaming time.")
            : Task.CompletedTask);

        var whole = Assert.Single(calls, call => call.Method == "PUT");
        var stream = calls.First(call => (string?)call.Stream?["streamType"] == "streaming").Stream!;
        Assert.Equal("/v3/conversations/a%3A1XyZ/activities/" + (string)stream["streamId"]!, whole.Path);
        Assert.Null(whole.Stream);
        Assert.NotEmpty(whole.Body!["entities"]![0]!["citation"]!.AsArray());
        Assert.DoesNotContain(calls, call => call.IsText && call.Stream is null && call.Method == "POST");
        Assert.Equal(1, bot.Delivered);
    }

    [Fact]
    public async Task A_stream_that_had_been_completed_is_not_said_again()
    {
        var (calls, bot) = await AskAsync(LongQuestion, (call, _, context) => (string?)call.Stream?["streamType"] == "final"
            ? Answers.ErrorAsync(
                context, 403, "ContentStreamNotAllowed", "Content stream is not allowed on an already completed streamed message.")
            : Task.CompletedTask);

        Assert.Single(calls, call => call.IsText);
        Assert.Equal(1, bot.Delivered);
    }

    [Fact]
    public async Task A_chunk_that_comes_too_fast_becomes_part_of_the_whole()
    {
        var (calls, bot) = await AskAsync(LongQuestion, (call, _, context) => (string?)call.Stream?["streamType"] == "streaming"
            ? Answers.StatusAsync(context, 429, retryAfter: TimeSpan.FromMinutes(5)) : Task.CompletedTask);

        Assert.Equal(["informative", "streaming", "final"],
            calls.Where(call => call.Stream is not null).Select(call => (string)call.Stream!["streamType"]!));
        Assert.Equal(1, bot.Delivered);
    }

    // Asks, and moves the clock whenever the stream waits for its pace, until everything has come to an end.
    private static async Task<(IReadOnlyList<ConnectorCall> Calls, (int Delivered, int Unwanted) Bot)> AskAsync(
        string question, Func<ConnectorCall, ConnectorStub, HttpContext, Task> answer)
    {
        var time = new SteppedTime();
        await using var bot = new DeliveringBot(time);
        await using var connector = await ConnectorStub.StartAsync(time);
        connector.Answer = (call, context) => answer(call, connector, context);
        await bot.SayAsync(Incoming.Personal(connector.ServiceUrl, question, id: "bericht-1"));
        var advanced = 0;
        await DeliveringBot.UntilAsync(() =>
        {
            var waits = time.CountOf(due => due > TimeSpan.Zero && due <= Pace);
            for (; advanced < waits; advanced++)
                time.Advance(Pace);
            return Task.FromResult(bot.Counted("delivered") + bot.Counted("unwanted") + bot.Counted("refused") >= 1);
        });
        return (connector.Calls, (bot.Counted("delivered"), bot.Counted("unwanted")));
    }
}
