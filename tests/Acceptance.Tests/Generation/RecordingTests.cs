using Assistent.Evaluation.Recordings;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>
/// What a strong and a weak model wrote for a set of questions, replayed: a strong one lifts the score to nearly all, mostly by what it
/// points at, and a weak one does not lower it.
/// </summary>
public sealed class RecordingTests
{
    // What is reached: a weak model that points at a plausible other sentence in a conversation still lowers the score.
    private const double WeakInConversations = 0.8;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings");

    [Theory]
    [InlineData("Strong", false, 0.98)]
    [InlineData("Strong", true, 0.97)]
    [InlineData("StrongOther", false, 0.98)]
    [InlineData("StrongOther", true, 0.97)]
    [InlineData("StrongDialogues", false, 0.97)]
    [InlineData("StrongDialogues", true, 0.97)]
    public async Task With_a_strong_model_nearly_every_turn_is_right_also_in_the_overviews_own_words(
        string model, bool isQuotesOnly, double floor)
    {
        var score = await RecordingEvaluation.ScoreAsync(Path.Combine(Folder, model), isQuotesOnly);

        Assert.Equal(score.Asked, score.Answered);
        Assert.True(score.Wrongs.Count <= (1 - floor) * score.Turns,
            $"{score.Wrongs.Count} of {score.Turns} turns are wrong:\n{string.Join('\n', score.Wrongs)}");
        Assert.Equal(isQuotesOnly, score.Worded == 0);
    }

    [Fact]
    public async Task In_conversations_a_weak_model_spoils_no_more_than_it_did()
    {
        var score = await RecordingEvaluation.ScoreAsync(Path.Combine(Folder, "WeakDialogues"), isQuotesOnly: false);

        Assert.True(score.Wrongs.Count <= (1 - WeakInConversations) * score.Turns,
            $"{score.Wrongs.Count} of {score.Turns} turns are wrong:\n{string.Join('\n', score.Wrongs)}");
    }

    [Fact]
    public async Task With_a_weak_model_no_fewer_turns_are_right_than_without_a_model()
    {
        var unanswered = Directory.CreateTempSubdirectory("assistent-").FullName;
        foreach (var file in new[] { "questions.jsonl", "moment.txt" })
            File.Copy(Path.Combine(Folder, "Weak", file), Path.Combine(unanswered, file));

        var alone = await RecordingEvaluation.ScoreAsync(unanswered, isQuotesOnly: false);
        var weak = await RecordingEvaluation.ScoreAsync(Path.Combine(Folder, "Weak"), isQuotesOnly: false);
        Directory.Delete(unanswered, recursive: true);

        Assert.Equal((0, weak.Turns), (alone.Answered, weak.Answered));
        Assert.True(weak.Wrongs.Count <= alone.Wrongs.Count,
            $"{weak.Wrongs.Count} turns are wrong with a weak model, {alone.Wrongs.Count} without:\n{string.Join('\n', weak.Wrongs)}");
    }
}
