using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>What a reader does with an answer elsewhere, from the row of tools under it; nothing of it is said in the conversation.</summary>
[Collection(nameof(Browser))]
public sealed class ElsewhereTests(Browser browser)
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Fact]
    public async Task A_mail_opens_in_place_with_the_question_as_its_subject()
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);

        await Tool(visit.Page, "E-mail").ClickAsync();

        var place = visit.Page.Locator(".elders:not(:empty)");
        await place.GetByText(Question).WaitForAsync();
        var text = await place.GetByRole(AriaRole.Textbox).InputValueAsync();
        Assert.StartsWith("Geachte heer, mevrouw,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", text, StringComparison.Ordinal);
        Assert.StartsWith("mailto:?subject=Hoe%20lang", await place.GetByRole(AriaRole.Link).GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.CountAsync(Question));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_link_opens_the_answer_on_a_page_of_its_own()
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);

        await Tool(visit.Page, "Link voor een collega").ClickAsync();

        var address = await visit.Page.Locator(".elders").GetByRole(AriaRole.Link).GetAttributeAsync("href");
        var other = await visit.NewPageAsync();
        await other.GotoAsync(address!);
        await other.GetByText("maximaal drie maanden").First.WaitForAsync();
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData("Word", "antwoord.docx")]
    [InlineData("HTML", "antwoord.html")]
    public async Task A_document_is_downloaded(string tool, string name)
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => Tool(visit.Page, tool).ClickAsync());

        Assert.Equal(name, download.SuggestedFilename);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Of_one_answer_its_question_and_its_sources_are_printed_and_no_other()
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);
        await visit.Page.AskAsync("Wat is optoppen?");
        await visit.Page.SaysAsync("een bestaand gebouw te verhogen");
        await visit.Page.EvaluateAsync("() => { window.print = () => {}; }");

        await Tool(visit.Page, "Afdrukken").ClickAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var page = visit.Page.Locator("#gesprek");
        await Assertions.Expect(page.GetByText("Wat is optoppen?").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".afdrukken .bronnen q").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".webchat__bubble__content").GetByText(Question).First).ToBeHiddenAsync();
    }

    private async Task<Visit> AskedAsync(WebServer server)
    {
        var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync("maximaal drie maanden");
        return visit;
    }

    private static ILocator Tool(IPage page, string name) => page.Locator(".knoppen").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;
}
