using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>What a visitor does who has a keyboard and no mouse.</summary>
internal static class Keyboard
{
    private const int MostPresses = 60;

    // What has the focus, also within a frame or a shadow root.
    private const string HasFocus = """
        selector => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement || focused?.contentDocument?.activeElement)
            focused = focused.shadowRoot?.activeElement ?? focused.contentDocument.activeElement;
          return focused?.matches(selector) ?? false;
        }
        """;

    /// <summary>Presses Tab until something has the focus; in a frame of another site, what the frame says has it.</summary>
    public static async Task TabToAsync(this IPage page, string selector, IFrame? frame = null)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await (frame ?? page.MainFrame).EvaluateAsync<bool>(HasFocus, selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach '{selector}'.");
    }

    /// <summary>Goes into the latest answer, opens a source and closes it again, and rates the answer with a reason.</summary>
    public static async Task ReadLatestAndRateAsync(this IPage page, string reason, IFrame? frame = null)
    {
        await page.TabToAsync(".webchat__basic-transcript", frame);
        await page.Keyboard.PressAsync("Enter");
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
