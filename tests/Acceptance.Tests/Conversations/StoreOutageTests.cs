using System.Net;
using Assistent.Acceptance.Tests.Delivery;
using Assistent.Acceptance.Tests.Operations;

namespace Assistent.Acceptance.Tests.Conversations;

[Collection(nameof(Alone))]
public sealed class StoreOutageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task With_its_store_the_assistant_is_live_and_ready_and_remembers()
    {
        await using var host = BotHost.OnFolder(_folder);
        var bot = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await Health.StatusAsync(bot, Health.Live, Cancelled));
        Assert.Equal(HttpStatusCode.OK, await Health.StatusAsync(bot, Health.Ready, Cancelled));
        Assert.True((await bot.AskAsync("gesprek-1", "bericht-1", "Wat is de HAR?", Cancelled)).IsRemembered);
    }

    [Fact]
    public async Task Without_its_store_the_assistant_is_not_ready_but_answers_and_says_that_it_will_not_remember()
    {
        await using var host = BotHost.OnServer($"Host=127.0.0.1;Port={LoopbackPort.Free()};Username=assistent;Database=assistent");
        var bot = host.CreateClient();

        var reply = await bot.AskAsync("gesprek-1", "bericht-1", "Wat is de HAR?", Cancelled);

        Assert.Contains(reply.Cited, title => title.StartsWith("Hotel- en accommodatieregeling", StringComparison.Ordinal));
        Assert.False(reply.IsRemembered);
        Assert.Equal(HttpStatusCode.OK, await Health.StatusAsync(bot, Health.Live, Cancelled));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Health.StatusAsync(bot, Health.Ready, Cancelled));
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_costs_no_answer_and_nothing_that_was_said()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        await using var host = BotHost.OnServer(server.ConnectionString);
        var bot = host.CreateClient();
        var before = await bot.AskAsync("gesprek-1", "bericht-1", "Hoe lang duurt de logeerregeling?", Cancelled);

        await server.StopAsync(Cancelled);
        var meanwhile = await bot.AskAsync("gesprek-1", "bericht-2", "Wat is de HAR?", Cancelled);
        var readyMeanwhile = await Health.StatusAsync(bot, Health.Ready, Cancelled);
        await server.ResumeAsync(Cancelled);
        var after = await bot.AskAsync("gesprek-1", "bericht-3", "en wie betaalt dat?", Cancelled);

        Assert.True(before.IsRemembered);
        Assert.False(meanwhile.IsRemembered);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, readyMeanwhile);
        Assert.True(after.IsRemembered);
        Assert.All(after.Cited, title => Assert.StartsWith("Logeerregeling", title, StringComparison.Ordinal));

        // What a probe found holds for a moment.
        await DeliveringBot.UntilAsync(async () => await Health.StatusAsync(bot, Health.Ready, Cancelled) == HttpStatusCode.OK);
    }
}
