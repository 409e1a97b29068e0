using System.Net;
using System.Text.Json.Nodes;
using Assistent.Benchmarks.Fuzzing;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>
/// The longest messages that are read, each made to keep some part of the program busy. How much processor time they cost is for
/// <c>Benchmarks -- fuzz</c>; here the work is counted by what it allocates, which is the same on any machine.
/// </summary>
public sealed class HostileMessageTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Plain = "Hoe lang duurt de logeerregeling?";

    // Work that grows with the length and no faster takes about what a plain question takes a character. Measured: of these texts the
    // dearest, numbers, takes 1.1 times that, the next 0.9.
    private const int MostPerCharacter = 2;

    public static TheoryData<string> Shapes => [.. HostileTexts.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task One_is_answered_at_the_door_and_the_conversation_goes_on(string shape)
    {
        var conversation = Guid.NewGuid().ToString("N");

        using var answer = await bot.PostAsync(RunningBot.Message(HostileTexts.Of(shape, seed: 1), conversation));
        var after = (await bot.AskAsync(RunningBot.Message(Plain, conversation)))[0]!;

        var reply = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]![0]!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("fault", (string?)reply["channelData"]!["assistent"]!["outcome"]);
        Assert.Equal("grounded", (string?)after["channelData"]!["assistent"]!["outcome"]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_work_for_one_is_bounded_also_where_it_leans_on_what_was_said(string shape)
    {
        var assistant = bot.Services.GetRequiredService<Assistent.Bot.Assistant>();
        var before = await TurnAsync("Hoeveel krijgt een gezin van 8 personen op 3 juli 2023?", Conversation.Empty("gesprek"));
        var text = HostileTexts.Of(shape, seed: 1);

        // The first time some of the program's own tables are made.
        var plain = Math.Min(AllocatedBy(Plain), AllocatedBy(Plain)) / Plain.Length;
        var hostile = AllocatedBy(text) / text.Length;

        TestContext.Current.TestOutputHelper?.WriteLine($"{hostile} bytes a character, of a plain question {plain}");
        Assert.InRange(hostile, 0, MostPerCharacter * plain);

        long AllocatedBy(string said)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var turn = TurnAsync(said, before);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Assert.True(turn.IsCompletedSuccessfully, "Without a model nothing waits.");
            return allocated;
        }

        async Task<Conversation> TurnAsync(string said, Conversation conversation) =>
            (await assistant.AnswerAsync(new Assistent.Bot.IncomingMessage(said, null, IsFromButton: false), conversation,
                Unstreamed.Stream, CancellationToken.None)).Change(conversation);
    }
}
