using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>Two pages of another site that carry the widget, and whose own styles would spoil everything that they reach.</summary>
internal sealed class IntranetPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IntranetPage(WebApplication app, string bot) => (_app, BotAddress) = (app, bot);

    public string BotAddress { get; set; }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<IntranetPage> StartAsync(string bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var page = new IntranetPage(app, bot);
        app.MapGet("/", () => page.Html("Intranet", "/ander"));
        app.MapGet("/ander", () => page.Html("Een andere pagina", "/"));
        await app.StartAsync();
        return page;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Html(string title, string link) => Results.Content(
        $$"""
        <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{{title}}</title><link rel="icon" href="data:,">
        <style>
        * { font-size: 3px !important; letter-spacing: 9px !important; }
        button, iframe, div, h2 {
          display: none !important; position: static !important; color: red !important; transform: rotate(90deg) !important; }
        h1, p, a, main { font-size: 16px !important; letter-spacing: 0 !important; }
        </style>
        </head><body><main><h1>{{title}}</h1><p><a href="{{link}}">Verder</a></p></main>
        <script src="{{BotAddress}}/widget.js"></script></body></html>
        """,
        "text/html; charset=utf-8");
}
