using Assistent.Bot.DirectLine;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Microsoft.AspNetCore.Mvc;

namespace Assistent.Bot.Web;

/// <summary>The page, the widget, and what they load.</summary>
internal static partial class WebChatEndpoints
{
    // The longest question that fits in the form, as a browser writes it.
    private const int MaxFormBytes = 128 * 1024;
    private const int MaxReportBytes = 16 * 1024;

    public static void AddWebChat(this IServiceCollection services)
    {
        services.AddSettings<WebChatSettings, WebChatSettingsValidator>("WebChat");
        services.AddSingleton(provider => new WebAssets(provider.GetRequiredService<WebChatSettings>().ThemeFile));
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<PlainPage>();
        services.AddSingleton<PublishedOverview>();
    }

    public static void MapWebChat(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context, ChatPage page) => page.Whole(context));
        app.MapGet("/gesprek", (HttpContext context, ChatPage page, string? onthoud) => page.Frame(context, onthoud));
        app.MapPost("/", (HttpContext context, PlainPage page, [FromForm] string vraag, CancellationToken cancellationToken) =>
                page.AnsweredAsync(context, vraag, cancellationToken))
            .DisableAntiforgery()
            .AddEndpointFilter(OwnPageOnly)
            .WithMetadata(new RequestSizeLimitAttribute(MaxFormBytes))
            .RequireRateLimiting(DirectLineLimits.Page);
        app.MapGet(PublishedOverview.Path, (HttpContext context, PublishedOverview overview) => overview.Get(context))
            .RequireRateLimiting(DirectLineLimits.Page);
        app.MapGet("/widget.js", (HttpContext context, WebAssets assets) => assets.GetWidget(context));
        app.MapGet($"{WebAssets.Path}{{file}}", (HttpContext context, WebAssets assets, string file) => assets.Get(context, file));
        app.MapPost(SecurityHeaders.ReportPath, (ILogger<SecurityHeaders> log) =>
        {
            LogReport(log);
            return Results.NoContent();
        }).WithMetadata(new RequestSizeLimitAttribute(MaxReportBytes)).RequireRateLimiting(DirectLineLimits.Reports);
    }

    private static ValueTask<object?> OwnPageOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Origins.IsOwn(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: Wording.OtherSite));

    // What was blocked stands in the report, and with it what a user may have typed: only that there was one is told.
    [LoggerMessage(LogLevel.Warning, "A browser reported that a page tried what its content security policy forbids")]
    private static partial void LogReport(ILogger log);
}
