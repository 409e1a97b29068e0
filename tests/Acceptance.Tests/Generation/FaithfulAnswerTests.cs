namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a model that keeps to what it points at writes, reaches the reader.</summary>
public sealed class FaithfulAnswerTests
{
    private const int Most = 200;
    private const int Enough = 100;
    private const double MayBeReplaced = 0.03;

    [Fact]
    public async Task Faithful_sentences_pass_unharmed()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint, ("Model:KeptPlans", "0"));
        var answers = Faithful.Answers(bot.Knowledge, Most);
        var harmed = new List<string>();

        foreach (var (question, sentence) in answers)
        {
            server.Script = _ => new ModelBehaviour.Writes(Plans.Answer(question, Plans.Told(sentence.Id, sentence.Text)));
            var reply = await bot.AskAsync(question);
            if (!ReadBy.Reader(reply.Text).Contains(sentence.Text, StringComparison.Ordinal)
                || reply.Composer != "model" || !reply.IsMarkedAsGenerated)
                harmed.Add($"{sentence.Id}: {reply.Composer}: {reply.Text}");
        }

        Assert.True(answers.Count >= Enough, $"Only {answers.Count} sentences were tried.");
        Assert.True(harmed.Count <= MayBeReplaced * answers.Count,
            $"{harmed.Count} of {answers.Count} were harmed:\n{string.Join('\n', harmed)}");
    }
}
