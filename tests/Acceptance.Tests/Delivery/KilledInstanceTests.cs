using System.Text;
using Assistent.Acceptance.Tests.Conversations;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>Replies of an instance that is killed without warning, while another goes on with the same store.</summary>
public sealed class KilledInstanceTests
{
    private const int Rounds = 4;
    private const int PerRound = 5;

    [Fact]
    public async Task What_a_killed_instance_had_in_hand_arrives_and_nobody_gets_it_more_than_twice()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = await PostgresServer.StartAsync(cancellationToken);
        await using var connector = await ConnectorStub.StartAsync();
        (string, string)[] settings = [("Delivery:Lease", "00:00:05"), ("Delivery:AttemptTime", "00:00:30")];
        using var first = BotProcess.Start(server.ConnectionString, settings);
        using var second = BotProcess.Start(server.ConnectionString, settings);
        await UntilUpAsync(second);

        for (var round = 0; round < Rounds; round++)
        {
            await UntilUpAsync(first);
            await KillAsync(first, connector, server, round, isUnderWay: round % 2 == 1);
        }

        var texts = connector.Messages.CountBy(message => message.Conversation).ToDictionary();
        var between = texts.Where(text => text.Key.StartsWith("tussen", StringComparison.Ordinal)).Select(text => text.Value).ToList();
        var during = texts.Where(text => text.Key.StartsWith("onderweg", StringComparison.Ordinal)).Select(text => text.Value).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{between.Count} replies killed before they were sent: {between.Sum()} sent. {during.Count} killed while they were sent: {during.Sum()} sent.");
        Assert.Equal(Rounds * PerRound, texts.Count);
        Assert.All(between, count => Assert.Equal(1, count));
        Assert.All(during, count => Assert.InRange(count, 1, 2));
    }

    // The sign of typing goes out before a turn is stored, the reply after it: holding one or the other tells where the instance is.
    private static async Task KillAsync(BotProcess bot, ConnectorStub connector, PostgresServer server, int round, bool isUnderWay)
    {
        var held = isUnderWay ? "message" : "typing";
        var kind = isUnderWay ? "onderweg" : "tussen";
        var isHolding = true;
        connector.Answer = (call, context) => isHolding && call.Type == held ? Answers.HangAsync(context) : Task.CompletedTask;
        for (var i = 0; i < PerRound; i++)
            await SayAsync(bot, connector, $"{kind}-{round}-{i}");
        await connector.UntilAsync(PerRound, call => call.Type == held && call.Conversation.StartsWith($"{kind}-{round}-", StringComparison.Ordinal));
        await DeliveringBot.UntilAsync(async () => await CountAsync(server, $"""SELECT count(*) FROM answered WHERE "ConversationId" LIKE '%{kind}-{round}-%'""") == PerRound);

        bot.KillAndRestart();
        isHolding = false;

        await DeliveringBot.UntilAsync(async () => await CountAsync(server, "SELECT count(*) FROM deliveries") == 0);
    }

    private static async Task SayAsync(BotProcess bot, ConnectorStub connector, string conversation)
    {
        using var content = new StringContent(Incoming.Message(connector.ServiceUrl, "Wat is de HAR?", conversation).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await bot.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
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
            using var response = await bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
