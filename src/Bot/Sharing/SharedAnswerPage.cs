using Assistent.Bot.DirectLine;
using Assistent.Bot.Documents;
using Assistent.Bot.Replies;
using Assistent.Bot.Web;

namespace Assistent.Bot.Sharing;

/// <summary><c>/antwoord/{id}</c>: an answer that was shared, as a plain page that no search engine keeps.</summary>
internal static class SharedAnswerPage
{
    private const string Path = "/antwoord";

    public static string AddressOf(HttpContext context, string id) =>
        $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{Path}/{id}";

    public static void AddSharing(this IServiceCollection services)
    {
        services.AddSettings<SharingSettings, SharingSettingsValidator>("Sharing");
        services.AddSingleton<SharedAnswers>();
    }

    public static void MapSharing(this WebApplication app) =>
        app.MapGet($"{Path}/{{id:maxlength(64)}}", ShowAsync).AddEndpointFilter<BorderFilter>().RequireRateLimiting(DirectLineLimits.Page);

    private static async Task<IResult> ShowAsync(HttpContext context, SharedAnswers shared, OverviewWording wording, string id,
        CancellationToken cancellationToken)
    {
        var found = await shared.FindAsync(id, cancellationToken);
        SecurityHeaders.ForPlainPage(context);
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return found is null
            ? Results.Content(DocumentPage.Gone(), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound)
            : Results.Content(DocumentPage.Shared(found.Document, wording, found.Until), "text/html; charset=utf-8");
    }
}
