using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The page with the chat, in a real browser.</summary>
[Collection(nameof(Browser))]
public sealed class PageTests(Browser browser)
{
    private const string Question = "Hoe lang duurt de logeerregeling?";
    private const string Answered = "drie maanden";

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_can_be_followed_up()
    {
        var server = browser.Server;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.PictureAsync("pagina-begin");

        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync(Answered);
        var source = await visit.Page.OpenSourceAsync();
        Assert.Contains("maximaal drie maanden", await source.Locator("mark").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("coa.nl", await source.GetByText("COA - Logeerregeling").GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Contains("overzicht BZK, augustus 2023", await source.InnerTextAsync(), StringComparison.Ordinal);
        await visit.PictureAsync("pagina-antwoord");

        await visit.Page.AskAsync("en wie betaalt dat?");
        await visit.Page.SaysAsync("Ik lees uw vraag als");

        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task The_conversation_is_begun_while_web_chat_is_still_on_its_way()
    {
        await using var visit = await Visit.BeginAsync(browser);
        var asked = new TaskCompletionSource();
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/api/directline/token", StringComparison.Ordinal))
                asked.TrySetResult();
        };
        await visit.Page.RouteAsync("**/web/webchat.*.js", async route =>
        {
            await asked.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.ReadyAsync();

        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_rating_with_its_reason_is_stored_on_the_answer_that_it_is_about()
    {
        await using var server = WebServer.Start();
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync(Answered);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nee, dit helpt niet" }).ClickAsync();
        await visit.Page.Locator("#reden").FillAsync("Te lang");
        await visit.Page.Locator(".oordeel").GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await visit.Page.GetByText("Uw oordeel is bewaard").WaitForAsync();

        Assert.Equal(("dislike", "Te lang", true), await FeedbackAsync(server));
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData("<img src=x onerror=\"document.title='kapot'\"> wat is optoppen?")]
    [InlineData("<script>document.title='kapot'</script> wat is optoppen?")]
    [InlineData("[wat is optoppen?](javascript:document.title='kapot')")]
    [InlineData("![optoppen](https://evil.example/x.png)")]
    public async Task Nothing_that_is_typed_runs_or_loads(string question)
    {
        var server = browser.Server;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.Page.AskAsync(question);
        await visit.Page.Locator(".webchat__bubble__content").Nth(2).WaitForAsync();

        Assert.Equal("Assistent woonmogelijkheden", await visit.Page.TitleAsync());
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Nothing_that_an_article_holds_runs_or_loads()
    {
        using var knowledge = PlantedKnowledge.With(
            "\\<img src=\"https://evil.example/x.png\" onerror=\"document.title='kapot'\"\\> ![plaatje](https://evil.example/y.png) "
                + "[klik](javascript:document.title='kapot')");
        await using var server = WebServer.Start(("Knowledge:Folder", knowledge.Folder));
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.Page.AskAsync("Wat is hospitaverhuur?");
        await visit.Page.OpenSourceAsync();

        Assert.Equal("Assistent woonmogelijkheden", await visit.Page.TitleAsync());
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var server = WebServer.Start();
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.Page.TabToAsync("[data-id='webchat-sendbox-input']");
        await visit.Page.Keyboard.TypeAsync(Question);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.SaysAsync(Answered);
        await visit.Page.ReadLatestAndRateAsync("Duidelijk");

        Assert.Equal(("like", "Duidelijk", true), await FeedbackAsync(server));
        await visit.Page.MailPrintAndEraseAsync();
        Assert.Equal(0, await visit.Page.CountAsync(Answered));
    }

    private static async Task<(string Verdict, string Reason, bool IsAboutAnswer)> FeedbackAsync(WebServer server)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.DataFolder, "conversations.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Verdict, Reason, ActivityId IS NOT NULL FROM feedback";
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken), "There is no feedback.");
        return (rows.GetString(0), rows.GetString(1), rows.GetBoolean(2));
    }
}
