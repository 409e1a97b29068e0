using System.Text;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Whatever comes in, the bot answers with a status of the protocol and lives on.</summary>
[Collection(nameof(Alone))]
public sealed class RandomActivityTests
{
    private const int Warm = 2_000;
    private static readonly int Count = Whole.Or(100_000, usually: 10_000);
    private const long MaxGrowth = 24 * 1024 * 1024;

    [Fact]
    public async Task Random_activities_break_nothing_and_leave_nothing_behind()
    {
        await using var bot = new RunningBot
        {
            Settings =
            [
                ("Logging:LogLevel:Default", "Error"), ("Logging:LogLevel:Microsoft.AspNetCore", "Error"),
                ("Logging:LogLevel:Polly", "None"),
            ],
        };
        using var client = bot.CreateClient();
        var activities = new RandomActivities(seed: 20261122);

        await SendAsync(client, activities, Warm);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var statuses = await SendAsync(client, activities, Count - Warm);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        var counts = string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
        TestContext.Current.SendDiagnosticMessage("{0}; {1:N0} bytes more in use", counts, after - before);
        Assert.True(statuses.GetValueOrDefault(200) + statuses.GetValueOrDefault(202) > Count / 10, "Hardly anything was valid.");
        Assert.Equal("", bot.Log);
        Assert.True(after - before < MaxGrowth, $"{after - before} bytes more are in use.");
    }

    private static async Task<Dictionary<int, int>> SendAsync(HttpClient client, RandomActivities activities, int count)
    {
        var statuses = new Dictionary<int, int>();
        for (var sent = 0; sent < count; sent++)
        {
            var json = activities.Next();
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new("application/json") } };
            using var response = await client.PostAsync(
                new Uri("/api/messages", UriKind.Relative), body, TestContext.Current.CancellationToken);
            var status = (int)response.StatusCode;
            Assert.True(status is < 500 or 501, $"{status} at {json}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        return statuses;
    }
}
