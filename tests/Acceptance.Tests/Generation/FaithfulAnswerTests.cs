using Assistent.Knowledge;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a model that keeps to its sources writes, reaches the reader.</summary>
public sealed class FaithfulAnswerTests
{
    private const int Tried = 200;
    private const double MayLoseASentence = 0.02;

    [Fact]
    public async Task Two_hundred_faithful_answers_pass_unharmed()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = new GeneratingBot(server.Endpoint);
        var answers = Faithful.Answers(bot.Knowledge, Tried);
        var harmed = new List<string>();

        foreach (var (question, sentences) in answers)
        {
            server.Script = request => new ModelBehaviour.Writes(Faithful.Written(request, sentences));
            var reply = await bot.AskAsync(question);
            var lost = sentences.Where(sentence => !ReadBy.Reader(reply.Text).Contains(sentence, StringComparison.Ordinal)).ToList();
            if (lost.Count > 0 || reply.Composer != "model" || !reply.IsMarkedAsGenerated)
                harmed.Add($"{question}: {reply.Composer}: {string.Join(" / ", lost)}");
        }

        Assert.Equal(Tried, answers.Count);
        Assert.True(harmed.Count <= MayLoseASentence * Tried, $"{harmed.Count} were harmed:\n{string.Join('\n', harmed)}");
    }
}
