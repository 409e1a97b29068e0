namespace Assistent.Acceptance.Tests.Conversations;

[Collection(nameof(Alone))]
public sealed class InstancesTests
{
    private static readonly int Kills = Whole.Or(50, usually: 4);
    private const int Users = 4;
    private const int TurnsBetweenKills = 16;

    [Fact]
    public async Task Two_instances_that_are_killed_again_and_again_lose_no_turn_and_mix_up_no_conversation()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = await PostgresServer.StartAsync(cancellationToken);
        using var first = BotProcess.Start(server.ConnectionString);
        using var second = BotProcess.Start(server.ConnectionString);
        var load = new ConversationLoad([first, second]);
        using var stop = new CancellationTokenSource();

        var users = Enumerable.Range(0, Users).Select(user => load.TalkAsync(user, stop.Token, cancellationToken)).ToList();
        var random = new Random(Kills);
        for (var kill = 0; kill < Kills; kill++)
        {
            // At least one instance is at work; the one that is killed may be that one, or in the middle of its start.
            await load.AcknowledgeAsync(random.Next(1, TurnsBetweenKills), cancellationToken);
            (random.Next(2) == 0 ? first : second).KillAndRestart();
        }

        await stop.CancelAsync();
        await Task.WhenAll(users);
        await load.VerifyAsync(cancellationToken);

        Assert.Empty(load.Mistakes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{load.Acknowledged.Count} turns acknowledged under {Kills} kills.");
    }
}
