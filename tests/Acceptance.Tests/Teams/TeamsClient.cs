using Assistent.Acceptance.Tests.Conversations;
using Assistent.Bot.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>
/// The bot as a process of its own, Microsoft's simulator of the Teams client before it, and a browser in which the simulator is
/// used: one session for all tests.
/// </summary>
public sealed class TeamsClient : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-teams-").FullName;
    private readonly Uri _bot = new($"http://127.0.0.1:{LoopbackPort.Free()}/");
    private readonly Uri _client = new($"http://127.0.0.1:{LoopbackPort.Free()}/");
    private readonly List<ChildProcess> _children = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;
    private Wire? _wire;
    private string? _missing;

    internal Wire Wire => _wire!;

    public IPage Page => _page!;

    private string Said => string.Join("\n\n", _children.Select(child => child.Said));

    public async ValueTask InitializeAsync()
    {
        _missing = File.Exists(Chromium) ? await Peers.MissingAsync() : "Chromium is not on this machine; './test' installs it on Debian.";
        if (_missing is not null)
            return;
        StartBot();
        StartPlayground();
        await UntilReadyAsync(TestContext.Current.CancellationToken);
        _wire = await Wire.TapAsync(new Uri($"ws://127.0.0.1:{_client.Port}/_ws/log/stream"), TestContext.Current.CancellationToken);
        await OpenBrowserAsync();
    }

    /// <summary>Does a part of a test; when it fails, what was seen and what passed over the wire is kept.</summary>
    public async Task RunAsync(Func<Task> test)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        try
        {
            await test();
            Assert.DoesNotContain(Wire.Exchanges, exchange => exchange.Status is 0 or >= 400);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{error.Message}\n{await KeepEvidenceAsync()}", error);
        }
    }

    /// <summary>What is stored of the verdicts of users.</summary>
    public async Task<IReadOnlyList<(string Verdict, string Reason)>> FeedbackAsync(CancellationToken cancellationToken)
    {
        var file = ConversationDatabase.SqliteFile(Path.Combine(_folder, "data"));
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Verdict\", \"Reason\" FROM feedback";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var feedback = new List<(string, string)>();
        while (await rows.ReadAsync(cancellationToken))
            feedback.Add((rows.GetString(0), rows.GetString(1)));
        return feedback;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_wire is not null)
            await _wire.DisposeAsync();
        foreach (var child in _children)
            child.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void StartBot() => _children.Add(ChildProcess.Start(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Assistent.Bot.dll")],
        _folder,
        ("ASPNETCORE_URLS", _bot.ToString()),
        ("Conversations__DataFolder", Path.Combine(_folder, "data"))));

    private void StartPlayground()
    {
        // It opens a browser by itself, which nobody asked for: through this name.
        var programs = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        var opener = Path.Combine(programs, "xdg-open");
        File.WriteAllText(opener, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Teams", "playground.yml"), Path.Combine(_folder, ".m365agentsplayground.yml"));
        _children.Add(ChildProcess.Start(
            "node",
            [Peers.Playground, "-e", $"{_bot}api/messages", "-c", "msteams", "-p", $"{_client.Port}", "--disable-telemetry"],
            _folder,
            ("PATH", $"{programs}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}")));
    }

    // The playground answers when the bot does, so this is the sign of both.
    private async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience.Time);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            Assert.False(_children.Any(child => child.HasEnded), $"A program ended at its start:\n{Said}");
        }
        while (!await IsReadyAsync(http, patience.Token) && await pause.WaitForNextTickAsync(patience.Token));
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(_client, "_internal/v1/config"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task OpenBrowserAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
        _page = await _browser.NewPageAsync(new() { Locale = "nl-NL", ViewportSize = new() { Width = 1280, Height = 1000 } });
        _page.SetDefaultTimeout(Patience.Milliseconds);
        // Fonts and a script from elsewhere: it does without.
        await _page.RouteAsync(url => new Uri(url).Host is not ("127.0.0.1" or "localhost"), route => route.AbortAsync());
        await _page.GotoAsync(_client.ToString());
    }

    private async Task<string> KeepEvidenceAsync()
    {
        var kept = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "teams")).FullName;
        var name = TestContext.Current.TestMethod?.MethodName ?? "test";
        var screenshot = Path.Combine(kept, $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = screenshot });
        await File.WriteAllTextAsync(Path.Combine(kept, $"{name}.log"), $"{Wire}\n\n{Said}");
        return $"See {screenshot} and the .log beside it.";
    }
}
