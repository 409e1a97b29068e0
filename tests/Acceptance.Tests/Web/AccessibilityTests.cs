using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The rules of accessibility that a machine can check, in each of the states that a visitor meets.</summary>
[Collection(nameof(Browser))]
public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData("licht", ColorScheme.Light, 1280, 900, false)]
    [InlineData("donker", ColorScheme.Dark, 1280, 900, false)]
    [InlineData("smal", ColorScheme.Light, 320, 900, false)]
    [InlineData("smal-donker", ColorScheme.Dark, 320, 900, false)]
    [InlineData("contrast", ColorScheme.Light, 1280, 900, true)]
    [InlineData("vierhonderd-procent", ColorScheme.Light, 320, 256, false)]
    public async Task Neither_the_page_nor_an_answer_on_it_has_a_fault(string name, ColorScheme scheme, int width, int height, bool isForced)
    {
        await using var server = WebServer.Start();
        await using var visit = await Visit.BeginAsync(browser, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, ForcedColors = isForced ? ForcedColors.Active : ForcedColors.None, ReducedMotion = ReducedMotion.Reduce });
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await AssertFaultlessAsync(visit.Page, "the page");

        await visit.Page.AskAsync("Wat is het verschil tussen de HAR en de logeerregeling?");
        await visit.Page.Locator(".bronnen summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, dit helpt" }).ClickAsync();
        await AssertFaultlessAsync(visit.Page, "an answer");
        await visit.PictureAsync($"toegankelijk-{name}");

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page must be scrolled sideways.");
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData("licht", ColorScheme.Light, 1280)]
    [InlineData("donker", ColorScheme.Dark, 1280)]
    [InlineData("smal", ColorScheme.Light, 320)]
    public async Task The_widget_closed_open_and_answering_has_no_fault(string name, ColorScheme scheme, int width)
    {
        await using var server = WebServer.Start();
        await using var host = await IntranetPage.StartAsync(server.Address);
        await using var allowing = WebServer.Start(("DirectLine:AllowedOrigins:0", host.Address));
        host.BotAddress = allowing.Address;
        await using var visit = await Visit.BeginAsync(browser, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 720 } });
        await visit.Page.GotoAsync(host.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag het de assistent" }).WaitForAsync();
        await AssertFaultlessAsync(visit.Page, "the button");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag het de assistent" }).ClickAsync();
        await visit.Page.FrameLocator("iframe").SaysAsync("Ik ben een computer, geen medewerker.");
        await AssertFaultlessAsync(visit.Page, "the panel");
        await visit.Page.FrameLocator("iframe").QuestionField().FillAsync("Hoe lang duurt de logeerregeling?");
        await visit.Page.FrameLocator("iframe").QuestionField().PressAsync("Enter");
        await visit.Page.FrameLocator("iframe").Locator(".bronnen summary").ClickAsync();
        await AssertFaultlessAsync(visit.Page, "an answer in the panel");
        await visit.PictureAsync($"widget-{name}");
    }

    private static async Task AssertFaultlessAsync(IPage page, string state)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{state}: {string.Join("; ", found.Violations.Select(violation => $"{violation.Id} ({string.Join(", ", violation.Nodes.Select(node => node.Html))})"))}");
    }
}
