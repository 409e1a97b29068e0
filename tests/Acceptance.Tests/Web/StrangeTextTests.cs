using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>Names, links and texts of a knowledge base that would break a page: they are shown as text, and the layout holds.</summary>
[Collection(nameof(Browser))]
public sealed class StrangeTextTests(Browser browser)
{
    private const string Script = "<img src=x onerror=document.title=1>";

    private const string Places =
        ".lade-inhoud, .begin, .aanvullingen, .webchat__basic-transcript__scrollable, .webchat__bubble__content, .bij-antwoord";

    private static readonly string LongWord = new('w', 2000);

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Strange_text_is_shown_as_text_and_the_layout_holds(int width)
    {
        using var knowledge = PlantedKnowledge.With($"\\<b onclick=\"x()\"\\>vet {LongWord} שלום עולם");
        knowledge.Replace("titel: Hospitaverhuur", $"titel: Hospitaverhuur {Script} {LongWord}");
        knowledge.Replace("  - titel: Hospi Housing", $"  - titel: '{Script} {LongWord}'");
        await using var server = WebServer.Start(("Knowledge:Folder", knowledge.Folder));
        await using var visit = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.Page.Locator("#begin-bladeren").ClickAsync();
        await visit.Page.Locator(".kaart summary").Filter(new() { HasText = Script }).ClickAsync();
        await AssertHoldsAsync(visit, "the browser");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.QuestionField().PressSequentiallyAsync("hospita");
        await visit.Page.Locator("[role=option]").Filter(new() { HasText = Script }).WaitForAsync();
        await AssertHoldsAsync(visit, "the list while typing");

        await visit.Page.AskAsync("Wat is hospitaverhuur?");
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();
        await AssertHoldsAsync(visit, "the answer");
        var source = await visit.Page.OpenSourceAsync();
        Assert.Contains(Script, await source.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
        await AssertHoldsAsync(visit, "the source");

        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.AskAsync("Vergelijk hospitaverhuur en woningdelen");
        await visit.Page.Locator("#gesprek td").Nth(1).WaitForAsync();
        await AssertHoldsAsync(visit, "the comparison");
        await visit.Page.AskAsync($"Wat kost {LongWord} שלום {Script} bij hospitaverhuur?");
        await visit.Page.Locator("[data-activiteit]").Nth(3).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "E-mail", Exact = true }).ClickAsync();
        await visit.Page.Locator(".elders textarea").WaitForAsync();
        await AssertHoldsAsync(visit, "the mail");
        await AssertDocumentsHoldAsync(visit);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await AssertHoldsAsync(visit, "what is printed");
        Assert.Equal("Assistent woonmogelijkheden", await visit.Page.TitleAsync());
        Assert.Empty(visit.Offences);
    }

    // As a file that is kept, and under a link.
    private static async Task AssertDocumentsHoldAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Meer", Exact = true }).ClickAsync();
        var file = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "HTML", Exact = true }).ClickAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Link voor een collega" }).ClickAsync();
        var shared = await visit.Page.Locator(".elders a").GetAttributeAsync("href");
        var other = await visit.NewPageAsync();
        await other.SetViewportSizeAsync(visit.Page.ViewportSize!.Width, 800);
        foreach (var address in (string[])[$"file://{await file.PathAsync()}", shared!])
        {
            await other.GotoAsync(address);
            Assert.True(await other.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                $"{address} must be scrolled.");
            Assert.Equal(0, await other.Locator("img, b").CountAsync());
        }
    }

    private static async Task AssertHoldsAsync(Visit visit, string state) => Assert.True(
        await visit.Page.EvaluateAsync<bool>(
            "places => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll(places)]"
                + ".every(place => place.scrollWidth <= place.clientWidth)", Places),
        $"{state} must be scrolled sideways.");
}
