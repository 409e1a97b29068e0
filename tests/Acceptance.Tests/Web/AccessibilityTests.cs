using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The rules of accessibility that a machine can check, in each of the states that a visitor meets.</summary>
[Collection(nameof(Browser))]
public sealed class AccessibilityTests(Browser browser)
{
    // In an ordinary run each colour scheme, forced colours and the narrowest view once; all sizes of each in a whole one.
    public static TheoryData<string, ColorScheme, int, int, bool> Views { get; } = new(Whole.Or<(string, ColorScheme, int, int, bool)>(
        [
            ("donker", ColorScheme.Dark, 1280, 900, false),
            ("telefoon", ColorScheme.Light, 390, 844, false),
            ("contrast", ColorScheme.Light, 1280, 900, true),
            ("tweehonderd-procent", ColorScheme.Light, 640, 450, false),
        ],
        usually:
        [
            ("licht", ColorScheme.Light, 1280, 900, false),
            ("smal-donker", ColorScheme.Dark, 320, 900, false),
            ("contrast-donker-smal", ColorScheme.Dark, 390, 844, true),
            ("vierhonderd-procent", ColorScheme.Light, 320, 256, false),
        ]));

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Neither_the_page_nor_what_opens_on_it_has_a_fault(string name, ColorScheme scheme, int width, int height,
        bool isForced)
    {
        await using var visit = await Visit.BeginAsync(browser, new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            ForcedColors = isForced ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.ReadyAsync();
        await AssertFaultlessAsync(visit, $"{name}-begin");

        await visit.Page.Locator("#begin-bladeren").ClickAsync();
        await visit.Page.Locator(".kaart summary").First.ClickAsync();
        await AssertFaultlessAsync(visit, $"{name}-bladeren");
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.QuestionField().PressSequentiallyAsync("logeer");
        await visit.Page.Locator("[role=option]").First.WaitForAsync();
        await AssertFaultlessAsync(visit, $"{name}-aanvullen");

        await visit.Page.AskAsync("Wat is het verschil tussen de HAR en de logeerregeling?");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Meer", Exact = true }).ClickAsync();
        foreach (var tool in new[] { "E-mail", "Link voor een collega" })
        {
            await visit.Page.Locator(".knoppen").GetByRole(AriaRole.Button, new() { Name = tool, Exact = true }).ClickAsync();
            await visit.Page.Locator(".elders .stil").WaitForAsync();
            await AssertFaultlessAsync(visit, $"{name}-{tool}");
            await visit.Page.Locator(".elders .stil").ClickAsync();
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, dit helpt" }).ClickAsync();
        await AssertFaultlessAsync(visit, $"{name}-antwoord");

        await visit.Page.OpenSourceAsync();
        await AssertFaultlessAsync(visit, $"{name}-bron");
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.Locator("#bladeren").ClickAsync();
        await visit.Page.Locator("dialog.verkenner .thema").First.WaitForAsync();
        await AssertFaultlessAsync(visit, $"{name}-themas");
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.GoOfflineAsync();
        await visit.Page.Locator("#storing button").WaitForAsync();
        await AssertFaultlessAsync(visit, $"{name}-storing");
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData("licht", ColorScheme.Light, 1280)]
    [InlineData("donker", ColorScheme.Dark, 1280)]
    [InlineData("smal", ColorScheme.Light, 320)]
    public async Task The_widget_closed_open_and_answering_has_no_fault(string name, ColorScheme scheme, int width)
    {
        await using var host = await IntranetPage.StartAsync("");
        await using var server = WebServer.Start(("DirectLine:AllowedOrigins:0", host.Address));
        host.BotAddress = server.Address;
        await using var visit = await Visit.BeginAsync(browser,
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 720 } });
        await visit.Page.GotoAsync(host.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag het de assistent" }).WaitForAsync();
        await AssertFaultlessAsync(visit, $"widget-{name}-knop");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag het de assistent" }).ClickAsync();
        await visit.Page.FrameLocator("iframe").ReadyAsync();
        await AssertFaultlessAsync(visit, $"widget-{name}-paneel");
        await visit.Page.FrameLocator("iframe").QuestionField().FillAsync("Hoe lang duurt de logeerregeling?");
        await visit.Page.FrameLocator("iframe").QuestionField().PressAsync("Enter");
        await visit.Page.FrameLocator("iframe").Locator(".bronnen button").First.ClickAsync();
        await visit.Page.FrameLocator("iframe").Locator("dialog.bron mark").First.WaitForAsync();
        await AssertFaultlessAsync(visit, $"widget-{name}-bron");
    }

    private static async Task AssertFaultlessAsync(Visit visit, string state)
    {
        // In forced colours the system picks them, and axe reads those of the style sheet instead.
        var isForced = await visit.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches");
        var found = await visit.Page.RunAxe(new AxeRunOptions { Rules = new() { ["color-contrast"] = new() { Enabled = !isForced } } });
        if (found.Violations.Length > 0)
            await visit.PictureAsync($"toegankelijk-{state}");
        Assert.True(found.Violations.Length == 0, $"{state}: {string.Join("; ", found.Violations.Select(violation =>
            $"{violation.Id} ({string.Join(", ", violation.Nodes.Select(node => node.Html))})"))}");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            $"{state}: the page must be scrolled sideways.");
    }
}
