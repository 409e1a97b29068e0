using Microsoft.AspNetCore.Http.Features;

namespace Assistent.Bot.DirectLine;

/// <summary>Counts what is asked with a token, for the conversation and the user that the token is for.</summary>
internal sealed class LimitFilter(DirectLineLimits limits) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, token) = (context.HttpContext, context.HttpContext.Features.GetRequiredFeature<WebToken>());
        var isSaid = HttpMethods.IsPost(http.Request.Method) && http.Request.RouteValues.ContainsKey(TokenFilter.ConversationId);
        return (isSaid ? limits.Say(http, token) : limits.Read(http, token)) is { } refusal
            ? ValueTask.FromResult<object?>(refusal)
            : next(context);
    }
}
