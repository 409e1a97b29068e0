using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>One Chromium for all tests of the web chat.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebServer? _server;

    /// <summary>Whether the machine has the browser; <c>./test</c> sees to that.</summary>
    public static bool IsThere => File.Exists(Chromium);

    public IBrowser Chrome => _browser ?? throw new InvalidOperationException("Chromium is not there.");

    /// <summary>A program on its usual settings, for tests that neither stop it nor look into its store.</summary>
    internal WebServer Server =>
        _server ??= WebServer.Start(("DirectLine:PagesPerMinute", "100000"), ("DirectLine:TokensPerMinute", "100000"));

    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
            return;
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>The browser's tests share it, and run one after the other.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class BrowserTests : ICollectionFixture<Browser>;
