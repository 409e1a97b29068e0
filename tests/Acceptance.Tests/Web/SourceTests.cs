using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>A source opens where the reader is, and stays open until the reader closes it.</summary>
[Collection(nameof(Browser))]
public sealed class SourceTests(Browser browser)
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task A_source_opens_beside_the_chat_where_there_is_room_and_otherwise_over_it(int width, bool isSheet)
    {
        await using var visit = await AskedAsync(width);

        var source = await visit.Page.OpenSourceAsync();
        Assert.Equal(isSheet, await source.EvaluateAsync<bool>("dialog => dialog.matches(':modal')"));
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(source).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#gesprek button[value='cite:1']").Last).ToBeFocusedAsync();
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_marker_that_is_drawn_anew_while_it_is_pressed_opens_its_source_all_the_same()
    {
        await using var visit = await AskedAsync(1280);
        var marker = visit.Page.Locator("#gesprek button[value='cite:1']").Last;
        await marker.HoverAsync();

        await visit.Page.Mouse.DownAsync();
        await marker.EvaluateAsync("button => button.replaceWith(button.cloneNode(true))");
        await visit.Page.Mouse.UpAsync();

        await visit.Page.Locator("dialog.bron mark").First.WaitForAsync();
    }

    [Fact]
    public async Task The_marker_in_the_text_and_the_list_under_it_open_the_same()
    {
        await using var visit = await AskedAsync(1280);

        var byMarker = await (await visit.Page.OpenSourceAsync()).InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".bronnen button").First.ClickAsync();
        await visit.Page.Locator("dialog.bron mark").WaitForAsync();

        Assert.Equal(byMarker, await visit.Page.Locator("dialog.bron").InnerTextAsync());
        Assert.Contains("pagina van de overheid", byMarker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_opened_stays_open_when_the_conversation_goes_on_and_is_drawn_again()
    {
        await using var visit = await AskedAsync(1280);
        var source = await visit.Page.OpenSourceAsync();
        await visit.Page.Locator(".bronnen summary").ClickAsync();

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.Page.AskAsync("en wie betaalt dat?");
        await visit.Page.SaysAsync("Ik lees uw vraag als");

        await Assertions.Expect(source.Locator("mark")).ToHaveTextAsync("Een logeerperiode duurt in principe maximaal drie maanden.");
        Assert.False(await visit.Page.Locator(".bronnen").First.EvaluateAsync<bool>("list => list.open"));
    }

    [Fact]
    public async Task A_later_change_is_shown_with_its_own_source()
    {
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync("Vanaf hoeveel personen geldt de Regeling Huisvesting Grote Gezinnen nu?");
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();

        await visit.Page.OpenSourceAsync();

        await Assertions.Expect(visit.Page.Locator("dialog.bron .let-op").First).ToContainTextAsync("6 juni 2024");
        await Assertions.Expect(visit.Page.Locator("dialog.bron .let-op a").First).ToHaveAttributeAsync("href",
            new System.Text.RegularExpressions.Regex("^https://www.volkshuisvestingnederland.nl/actueel/"));
    }

    private async Task<Visit> AskedAsync(int width)
    {
        var visit = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();
        return visit;
    }
}
