using Assistent.Bot.Replies;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The page when something breaks: it says what, and goes on by itself or by a button.</summary>
[Collection(nameof(Browser))]
public sealed class OutageTests(Browser browser)
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Fact]
    public async Task A_server_that_goes_away_is_missed_at_once_and_taken_up_again_when_it_is_back()
    {
        await using var server = WebServer.Start();
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync("drie maanden");
        var source = await visit.Page.OpenSourceAsync();

        await server.StopAsync();
        await visit.Page.GetByRole(AriaRole.Alert).GetByText("De assistent is even niet bereikbaar.").WaitForAsync();
        await visit.Page.QuestionField().FillAsync("en wie betaalt dat?");
        server.Start();
        await visit.Page.Locator("#storing button").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.QuestionField().PressAsync("Enter");
        await visit.Page.SaysAsync("Ik lees uw vraag als");

        Assert.Equal((1, 1), (await visit.Page.CountAsync(Question), await visit.Page.CountAsync("drie maanden")));
        await Assertions.Expect(source.Locator("mark")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_token_the_page_says_so_and_begins_when_asked_again()
    {
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.RouteAsync("**/api/directline/token", route => route.FulfillAsync(new() { Status = 503 }));
        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.GetByRole(AriaRole.Alert).GetByText("Er kan nu geen gesprek worden begonnen.").WaitForAsync();

        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Probeer opnieuw" }).ClickAsync();
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync("drie maanden");

        await Assertions.Expect(visit.Page.Locator("#storing")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Who_asks_too_much_at_once_reads_why_it_was_not_sent()
    {
        await using var server = WebServer.Start(("DirectLine:ActivitiesPerMinute", "1"));
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync("drie maanden");

        await visit.Page.AskAsync("en wie betaalt dat?");

        await visit.Page.GetByRole(AriaRole.Alert).GetByText(Wording.TooBusy).WaitForAsync();
    }

    [Fact]
    public async Task A_question_typed_before_there_is_a_connection_is_asked_when_there_is_one()
    {
        await using var visit = await Visit.BeginAsync(browser);
        var typed = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/conversations", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync(browser.Server.Address);

        await visit.Page.AskAsync(Question);
        typed.SetResult();
        await visit.Page.SaysAsync("drie maanden");

        Assert.Equal(1, await visit.Page.CountAsync(Question));
    }
}
