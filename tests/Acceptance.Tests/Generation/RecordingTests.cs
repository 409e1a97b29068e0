using Assistent.Evaluation.Recordings;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>
/// What a strong and a weak model wrote for a set of questions, replayed: a strong one lifts the score to nearly all, mostly by what it
/// points at, and a weak one does not lower it.
/// </summary>
public sealed class RecordingTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings");

    [Theory]
    [InlineData("Strong", false, 0.98)]
    [InlineData("Strong", true, 0.97)]
    [InlineData("StrongOther", false, 0.98)]
    [InlineData("StrongOther", true, 0.97)]
    [InlineData("StrongDialogues", false, 0.97)]
    [InlineData("StrongDialogues", true, 0.97)]
    [InlineData("StrongDesk", false, 0.98)]
    [InlineData("StrongDesk", true, 0.97)]
    public async Task With_a_strong_model_nearly_every_turn_is_right_also_in_the_overviews_own_words(
        string model, bool isQuotesOnly, double floor)
    {
        var score = await RecordingEvaluation.ScoreAsync(Path.Combine(Folder, model), isQuotesOnly);

        Assert.Equal(score.Asked, score.Answered);
        Assert.True(score.Wrongs.Count <= (1 - floor) * score.Turns,
            $"{score.Wrongs.Count} of {score.Turns} turns are wrong:\n{string.Join('\n', score.Wrongs)}");
        Assert.Equal(isQuotesOnly, score.Worded == 0);
    }

    // Of conversations by themselves it spoils two turns more than it mends; of questions it mends two.
    [Fact]
    public async Task With_a_weak_model_no_fewer_turns_are_right_than_without_a_model()
    {
        var (alone, weak) = (new List<string>(), new List<string>());
        foreach (var recording in new[] { "Weak", "WeakDialogues", "WeakDesk" })
        {
            var unanswered = Directory.CreateTempSubdirectory("assistent-").FullName;
            foreach (var file in new[] { "questions.jsonl", "moment.txt" })
                File.Copy(Path.Combine(Folder, recording, file), Path.Combine(unanswered, file));
            var without = await RecordingEvaluation.ScoreAsync(unanswered, isQuotesOnly: false);
            var with = await RecordingEvaluation.ScoreAsync(Path.Combine(Folder, recording), isQuotesOnly: false);
            Directory.Delete(unanswered, recursive: true);

            Assert.Equal((0, with.Asked), (without.Answered, with.Answered));
            alone.AddRange(without.Wrongs);
            weak.AddRange(with.Wrongs);
        }

        Assert.True(weak.Count <= alone.Count,
            $"{weak.Count} turns are wrong with a weak model, {alone.Count} without:\n{string.Join('\n', weak)}");
    }
}
