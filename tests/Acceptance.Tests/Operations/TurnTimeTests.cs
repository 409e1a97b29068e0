using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.DirectLine;
using Assistent.Bot.Replies;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>
/// An answer that is not ready in its time, as its user sees that: the clock here says of every such time that it is over.
/// </summary>
public sealed class TurnTimeTests : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(111);

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_channel_and_a_web_chat_are_told_in_Dutch()
    {
        await using var bot = WebBot.Start(_folder, new AlwaysOver(), ("Turns:AnswerTime", AnswerTime.ToString()));
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        using var posted = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative),
            new StringContent(RunningBot.Message("Wat is optoppen?").ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
            Cancelled);
        var told = (await posted.Content.ReadFromJsonNodeAsync(Cancelled))["activities"]![0]!;
        await user.SayAsync("Wat is optoppen?", "eigen-1", Cancelled);
        var shown = (await user.ActivitiesAsync("2", Cancelled))["activities"]![0]!;

        Assert.All([told, shown], reply => Assert.Equal(Wording.OutOfTime, (string?)reply["text"]));
        Assert.All([told, shown], reply => Assert.Equal("fault", (string?)reply["channelData"]!["assistent"]!["outcome"]));
    }

    /// <summary>A clock on which the time for an answer is over as soon as it begins.</summary>
    private sealed class AlwaysOver : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == AnswerTime)
                callback(state);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
