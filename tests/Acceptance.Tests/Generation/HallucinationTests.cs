namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a model makes up does not reach the reader, and what it points at does.</summary>
public sealed class HallucinationTests
{
    private const int Answers = 200;
    private const int PerKind = 150;
    private const int Enough = 428;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_sentence_with_one_false_figure_name_date_quote_party_or_link_reaches_the_reader(bool isBesideATrueOne)
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint, ("Model:KeptPlans", "0"));
        var tried = Hallucinations.Of(bot.Knowledge, Faithful.Answers(bot.Knowledge, Answers))
            .GroupBy(answer => answer.Kind).SelectMany(Spread).ToList();
        var reached = new List<string>();

        foreach (var answer in tried)
        {
            server.Script = _ => new ModelBehaviour.Writes(answer.Write(isBesideATrueOne));
            var reply = await bot.AskAsync(answer.Question);
            if (ReadBy.Reader(reply.Text).Contains(answer.MayNotBeSeen, StringComparison.Ordinal))
                reached.Add($"{answer.Kind}: {answer.MayNotBeSeen}");
        }

        Assert.True(tried.Count >= Enough, $"Only {tried.Count} false answers were tried.");
        Assert.True(tried.Select(answer => answer.Kind).Distinct().Count() >= 7);
        Assert.True(reached.Count == 0, $"{reached.Count} of {tried.Count} reached the reader:\n{string.Join('\n', reached)}");
    }

    [Fact]
    public async Task What_a_false_sentence_points_at_is_said_in_its_place()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Writes(Plans.Answer("Hoe lang?",
            Plans.Told(request.IdOf("in principe maximaal drie maanden"), "Een logeerperiode duurt maximaal negen maanden.")));
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync("Hoe lang mag een statushouder logeren?");

        Assert.DoesNotContain("negen maanden", reply.Text, StringComparison.Ordinal);
        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_no_rule_gives_is_not_said()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Writes(Plans.Answer(
            "Mag het?",
            Plans.Told(
                request.IdOf("in principe maximaal drie maanden"), "Ja, een logeerperiode duurt in principe maximaal drie maanden.")));
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync("Mag een statushouder een half jaar bij een gastgezin logeren?");

        Assert.DoesNotMatch(@"\bJa\b", reply.Text);
        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
    }

    // Over all sentences, rather than the many that the first few give.
    private static IEnumerable<Hallucination> Spread(IGrouping<string, Hallucination> kind)
    {
        var all = kind.ToList();
        var step = Math.Max(1, all.Count / PerKind);
        return all.Where((_, i) => i % step == 0).Take(PerKind);
    }
}
