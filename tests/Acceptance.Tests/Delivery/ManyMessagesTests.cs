using System.Diagnostics;

namespace Assistent.Acceptance.Tests.Delivery;

[Collection(nameof(Alone))]
public sealed class ManyMessagesTests
{
    private static readonly int Messages = Whole.Or(1000, usually: 300);
    private static readonly int Conversations = Whole.Or(200, usually: 60);

    private static readonly string[] Questions =
        ["Wat is de HAR?", "Wat is hospitaverhuur?", "Wat is optoppen?", "Wat is woningdelen?", "Hoe lang duurt de logeerregeling?"];

    [Fact]
    public async Task Many_messages_at_once_are_all_answered_and_those_of_each_conversation_in_order()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Questions[0], "warm"));
        await bot.UntilCountedAsync("delivered", 1);

        var started = Stopwatch.GetTimestamp();
        var eightAtOnce = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, Conversations, eightAtOnce, async (conversation, _) =>
        {
            for (var i = 0; i < Messages / Conversations; i++)
            {
                var question = Questions[(conversation + i) % Questions.Length];
                await bot.SayAsync(Incoming.Message(connector.ServiceUrl, question, $"gesprek-{conversation}", $"{i}"));
            }
        });
        await connector.UntilAsync(Messages + 1, call => call.IsMessage);
        var elapsed = Stopwatch.GetElapsedTime(started);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Messages} messages in {Conversations} conversations: {Messages / elapsed.TotalSeconds:0} a second.");
        var answered = connector.Messages.Where(message => message.Conversation != "warm")
            .GroupBy(message => message.Conversation).ToList();
        Assert.Equal(Conversations, answered.Count);
        Assert.All(answered, conversation => Assert.Equal(
            Enumerable.Range(0, Messages / Conversations).Select(i => $"{i}"),
            conversation.Select(message => (string)message.Body!["replyToId"]!)));
    }
}
