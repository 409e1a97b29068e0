using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>Names, links and texts of a knowledge base that would break a page: they are shown as text, and the layout holds.</summary>
[Collection(nameof(Browser))]
public sealed class StrangeTextTests(Browser browser)
{
    private const string Script = "<img src=x onerror=document.title=1>";

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

        Assert.Equal("Assistent woonmogelijkheden", await visit.Page.TitleAsync());
        Assert.Empty(visit.Offences);
    }

    private static async Task AssertHoldsAsync(Visit visit, string state) => Assert.True(
        await visit.Page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('.lade-inhoud, .begin, .aanvullingen')]"
                + ".every(place => place.scrollWidth <= place.clientWidth)"),
        $"{state} must be scrolled sideways.");
}
