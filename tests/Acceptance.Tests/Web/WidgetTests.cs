using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The widget on a page of another site, in a real browser.</summary>
[Collection(nameof(Browser))]
public sealed class WidgetTests(Browser browser)
{
    private const int FewBytes = 3_000;

    [Fact]
    public async Task The_widget_works_on_a_page_whose_styles_would_spoil_it()
    {
        await using var host = await IntranetPage.StartAsync("");
        await using var server = WebServer.Start(("DirectLine:AllowedOrigins:0", host.Address));
        host.BotAddress = server.Address;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(host.Address);

        await Opener(visit).ClickAsync();
        var chat = visit.Page.FrameLocator("iframe");
        await chat.ReadyAsync();
        await chat.QuestionField().FillAsync("Hoe lang duurt de logeerregeling?");
        await chat.QuestionField().PressAsync("Enter");
        await chat.SaysAsync("drie maanden");
        await visit.PictureAsync("widget-antwoord");

        var box = await visit.Page.Locator("iframe").BoundingBoxAsync();
        Assert.True(box is { Width: > 300, Height: > 400 }, "The host page has squeezed the panel.");
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Until_it_is_opened_next_to_nothing_is_fetched()
    {
        await using var host = await IntranetPage.StartAsync("");
        await using var server = WebServer.Start(("DirectLine:AllowedOrigins:0", host.Address));
        host.BotAddress = server.Address;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(host.Address);
        await Opener(visit).WaitForAsync();

        var fetched = visit.Responses.Where(response => response.Url.StartsWith(server.Address, StringComparison.Ordinal)).ToList();
        var sizes = await Task.WhenAll(fetched.Select(async response =>
            (await response.Request.SizesAsync()) is var sizes ? sizes.ResponseBodySize + sizes.ResponseHeadersSize : 0));

        Assert.EndsWith("/widget.js", Assert.Single(fetched).Url, StringComparison.Ordinal);
        Assert.InRange(sizes.Sum(), 1, FewBytes);
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone_and_focus_goes_into_the_panel_and_back()
    {
        await using var host = await IntranetPage.StartAsync("");
        await using var server = WebServer.Start(("DirectLine:AllowedOrigins:0", host.Address));
        host.BotAddress = server.Address;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(host.Address);

        await visit.Page.TabToAsync(".knop");
        await visit.Page.Keyboard.PressAsync("Enter");
        var chat = visit.Page.FrameLocator("iframe");
        await chat.ReadyAsync();
        await Assertions.Expect(chat.QuestionField()).ToBeFocusedAsync();
        var frame = visit.Page.Frames.Single(frame => frame.Url.Contains("/gesprek", StringComparison.Ordinal));
        await visit.Page.BrowseAndAskAsync(frame);
        await visit.Page.TabToAsync("[data-id='webchat-sendbox-input']", frame);
        await visit.Page.Keyboard.TypeAsync("Hoe lang duurt de logeerregeling?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await chat.SaysAsync("drie maanden");
        await visit.Page.ReadLatestAndRateAsync("Duidelijk", frame);

        // Out of the answer, to the question, and out of the panel.
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chat.Locator(".webchat__basic-transcript")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chat.QuestionField()).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Opener(visit).WaitForAsync();

        Assert.Equal("knop", await visit.Page.EvaluateAsync<string>(
            "document.querySelector('assistent-widget').shadowRoot.activeElement?.className"));
        Assert.Equal("false", await Opener(visit).GetAttributeAsync("aria-expanded"));

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.IntoLatestAsync(frame);
        await visit.Page.MailPrintAndEraseAsync(frame);
    }

    [Fact]
    public async Task The_conversation_goes_along_to_the_next_page_of_the_site()
    {
        await using var host = await IntranetPage.StartAsync("");
        await using var server = WebServer.Start(("DirectLine:AllowedOrigins:0", host.Address));
        host.BotAddress = server.Address;
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(host.Address);
        await Opener(visit).ClickAsync();
        var chat = visit.Page.FrameLocator("iframe");
        await chat.ReadyAsync();
        await chat.QuestionField().FillAsync("Hoe lang duurt de logeerregeling?");
        await chat.QuestionField().PressAsync("Enter");
        await chat.SaysAsync("drie maanden");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Verder" }).ClickAsync();
        await visit.Page.FrameLocator("iframe").SaysAsync("drie maanden");

        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_site_that_is_not_listed_cannot_frame_the_chat()
    {
        await using var server = WebServer.Start();
        await using var host = await IntranetPage.StartAsync(server.Address);
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(host.Address);

        await Opener(visit).ClickAsync();

        await visit.Page.WaitForConditionAsync(
            () => visit.Offences.Any(offence => offence.Contains("frame-ancestors", StringComparison.Ordinal)));
    }

    private static ILocator Opener(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag het de assistent" });
}
