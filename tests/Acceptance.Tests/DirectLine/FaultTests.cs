using Assistent.Bot;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_turn_that_breaks_says_so_and_the_conversation_goes_on()
    {
        await using var bot = WebBot.Start(_folder);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);
        Break(bot.Services);

        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);

        var said = (await user.ActivitiesAsync("1", Cancelled))["activities"]!.AsArray();
        Assert.Equal(2, said.Count);
        Assert.StartsWith("Er ging iets mis", (string?)said[1]!["text"], StringComparison.Ordinal);
    }

    // Nothing in the bot is known to break, so a part of it is taken out.
    private static void Break(IServiceProvider services)
    {
        var bot = services.GetRequiredService<AssistantBot>();
        typeof(AssistantBot).GetField("_replies", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.SetValue(bot, null);
    }
}
