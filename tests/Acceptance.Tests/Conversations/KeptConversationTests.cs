namespace Assistent.Acceptance.Tests.Conversations;

public sealed class KeptConversationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?", "en wie betaalt dat?", "Logeerregeling")]
    [InlineData("Wat is de HAR?", "hoeveel maanden?", "Hotel- en accommodatieregeling")]
    [InlineData("Wat is hospitaverhuur?", "voor wie is dat?", "Hospitaverhuur")]
    public async Task A_question_can_be_followed_up_after_a_restart(string question, string followUp, string subject)
    {
        await using (var before = BotHost.OnFolder(_folder))
            await before.CreateClient().AskAsync("gesprek-1", "bericht-1", question, Cancelled);

        await using var after = BotHost.OnFolder(_folder);
        var reply = await after.CreateClient().AskAsync("gesprek-1", "bericht-2", followUp, Cancelled);

        Assert.NotEmpty(reply.Cited);
        Assert.All(reply.Cited, title => Assert.StartsWith(subject, title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_after_a_restart_gets_its_reply_to_the_letter()
    {
        BotReply first;
        await using (var before = BotHost.OnFolder(_folder))
            first = await before.CreateClient().AskAsync("gesprek-1", "bericht-1", "Hoe lang duurt de logeerregeling?", Cancelled);

        await using var after = BotHost.OnFolder(_folder);
        var again = await after.CreateClient().AskAsync("gesprek-1", "bericht-1", "Hoe lang duurt de logeerregeling?", Cancelled);

        Assert.Equal(first.Body, again.Body);
    }

    [Fact]
    public async Task Of_a_conversation_that_was_wiped_nothing_can_be_followed_up()
    {
        await using var host = BotHost.OnFolder(_folder);
        var bot = host.CreateClient();
        await bot.AskAsync("gesprek-1", "bericht-1", "Hoe lang duurt de logeerregeling?", Cancelled);

        var wiped = await bot.AskAsync("gesprek-1", "bericht-2", "wis dit gesprek", Cancelled);
        var followUp = await bot.AskAsync("gesprek-1", "bericht-3", "en wie betaalt dat?", Cancelled);

        Assert.Contains("gewist", wiped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(followUp.Cited, title => title.StartsWith("Logeerregeling", StringComparison.Ordinal));
    }
}
