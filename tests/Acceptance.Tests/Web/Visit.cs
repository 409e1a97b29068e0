using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>
/// Someone who visits a page with a fresh browser profile. What the page must never do is noted: a request to another host, an error of
/// its script, something that its security policy forbids.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context) => _context = context;

    public IPage Page { get; private set; } = null!;

    public ConcurrentQueue<string> Offences { get; } = new();

    public ConcurrentQueue<IResponse> Responses { get; } = new();

    public static async Task<Visit> BeginAsync(Browser browser, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(Browser.IsThere, "There is no Chromium at /usr/bin/chromium.");
        options ??= new();
        options.Locale = "nl-NL";
        var visit = new Visit(await browser.Chrome.NewContextAsync(options));
        visit._context.Request += (_, request) => visit.NoteHost(request.Url);
        visit._context.Response += (_, response) => visit.Responses.Enqueue(response);
        visit.Page = await visit.NewPageAsync();
        return visit;
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var page = await _context.NewPageAsync();
        page.SetDefaultTimeout(Patience.Milliseconds);
        page.PageError += (_, error) => Offences.Enqueue($"script: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                && !message.Text.Contains("WebSocket connection", StringComparison.Ordinal))
                Offences.Enqueue($"console: {message.Text}");
        };
        return page;
    }

    public Task GoOfflineAsync() => _context.SetOfflineAsync(true);

    public Task GoOnlineAsync() => _context.SetOfflineAsync(false);

    public Task PictureAsync(string name, IPage? page = null) =>
        (page ?? Page).ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void NoteHost(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback)
            Offences.Enqueue($"another host: {url}");
    }
}

/// <summary>What a visitor sees and does in the chat, on the page or in the widget's frame.</summary>
internal static class Chat
{
    private const string SendBox = "[data-id='webchat-sendbox-input']";
    private const string Bubble = ".webchat__bubble__content";

    public static ILocator QuestionField(this IPage page) => page.Locator(SendBox);

    public static ILocator QuestionField(this IFrameLocator frame) => frame.Locator(SendBox);

    /// <summary>The chat is there when the bot has said who it is; before anything is asked, the themes stand in front of that.</summary>
    public static Task ReadyAsync(this IPage page) => IsSaidAsync(page.Locator(Bubble));

    public static Task ReadyAsync(this IFrameLocator frame) => IsSaidAsync(frame.Locator(Bubble));

    public static Task SaysAsync(this IPage page, string text) => page.Locator(Bubble).GetByText(text).Last.WaitForAsync();

    public static Task SaysAsync(this IFrameLocator frame, string text) => frame.Locator(Bubble).GetByText(text).Last.WaitForAsync();

    /// <summary>Opens the first source of the latest answer.</summary>
    public static async Task<ILocator> OpenSourceAsync(this IPage page)
    {
        await page.Locator("#gesprek button[value='cite:1']").Last.ClickAsync();
        var source = page.Locator("dialog.bron");
        await source.Locator("mark, .let-op").First.WaitForAsync();
        return source;
    }

    public static async Task AskAsync(this IPage page, string question)
    {
        await page.QuestionField().FillAsync(question);
        await page.QuestionField().PressAsync("Enter");
    }

    /// <summary>Waits until something holds, for as long as the page may take.</summary>
    public static async Task WaitForConditionAsync(this IPage page, Func<bool> holds)
    {
        for (var looks = 0; looks < 200 && !holds(); looks++)
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.True(holds());
    }

    /// <summary>How often a text stands in the conversation as it is seen; what only a screen reader gets is left out.</summary>
    public static Task<int> CountAsync(this IPage page, string text) =>
        page.Locator(Bubble).GetByText(text).CountAsync();

    private static Task IsSaidAsync(ILocator bubbles) =>
        bubbles.GetByText("Ik ben een computer, geen medewerker.").Last.WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
