using System.Net.WebSockets;
using System.Text;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class StreamTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_said_before_the_stream_opened_is_heard_on_it()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        var url = await user.StartAsync(Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        using var stream = await WebStream.OpenAsync(url, Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        Assert.Equal("3", stream.Watermark);
    }

    [Fact]
    public async Task After_a_dropped_line_the_stream_goes_on_behind_what_was_heard()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var before = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await before.UntilSaidAsync(3, Cancelled);
        before.Drop();
        await user.SayAsync("hoeveel maanden?", "eigen-2", Cancelled);

        using var after = await WebStream.OpenAsync(await user.ReconnectAsync(before.Watermark, Cancelled), Cancelled);
        await after.UntilSaidAsync(2, Cancelled);
        await user.SayAsync("Wat is optoppen?", "eigen-3", Cancelled);
        await after.UntilSaidAsync(4, Cancelled);

        Assert.Equal(["hoeveel maanden?", "Wat is optoppen?"], after.Said.Where((_, index) => index % 2 == 0));
        Assert.Equal("7", after.Watermark);
    }

    [Fact]
    public async Task Without_a_watermark_only_what_is_new_is_heard()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        using var stream = await WebStream.OpenAsync(await user.ReconnectAsync(null, Cancelled), Cancelled);
        await user.SayAsync("hoeveel maanden?", "eigen-2", Cancelled);
        await stream.UntilSaidAsync(2, Cancelled);

        Assert.Equal("hoeveel maanden?", stream.Said.First());
    }

    [Fact]
    public async Task With_an_empty_watermark_everything_is_heard()
    {
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        using var stream = await WebStream.OpenAsync(await user.ReconnectAsync("", Cancelled), Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        Assert.Equal("Wat is de HAR?", stream.Said.ElementAt(1));
    }

    [Fact]
    public async Task A_second_stream_ends_the_first()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var first = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await first.UntilSaidAsync(1, Cancelled);

        using var second = await WebStream.OpenAsync(await user.ReconnectAsync("1", Cancelled), Cancelled);
        await first.UntilClosedAsync(Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await second.UntilSaidAsync(2, Cancelled);

        Assert.Equal("collision", first.Reason);
    }

    [Fact]
    public async Task A_sign_that_the_bot_is_at_work_comes_before_the_answer_and_is_not_kept()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        await stream.UntilSaidAsync(1, Cancelled);

        await user.SayAsync("Hoe lang duurt de logeerregeling?", "eigen-1", Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        Assert.True(stream.Heard.Count(activity => (string?)activity["type"] == "typing") <= 1);
        Assert.Equal("message", (string?)stream.Heard[^1]["type"]);
        Assert.Equal(3, (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task Empty_frames_keep_the_line_open_and_say_nothing()
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        for (var i = 0; i < 20; i++)
            await stream.SendAsync([], WebSocketMessageType.Text, isWhole: true, Cancelled);
        await stream.SendAsync(Encoding.UTF8.GetBytes("""{"activities":[]}"""), WebSocketMessageType.Text, isWhole: true, Cancelled);

        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await stream.UntilSaidAsync(3, Cancelled);

        Assert.Null(stream.ClosedWith);
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 10, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Binary, 0, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Text, 1_000_000, WebSocketCloseStatus.MessageTooBig)]
    public async Task What_a_client_has_no_business_sending_ends_its_stream(
        WebSocketMessageType type, int bytes, WebSocketCloseStatus expected)
    {
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);
        using var stream = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);

        await stream.SendAsync(new byte[bytes], type, isWhole: true, Cancelled);
        await stream.UntilClosedAsync(Cancelled);

        Assert.Equal(expected, stream.ClosedWith);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flood_of_frames_ends_the_stream_it_comes_on_and_no_other(bool areWhole)
    {
        var (user, other) = (await WebUser.WithTokenAsync(bot.Http, Cancelled), await WebUser.WithTokenAsync(bot.Http, Cancelled));
        using var flooded = await WebStream.OpenAsync(await user.StartAsync(Cancelled), Cancelled);
        using var quiet = await WebStream.OpenAsync(await other.StartAsync(Cancelled), Cancelled);

        // The server may end it before the last frame is sent.
        for (var i = 0; i < 400 && await flooded.TrySendAsync([], WebSocketMessageType.Text, areWhole, Cancelled); i++) { }
        await flooded.UntilClosedAsync(Cancelled);
        await other.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await quiet.UntilSaidAsync(3, Cancelled);

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, flooded.ClosedWith);
    }
}
