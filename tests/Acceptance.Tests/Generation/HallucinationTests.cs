namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a model makes up does not reach the reader.</summary>
public sealed class HallucinationTests
{
    private const int Answers = 120;
    private const int PerKind = 60;
    private const int Enough = 200;

    [Fact]
    public async Task No_answer_with_one_false_figure_name_date_quote_marker_or_link_reaches_the_reader()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint);
        var tried = Hallucinations.Of(bot.Knowledge, Faithful.Answers(bot.Knowledge, Answers)).GroupBy(answer => answer.Kind).SelectMany(Spread).ToList();
        var reached = new List<string>();

        foreach (var answer in tried)
        {
            server.Script = request => new ModelBehaviour.Writes(answer.Write(request));
            var reply = await bot.AskAsync(answer.Question);
            if (ReadBy.Reader(reply.Text).Contains(answer.MayNotBeSeen, StringComparison.Ordinal))
                reached.Add($"{answer.Kind}: {answer.Question}: {answer.MayNotBeSeen}");
        }

        Assert.True(tried.Count >= Enough, $"Only {tried.Count} false answers were tried.");
        Assert.True(tried.Select(answer => answer.Kind).Distinct().Count() >= 8);
        Assert.True(reached.Count == 0, $"{reached.Count} of {tried.Count} reached the reader:\n{string.Join('\n', reached)}");
    }

    // Over all questions, rather than the many that the first few give.
    private static IEnumerable<Hallucination> Spread(IGrouping<string, Hallucination> kind)
    {
        var all = kind.ToList();
        var step = Math.Max(1, all.Count / PerKind);
        return all.Where((_, i) => i % step == 0).Take(PerKind);
    }
}
