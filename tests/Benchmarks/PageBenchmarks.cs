using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Assistent.Benchmarks;

/// <summary>
/// From an empty cache to a field in which a question can be typed, in a browser: Web Chat alone, the page with the chat, and the widget
/// from the press of its button. The page is to take less than two seconds, and no more than 1.2 times what Web Chat alone does.
/// </summary>
[Config(typeof(PerVisit))]
public class PageBenchmarks
{
    private const string QuestionField = "[data-id='webchat-sendbox-input']:not([disabled]):not([readonly])";

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly string _address = $"http://127.0.0.1:{FreePort()}";
    private readonly string _intranet = $"http://127.0.0.1:{FreePort()}";
    private Process? _bot;
    private WebApplication? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _bot = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistent.Bot.dll")])
        {
            WorkingDirectory = _folder,
            Environment =
            {
                ["ASPNETCORE_URLS"] = _address,
                ["DirectLine__AllowedOrigins__0"] = _intranet,
                ["Logging__LogLevel__Default"] = "Critical",
            },
        });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        _site = await StartSiteAsync();
        await UntilReadyAsync();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _browser!.DisposeAsync();
        _playwright!.Dispose();
        await _site!.DisposeAsync();
        _bot!.Kill(entireProcessTree: true);
        await _bot.WaitForExitAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Each visit has a browser profile of its own, and so nothing in its cache.
    [IterationSetup]
    public void Arrive() => ArriveAsync().GetAwaiter().GetResult();

    [IterationCleanup]
    public void Leave() => _page!.Context.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public Task WebChatAlone() => UsableAsync("/kaal");

    [Benchmark]
    public Task WholePage() => UsableAsync("/");

    [Benchmark]
    public async Task Widget()
    {
        await _page!.GotoAsync(_intranet);
        await _page.GetByRole(AriaRole.Button).ClickAsync();
        await _page.FrameLocator("iframe").Locator(QuestionField).WaitForAsync();
    }

    private async Task UsableAsync(string path)
    {
        await _page!.GotoAsync($"{_address}{path}", new() { WaitUntil = WaitUntilState.Commit });
        await _page.Locator(QuestionField).WaitForAsync();
    }

    private async Task ArriveAsync()
    {
        var context = await _browser!.NewContextAsync();
        await context.RouteAsync($"{_address}/kaal", route => route.FulfillAsync(new() { ContentType = "text/html", Body = BarePage() }));
        _page = await context.NewPageAsync();
    }

    private async Task<WebApplication> StartSiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_intranet);
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(
            $"<!doctype html><html><body><script src=\"{_address}/widget.js\"></script></body></html>", "text/html"));
        await site.StartAsync();
        return site;
    }

    // What Web Chat's own documentation shows, with the bundle that the page has too.
    private static string BarePage() => $$"""
        <!doctype html><html><head><script src="/web/{{WebChatFile()}}"></script></head><body><div id="webchat"></div><script>
        fetch('/api/directline/token', { method: 'POST' }).then(response => response.json()).then(({ token }) => WebChat.renderWebChat({
          directLine: WebChat.createDirectLine({ token, domain: location.origin + '/v3/directline' })
        }, document.getElementById('webchat')));
        </script></body></html>
        """;

    private static string WebChatFile() =>
        Path.GetFileName(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "web"), "webchat.*.js").Single());

    private async Task UntilReadyAsync()
    {
        using var http = new HttpClient();
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                await http.GetStringAsync(new Uri($"{_address}/health/ready"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class PerVisit : ManualConfig
    {
        public PerVisit()
        {
            AddJob(ShortRun.InProcess(Job.Default).WithStrategy(RunStrategy.Monitoring)
                .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(2).WithIterationCount(10));
            AddColumn(StatisticColumn.P50, StatisticColumn.Max);
        }
    }
}
