using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;
using Assistent.Evaluation;

namespace Assistent.Acceptance.Tests;

/// <summary>The regression set through the endpoint, judged as a reader would. The floors only go up.</summary>
public sealed class RegressionSetTests
{
    private const double Floor = 0.96;
    private const double FloorPerTag = 0.75;

    [Fact]
    public async Task Answers_the_regression_set_at_least_as_well_as_before()
    {
        var folder = Directory.CreateTempSubdirectory("assistent-").FullName;
        using var host = BotHost.OnFolder(folder);
        using var client = host.CreateClient();

        var verdicts = new List<(string Tag, bool IsRight, string Trace)>();
        foreach (var @case in QuestionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "questions.jsonl")))
        {
            foreach (var turn in @case.Turns)
            {
                var wrongs = Judge.Wrongs(turn, await AskAsync(client, @case.Id, turn.Q));
                verdicts.Add((@case.Tags[0], wrongs.Count == 0, $"{@case.Id} {turn.Q}: {string.Join("; ", wrongs)}"));
            }
        }

        var wrong = string.Join('\n', verdicts.Where(verdict => !verdict.IsRight).Select(verdict => verdict.Trace));
        Assert.True(verdicts.Count(verdict => verdict.IsRight) >= Floor * verdicts.Count, wrong);
        Assert.All(verdicts.GroupBy(verdict => verdict.Tag), tag => Assert.True(tag.Count(verdict => verdict.IsRight) >= FloorPerTag * tag.Count(), tag.Key));
    }

    private static async Task<ScoredReply> AskAsync(HttpClient client, string conversation, string question)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("N"),
            ["channelId"] = "emulator",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = question,
            ["deliveryMode"] = "expectReplies",
        };
        using var response = await client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
        using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), cancellationToken: TestContext.Current.CancellationToken);
        return ScoredReply.Read(body.RootElement.GetProperty("activities"));
    }
}
