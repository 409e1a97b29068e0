using System.Net;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class KeptWebChatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restart_in_the_middle_of_a_conversation_costs_neither_token_nor_message()
    {
        WebUser user;
        string? watermark;
        await using (var before = WebBot.Start(_folder))
        {
            user = await WebUser.WithTokenAsync(before.Http, Cancelled);
            using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
            await user.SayAsync("Hoe lang duurt de logeerregeling?", "eigen-1", Cancelled);
            await stream.UntilSaidAsync(3, Cancelled);
            watermark = stream.Watermark;
        }

        await using var after = WebBot.Start(_folder);
        user = user.At(after.Http);
        await user.SayAsync("en wie betaalt dat?", "eigen-2", Cancelled);
        using var resumed = await WebStream.OpenAsync(await user.ReconnectAsync(watermark, Cancelled), Cancelled);
        await resumed.UntilSaidAsync(2, Cancelled);

        Assert.Equal("en wie betaalt dat?", resumed.Said.First());
        Assert.Contains("logeerregeling", resumed.Said.Last(), StringComparison.Ordinal);
        Assert.Equal(5, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_stream_is_told_that_the_program_stops()
    {
        using var stream = await HeardToTheEndAsync();

        Assert.Equal("restart", stream.Reason);
    }

    [Fact]
    public async Task What_another_process_on_the_same_file_adds_is_heard_at_the_next_look()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var one = WebBot.Start(_folder);
        await using var other = WebBot.Start(_folder, time);
        var user = await WebUser.StartedAsync(one.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.At(other.Http).ReconnectAsync("0", Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);

        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        time.Advance(TimeSpan.FromSeconds(10));
        await stream.UntilSaidAsync(3, Cancelled);

        Assert.Equal("Wat is de HAR?", stream.Said.ElementAt(1));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_there_once_and_answered_once()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled)));
        var later = await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        Assert.Equal(later, Assert.Single(ids.Distinct()));
        Assert.Equal(3, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task Of_a_conversation_that_is_wiped_only_the_wish_and_the_promise_remain()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await user.SayAsync("Hoe lang duurt de logeerregeling?", "eigen-1", Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        await user.SayAsync("wis dit gesprek", "eigen-2", Cancelled);
        await stream.UntilSaidAsync(5, Cancelled);
        var left = (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray();
        await user.SayAsync("Wat is de HAR?", "eigen-3", Cancelled);
        await stream.UntilSaidAsync(7, Cancelled);

        Assert.Equal([4, 5], left.Select(Number));
        Assert.Contains("gewist", (string?)left[^1]!["text"], StringComparison.Ordinal);
        Assert.Equal("7", stream.Watermark);
    }

    [Fact]
    public async Task Without_its_store_the_web_chat_says_when_to_come_back()
    {
        await using var bot = WebBot.Start("unused", time: null,
            ("ConnectionStrings:Conversations", $"Host=127.0.0.1;Port={LoopbackPort.Free()};Username=assistent;Database=assistent"));

        using var answer = await bot.Http.PostAsync(new Uri("/api/directline/token", UriKind.Relative), null, Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("ServiceUnavailable", (string?)(await answer.Content.ReadFromJsonNodeAsync(Cancelled))["error"]!["code"]);
    }

    private async Task<WebStream> HeardToTheEndAsync()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);
        await Task.WhenAll(Task.Run(bot.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication, Cancelled),
            stream.UntilClosedAsync(Cancelled));
        return stream;
    }

    private static int Number(JsonNode? activity) =>
        int.Parse(((string)activity!["id"]!).Split('|')[1], System.Globalization.CultureInfo.InvariantCulture);
}
