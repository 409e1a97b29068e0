using Assistent.Knowledge;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>With an embeddings server passages are found by meaning too; without it, or when it fails, by their words alone.</summary>
public sealed class HybridRetrievalTests
{
    private const string Question = "Hoe lang mag een statushouder logeren?";

    // A passage that no word of the question finds.
    private const string Elsewhere = "Rotterdamse woningcorporatie SOR";

    [Fact]
    public async Task A_passage_that_is_near_by_meaning_is_found()
    {
        await using var server = await ModelServer.StartAsync();
        server.Embed = text => [text == Question || text.Contains(Elsewhere, StringComparison.Ordinal) ? 1 : 0, 1];
        await using var bot = new GeneratingBot(server.Endpoint, Embedding(server));
        await ReadyAsync(bot, server);

        var lexical = bot.Knowledge.FindPassages(Question);
        await bot.AskAsync(Question);
        var asked = server.Requests.Last();

        Assert.DoesNotContain(lexical, passage => passage.Text.Contains(Elsewhere, StringComparison.Ordinal));
        Assert.Contains(Question, server.Embedded);
        Assert.NotEmpty(asked.Sources);
        Assert.Contains(await bot.Knowledge.NearPassagesAsync(Question, TestContext.Current.CancellationToken), passage => passage.Text.Contains(Elsewhere, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_server_changes_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot("", [("Model:ModelId", ""), .. Embedding(server)]);
        await using var lexical = new RunningBot();

        foreach (var question in new[] { Question, "Wat is de HAR?", "Wie betaalt bij hospitaverhuur?", "Hoeveel kinderen heeft de koning?" })
            Assert.Equal(await lexical.AskAsync(question), (await bot.AskAsync(question)).Text);
    }

    [Fact]
    public async Task Vectors_are_kept_between_two_starts()
    {
        await using var server = await ModelServer.StartAsync();
        server.Embed = text => [text.Length, 1];
        var folder = Directory.CreateTempSubdirectory("assistent-").FullName;
        await using (var first = new GeneratingBot(server.Endpoint, [.. Embedding(server), ("Embeddings:CacheFolder", folder)]))
            await ReadyAsync(first, server);
        var fetched = server.Embedded.Count;

        await using (var second = new GeneratingBot(server.Endpoint, [.. Embedding(server), ("Embeddings:CacheFolder", folder)]))
            await ReadyAsync(second, server);

        Assert.Equal(1, server.Embedded.Count(text => text.Contains(Elsewhere, StringComparison.Ordinal)));
        Assert.True(fetched > 50);
        Directory.Delete(folder, recursive: true);
    }

    private static (string, string)[] Embedding(ModelServer server) => [("Embeddings:Endpoint", server.Endpoint), ("Embeddings:ModelId", "e")];

    private static async Task ReadyAsync(GeneratingBot bot, ModelServer server)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await bot.Knowledge.NearPassagesAsync(Question, deadline.Token)).Count == 0)
            await Task.Yield();
        Assert.NotEmpty(server.Embedded);
    }
}
