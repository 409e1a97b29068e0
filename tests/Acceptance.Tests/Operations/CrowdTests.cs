using System.Net;
using Assistent.Acceptance.Tests.DirectLine;
using Assistent.Bot.Replies;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>More messages than the program can work on at once.</summary>
[Collection(nameof(Alone))]
public sealed class CrowdTests : IDisposable
{
    private const int Messages = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Those_that_are_taken_are_answered_and_the_rest_are_told_at_once_when_to_come_back()
    {
        await using var bot = new RunningBot { Settings = [("Turns:AtOnce", "1"), ("Turns:Waiting", "3")] };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Messages).Select(i => bot.PostAsync(RunningBot.Message("Wat is optoppen?", $"gesprek-{i}"))));
        using var after = await bot.PostAsync(RunningBot.Message("Wat is optoppen?", "daarna"));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Contains("te veel berichten", await refused[0].Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.True(answers.Length - refused.Count >= 4);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_web_chat_that_is_told_to_come_back_gets_its_answer_when_it_does()
    {
        await using var bot = WebBot.Start(_folder, time: null, ("Turns:AtOnce", "1"), ("Turns:Waiting", "1"));
        var users = new List<WebUser>();
        for (var i = 0; i < 12; i++)
            users.Add(await WebUser.StartedAsync(bot.Http, Cancelled));

        var answers = await Task.WhenAll(users.Select(SayAsync));
        Assert.Contains(HttpStatusCode.ServiceUnavailable, answers.Select(answer => answer.Status));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(Wording.TooBusy, answer.Told));
        foreach (var user in users)
        {
            while ((await SayAsync(user)).Status != HttpStatusCode.OK)
            {
            }
        }

        foreach (var user in users)
            Assert.Equal(3, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    private static async Task<(HttpStatusCode Status, string? Told)> SayAsync(WebUser user)
    {
        using var answer = await user.SendAsync(HttpMethod.Post, $"/conversations/{user.ConversationId}/activities",
            WebUser.Message("Wat is optoppen?", "eigen-1").ToJsonString(), Cancelled);
        return (answer.StatusCode, (string?)(await answer.Content.ReadFromJsonNodeAsync(Cancelled))["error"]?["message"]);
    }
}
