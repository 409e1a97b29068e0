using System.Text;
using Assistent.Acceptance.Tests.Conversations;
using Assistent.Acceptance.Tests.Generation;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>Replies of an instance that is killed without warning, while another goes on with the same store.</summary>
[Collection(nameof(Alone))]
public sealed class KilledInstanceTests
{
    private const string BeforeTurn = "wachtend";
    private const string InTurn = "bezig";
    private const string BeforeDelivery = "tussen";
    private const string InDelivery = "onderweg";
    private const int PerRound = 5;

    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private static readonly string[] Moments = [BeforeTurn, InTurn, BeforeDelivery, InDelivery];

    // Of each moment; a kill is one program ended with five messages in hand.
    private static readonly int Rounds = Whole.Or(15, usually: 1);

    [Fact]
    public async Task What_a_killed_instance_had_in_hand_arrives_and_nobody_gets_it_more_than_twice()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = await PostgresServer.StartAsync(cancellationToken);
        await using var connector = await ConnectorStub.StartAsync();
        await using var model = await ConnectorStub.StartAsync();
        model.Answer = (_, context) => AnswerAsync(context);
        (string, string)[] settings =
        [
            ("Delivery:Lease", "00:00:05"), ("Delivery:AttemptTime", "00:00:30"), ("Model:Endpoint", $"{model.ServiceUrl}v1"),
            ("Model:ModelId", "model"), ("Model:TurnTime", "00:01:00"), ("Model:FirstTokenTime", "00:01:00"),
        ];
        using var first = BotProcess.Start(server.ConnectionString, settings);
        using var second = BotProcess.Start(server.ConnectionString, settings);
        await UntilUpAsync(second);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var moment in Moments)
            {
                await UntilUpAsync(first);
                await KillAsync(first, connector, model, server, moment, round);
            }
        }

        var answers = connector.Messages.CountBy(message => ((string?)message.Body!["replyToId"])!).ToList();
        Assert.Equal(Rounds * Moments.Length * PerRound, answers.Count);
        Assert.All(answers, said => Assert.InRange(said.Value, 1, MayBeUnderWay(said.Key) ? 2 : 1));
    }

    // What may have reached the channel when the instance was killed is sent once more.
    private static bool MayBeUnderWay(string id) =>
        id.StartsWith(InDelivery, StringComparison.Ordinal) || id.EndsWith("-0", StringComparison.Ordinal);

    // The sign of typing goes out in a turn before it is stored, the reply after it, and a model is asked in between: holding one of them
    // tells where the instance is. What comes in a conversation after a reply that is held waits in the inbox.
    private static async Task KillAsync(
        BotProcess bot, ConnectorStub connector, ConnectorStub model, PostgresServer server, string moment, int round)
    {
        var (isHolding, name, asked) = (true, $"{moment}-{round}", model.Calls.Count);
        var held = moment == BeforeDelivery ? "typing" : "message";
        connector.Answer = (call, context) =>
            isHolding && moment != InTurn && call.Type == held ? Answers.HangAsync(context) : Task.CompletedTask;
        model.Answer = (_, context) => isHolding && moment == InTurn ? Answers.HangAsync(context) : AnswerAsync(context);
        for (var i = 0; i < PerRound; i++)
            await SayAsync(bot, connector, moment == BeforeTurn ? name : $"{name}-{i}", $"{name}-{i}");
        if (moment == InTurn)
            await DeliveringBot.UntilAsync(() => Task.FromResult(model.Calls.Count > asked));
        else
            await connector.UntilAsync(moment == BeforeTurn ? 1 : PerRound, call => call.Type == held && IsOfRound(call));
        if (moment is BeforeDelivery)
            await UntilCountsAsync(server, $"""SELECT count(*) FROM answered WHERE "ActivityId" LIKE '{name}-%'""", PerRound);

        bot.KillAndRestart();
        isHolding = false;

        await connector.UntilAsync(1, call => call.IsMessage && IsOfRound(call));
        await UntilCountsAsync(server, "SELECT (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM inbox)", 0);

        bool IsOfRound(ConnectorCall call) => call.Conversation.StartsWith(name, StringComparison.Ordinal);
    }

    // Words that are no plan: the reader's own stands in. A fault would not do, since a model that fails is left alone after a few.
    private static Task AnswerAsync(HttpContext context) => new ChatResponse(context).SendAsync(new ModelBehaviour.Writes("geen plan"));

    private static Task UntilCountsAsync(PostgresServer server, string sql, long wanted) =>
        DeliveringBot.UntilAsync(async () => await CountAsync(server, sql) == wanted);

    private static async Task SayAsync(BotProcess bot, ConnectorStub connector, string conversation, string id)
    {
        var message = Incoming.Message(connector.ServiceUrl, "Wat is de HAR?", conversation, id).ToJsonString();
        using var content = new StringContent(message, Encoding.UTF8, "application/json");
        using var response = await bot.Client.PostAsync(Messages, content, TestContext.Current.CancellationToken);
        Assert.Equal(StatusCodes.Status202Accepted, (int)response.StatusCode);
    }

    private static async Task<long> CountAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static Task UntilUpAsync(BotProcess bot) => DeliveringBot.UntilAsync(async () =>
    {
        try
        {
            using var response = await bot.Client.GetAsync(Ready, TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        // It is not up yet, or ends while it answers.
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return false;
        }
    });
}
