using System.Net;
using Assistent.Acceptance.Tests.Conversations;
using Assistent.Bot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>Several instances on one PostgreSQL server serve the same web chats.</summary>
public sealed class WebInstancesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_posted_to_one_instance_is_heard_on_a_stream_of_another()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        await using var one = Start(server);
        // Its clock stands still, so that it never looks by itself: what it hears it was told.
        await using var other = Start(server, new FakeTimeProvider(DateTimeOffset.UtcNow));
        var user = await WebUser.StartedAsync(one.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.At(other.Http).ReconnectAsync("0", Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);

        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        Assert.Equal("Wat is de HAR?", stream.Said.ElementAt(1));
    }

    [Fact]
    public async Task A_newer_stream_at_another_instance_ends_the_older_one()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        await using var one = Start(server);
        await using var other = Start(server);
        var user = await WebUser.WithTokenAsync(one.Http, Cancelled);
        using var older = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await older.UntilSaidAsync(1, Cancelled);

        using var newer = await WebStream.OpenAsync(await user.At(other.Http).ReconnectAsync("1", Cancelled), Cancelled);
        await older.UntilClosedAsync(Cancelled);

        Assert.Equal("collision", older.Reason);
    }

    [Fact]
    public async Task Instances_that_hear_the_same_message_at_once_answer_it_once()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        await using var one = Start(server);
        await using var other = Start(server);
        var user = await WebUser.StartedAsync(one.Http, Cancelled);
        var elsewhere = user.At(other.Http);

        for (var i = 0; i < 20; i++)
        {
            var ids = await Task.WhenAll(
                user.SayAsync("Wat is de HAR?", $"eigen-{i}", Cancelled),
                elsewhere.SayAsync("Wat is de HAR?", $"eigen-{i}", Cancelled),
                elsewhere.SayAsync("Wat is optoppen?", $"ander-{i}", Cancelled));
            Assert.Equal(ids[0], ids[1]);
        }

        var said = (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray();
        Assert.Equal(1 + (20 * 4), said.Count);
        Assert.Equal(Enumerable.Range(1, said.Count).Select(number => $"{user.ConversationId}|{number:D7}"),
            said.Select(activity => (string)activity!["id"]!));
    }

    [Fact]
    public async Task Instances_that_start_together_on_an_empty_store_share_one_key()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);

        var bots = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Start(server))));

        await using var database = await bots[0].Services.GetRequiredService<IDbContextFactory<ConversationsDbContext>>()
            .CreateDbContextAsync(Cancelled);
        Assert.Equal(1, await database.DataProtectionKeys.CountAsync(Cancelled));
        foreach (var bot in bots)
            await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_store_that_goes_away_is_a_reason_to_come_back_and_costs_nothing_that_was_said()
    {
        await using var server = await PostgresServer.StartAsync(Cancelled);
        await using var bot = Start(server);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.SayAsync("Hoe lang duurt de logeerregeling?", "eigen-1", Cancelled);
        var path = $"/conversations/{user.ConversationId}/activities";

        await server.StopAsync(Cancelled);
        using var post = await user.SendAsync(HttpMethod.Post, path,
            WebUser.Message("en wie betaalt dat?", "eigen-2").ToJsonString(), Cancelled);
        using var read = await user.SendAsync(HttpMethod.Get, path, null, Cancelled);
        await server.ResumeAsync(Cancelled);
        await Eventually.GetAsync(() => user.SayAsync("en wie betaalt dat?", "eigen-2", Cancelled), Cancelled);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (post.StatusCode, read.StatusCode));
        Assert.All([post, read], answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal(5, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    private static WebBot Start(PostgresServer server, TimeProvider? time = null) => WebBot.Start(
        "unused",
        time,
        ("ConnectionStrings:Conversations", server.ConnectionString),
        ("DirectLine:ActivitiesPerMinute", "1000"));
}
