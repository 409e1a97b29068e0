using Assistent.Acceptance.Tests.Conversations;

namespace Assistent.Acceptance.Tests.DirectLine;

[Collection(nameof(Alone))]
public sealed class KilledInstancesTests
{
    private static readonly int Kills = Whole.Or(20, usually: 3);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_that_are_posted_to_instances_that_are_killed_are_neither_lost_nor_doubled_nor_out_of_order()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        using var one = BotProcess.Start(server.ConnectionString, ("DirectLine:ActivitiesPerMinute", "1000"));
        using var other = BotProcess.Start(server.ConnectionString, ("DirectLine:ActivitiesPerMinute", "1000"));
        var users = Enumerable.Range(0, 4).Select(number => new PersistentWebUser([one.Client, other.Client], number)).ToList();
        using var stop = new CancellationTokenSource();
        var talks = users.Select(user => user.TalkAsync(stop.Token, Cancelled)).ToList();
        var random = new Random(Kills);

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = users.Sum(user => user.Acknowledged.Count);
            var progress = random.Next(1, 16);
            await Eventually.GetAsync(
                () => users.Sum(user => user.Acknowledged.Count) >= before + progress
                    ? Task.FromResult(true)
                    : throw new TimeoutException(),
                Cancelled);
            (random.Next(2) == 0 ? one : other).KillAndRestart();
        }

        await stop.CancelAsync();
        await Task.WhenAll(talks);
        foreach (var user in users)
            await user.VerifyAsync(Cancelled);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{users.Sum(user => user.Acknowledged.Count)} messages acknowledged under {Kills} kills.");
    }
}
