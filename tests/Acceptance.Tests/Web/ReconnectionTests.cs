using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>
/// Pages that come back, stand side by side or lose their server, in a real browser: the conversation goes on, and nothing is doubled.
/// </summary>
[Collection(nameof(Browser))]
public sealed class ReconnectionTests(Browser browser)
{
    private const string Question = "Hoe lang duurt de logeerregeling?";
    private const string Answered = "drie maanden";

    [Fact]
    public async Task A_reload_goes_on_with_the_conversation_and_doubles_nothing()
    {
        var server = browser.Server;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync(Answered);

        await visit.Page.ReloadAsync();
        await visit.Page.SaysAsync(Answered);
        await visit.Page.AskAsync("en wie betaalt dat?");
        await visit.Page.SaysAsync("Ik lees uw vraag als");

        Assert.Equal(1, await visit.Page.CountAsync(Question));
        Assert.Equal(1, await visit.Page.CountAsync("Ik ben een computer, geen medewerker."));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_server_that_starts_again_goes_on_with_the_conversation()
    {
        await using var server = WebServer.Start();
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync(Answered);

        await server.StopAsync();
        server.Start();
        await visit.Page.ReloadAsync();
        await visit.Page.SaysAsync(Answered);
        await visit.Page.AskAsync("en wie betaalt dat?");
        await visit.Page.SaysAsync("Ik lees uw vraag als");

        Assert.Equal(1, await visit.Page.CountAsync(Question));
    }

    [Fact]
    public async Task Two_tabs_have_a_conversation_each()
    {
        var server = browser.Server;
        await using var visit = await Visit.BeginAsync(browser);
        var other = await visit.NewPageAsync();
        await visit.Page.GotoAsync(server.Address);
        await other.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await other.ReadyAsync();

        await visit.Page.AskAsync(Question);
        await other.AskAsync("Wat is hospitaverhuur?");
        await visit.Page.SaysAsync(Answered);
        await other.SaysAsync("Een huurder of eigenaar van een huis verhuurt");

        Assert.Equal(0, await other.CountAsync(Question));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_while_is_found_again_by_a_page_that_stays_open()
    {
        await using var server = WebServer.Start();
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync(Answered);

        await server.StopAsync();
        server.Start();
        await visit.Page.AskAsync("en wie betaalt dat?");
        await visit.Page.SaysAsync("Ik lees uw vraag als");

        Assert.Equal(1, await visit.Page.CountAsync(Question));
        Assert.Equal(1, await visit.Page.CountAsync("en wie betaalt dat?"));
    }

    [Fact]
    public async Task Two_tabs_that_share_a_conversation_both_hear_all_of_it_once()
    {
        await using var server = WebServer.Start(("WebChat:Remember", "Device"));
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        var other = await visit.NewPageAsync();
        await other.GotoAsync(server.Address);
        await other.ReadyAsync();

        await visit.Page.AskAsync(Question);
        await other.SaysAsync(Answered);
        await other.AskAsync("en wie betaalt dat?");
        await visit.Page.SaysAsync("Ik lees uw vraag als");
        await other.SaysAsync("Ik lees uw vraag als");

        foreach (var page in new[] { visit.Page, other })
            Assert.Equal((1, 1), (await page.CountAsync(Question), await page.CountAsync("Ik lees uw vraag als")));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Without_a_connection_the_page_says_so_and_goes_on_when_there_is_one()
    {
        var server = browser.Server;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.GoOfflineAsync();
        await visit.Page.Locator("#storing").GetByText("Er is geen verbinding.").WaitForAsync();
        await visit.GoOnlineAsync();
        await visit.Page.Locator("#melding").GetByText("De verbinding is er weer.").WaitForAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync(Answered);
    }
}
