using System.Text.Json;
using Assistent.Evaluation;

namespace Assistent.Acceptance.Tests;

/// <summary>The questions of <c>questions.jsonl</c>, asked through the endpoint and judged as the evaluation judges.</summary>
public sealed class RegressionTests(RunningBot bot) : IClassFixture<RunningBot>
{
    // The share of turns that are right. Raise it when the bot gets better.
    private const double Floor = 0.96;

    private static readonly IReadOnlyList<QuestionCase> Cases =
        [.. QuestionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "questions.jsonl"))];

    [Fact]
    public async Task Nearly_every_question_is_answered_rightly_and_no_reply_says_what_is_forbidden()
    {
        var wrongs = new List<string>();
        foreach (var @case in Cases)
        {
            foreach (var turn in @case.Turns)
                wrongs.AddRange((await JudgeAsync(@case.Id, turn)).Take(1));
        }

        var turns = Cases.Sum(@case => @case.Turns.Count);
        Assert.True(wrongs.Count <= (1 - Floor) * turns, $"{wrongs.Count} of {turns} turns are wrong:\n{string.Join('\n', wrongs)}");
        Assert.DoesNotContain(wrongs, wrong => wrong.Contains(" says /", StringComparison.Ordinal));
    }

    // What is forbidden comes first, so that it counts where a turn is wrong in several ways.
    private async Task<IEnumerable<string>> JudgeAsync(string id, QuestionTurn turn)
    {
        var activities = await bot.AskAsync(RunningBot.Message(turn.Q, id));
        using var json = JsonDocument.Parse(activities.ToJsonString());
        return Judge.Wrongs(turn, ScoredReply.Read(json.RootElement))
            .OrderByDescending(wrong => wrong.StartsWith("says /", StringComparison.Ordinal)).Select(wrong => $"{id}: {turn.Q} {wrong}");
    }
}
