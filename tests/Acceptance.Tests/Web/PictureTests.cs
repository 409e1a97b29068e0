using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>
/// Makes the pictures of README and docs, when asked to: <c>ASSISTENT_BEELDEN=docs/beelden</c> with this class as the filter.
/// </summary>
[Collection(nameof(Browser))]
public sealed class PictureTests(Browser browser)
{
    private const int MostBytes = 150_000;

    [Fact]
    public async Task The_pictures_of_the_docs_are_made()
    {
        var folder = Environment.GetEnvironmentVariable("ASSISTENT_BEELDEN");
        Assert.SkipUnless(folder is not null, "ASSISTENT_BEELDEN does not say where the pictures go.");
        await using var wide = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = 1110, Height = 620 } });
        await wide.Page.GotoAsync(browser.Server.Address);
        await wide.Page.ReadyAsync();
        await SaveAsync(wide, folder, "begin");
        await wide.Page.AskAsync("Is de Regeling Huisvesting Grote Gezinnen nog open voor een gezin van 8?");
        await wide.Page.Locator(".bronnen button").First.WaitForAsync();
        await wide.Page.Locator("#gesprek button[value='cite:2']").Last.ClickAsync();
        await wide.Page.Locator("dialog.bron mark").First.WaitForAsync();
        await SaveAsync(wide, folder, "bron");

        await using var narrow = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = 390, Height = 700 } });
        await narrow.Page.GotoAsync(browser.Server.Address);
        await narrow.Page.ReadyAsync();
        await narrow.Page.Locator("#begin-bladeren").ClickAsync();
        await narrow.Page.GetByLabel("Soort").SelectOptionAsync("regeling");
        await narrow.Page.Locator(".kaart:visible summary").First.ClickAsync();
        await SaveAsync(narrow, folder, "bladeren");
    }

    private static async Task SaveAsync(Visit visit, string folder, string name)
    {
        var picture = await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        Assert.InRange(picture.Length, 1, MostBytes);
    }
}
