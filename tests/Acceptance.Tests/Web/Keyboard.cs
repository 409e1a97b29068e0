using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>What a visitor does who has a keyboard and no mouse.</summary>
internal static class Keyboard
{
    private const int MostPresses = 60;
    private const string Tool = ".knoppen .stil";

    // What has the focus, also within a frame or a shadow root.
    private const string HasFocus = """
        ([selector, text]) => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement || focused?.contentDocument?.activeElement)
            focused = focused.shadowRoot?.activeElement ?? focused.contentDocument.activeElement;
          return Boolean(focused?.matches(selector) && (text === '' || focused.textContent === text));
        }
        """;

    /// <summary>
    /// Presses Tab until something has the focus, with this text where one is given; in a frame of another site, what the frame says has
    /// it.
    /// </summary>
    public static async Task TabToAsync(this IPage page, string selector, IFrame? frame = null, string text = "")
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await (frame ?? page.MainFrame).EvaluateAsync<bool>(HasFocus, new[] { selector, text }))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach '{selector}' {text}.");
    }

    /// <summary>Goes from around the conversation into the latest answer, where Web Chat keeps the focus until Escape.</summary>
    public static async Task IntoLatestAsync(this IPage page, IFrame? frame = null)
    {
        await page.TabToAsync(".webchat__basic-transcript", frame);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>In an answer, makes a mail of it and closes that again, prints it, and erases the conversation.</summary>
    public static async Task MailPrintAndEraseAsync(this IPage page, IFrame? frame = null)
    {
        var place = frame ?? page.MainFrame;
        await place.EvaluateAsync("() => { window.print = () => { document.title = 'afgedrukt'; }; }");
        await page.TabToAsync(Tool, frame, "E-mail");
        await page.Keyboard.PressAsync("Enter");
        await place.Locator(".elders textarea").WaitForAsync();
        await page.TabToAsync(".elders .stil", frame, "Sluit");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await place.EvaluateAsync<bool>(HasFocus, new[] { Tool, "E-mail" }), "What was closed does not give the focus back.");

        await page.TabToAsync(Tool, frame, "Afdrukken");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("afgedrukt", await place.TitleAsync());

        await page.Keyboard.PressAsync("Escape");
        await page.TabToAsync("#nieuw", frame);
        await page.Keyboard.PressAsync("Enter");
        await place.Locator("#melding").GetByText("Het gesprek is gewist.").WaitForAsync();
        await place.Locator("#begin").WaitForAsync();
    }

    /// <summary>Opens all instruments, leaves those of one kind, opens the card of one, and asks about it.</summary>
    public static async Task BrowseAndAskAsync(this IPage page, IFrame? frame = null)
    {
        var place = frame ?? page.MainFrame;
        await page.TabToAsync("#begin-bladeren", frame);
        await page.Keyboard.PressAsync("Enter");
        await place.Locator(".kaart").First.WaitForAsync();
        await page.TabToAsync("#soort-keuze", frame);
        await page.Keyboard.TypeAsync("regeling");
        await place.Locator(".aantal").GetByText("6 van 24 instrumenten").WaitForAsync();
        await page.TabToAsync(".kaart summary", frame);
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(".kaart-inhoud button", frame);
        await page.Keyboard.PressAsync("Enter");
        // Where there are many sources, they are folded.
        await place.Locator(".bronnen").First.WaitForAsync();
    }

    /// <summary>Goes into the latest answer, opens a source and closes it again, and rates the answer with a reason.</summary>
    public static async Task ReadLatestAndRateAsync(this IPage page, string reason, IFrame? frame = null)
    {
        await page.IntoLatestAsync(frame);
        await page.TabToAsync(".bronnen button", frame);
        await page.Keyboard.PressAsync("Enter");
        await (frame ?? page.MainFrame).Locator("dialog.bron mark").First.WaitForAsync();
        await page.TabToAsync("dialog.bron a", frame);
        await page.Keyboard.PressAsync("Escape");
        await page.TabToAsync(".bronnen button", frame);
        await page.TabToAsync(".oordeel button", frame);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(reason);
        await page.TabToAsync(".oordeel .utrecht-button--primary-action", frame);
        await page.Keyboard.PressAsync("Enter");
        await (frame ?? page.MainFrame).GetByText("Uw oordeel is bewaard").WaitForAsync();
    }
}
