using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// The border of the web chat: pages of other sites stay out, and a store that is out of reach is a reason to come back later.
/// </summary>
internal sealed partial class BorderFilter(Origins origins, ILogger<BorderFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        if (!origins.Allows(context.HttpContext.Request))
            return DirectLineError.Forbidden("Pages of this origin are not allowed.");
        try
        {
            return await next(context);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            LogUnreachable(error);
            return DirectLineError.Unavailable(context.HttpContext);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The conversation store failed a web chat")]
    private partial void LogUnreachable(Exception error);
}
