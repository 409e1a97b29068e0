using Microsoft.AspNetCore.Http.Features;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Lets a request through whose token is for the conversation it is about, counted for that conversation and its user, and leaves the token
/// for the endpoint.
/// </summary>
internal sealed class TokenFilter(DirectLineTokens tokens, Origins origins, DirectLineLimits limits) : IEndpointFilter
{
    private const string ConversationId = "conversationId";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refusal(context.HttpContext) is { } refusal ? ValueTask.FromResult<object?>(refusal) : next(context);

    // Who has no token is counted by address; it costs who has one nothing.
    private IResult? Refusal(HttpContext context) =>
        Judge(context) is { } refusal ? limits.Refuse(context) ?? refusal
        : HttpMethods.IsPost(context.Request.Method) && context.Request.RouteValues.ContainsKey(ConversationId)
            ? limits.Say(context, context.Features.GetRequiredFeature<WebToken>())
            : limits.Read(context, context.Features.GetRequiredFeature<WebToken>());

    private IResult? Judge(HttpContext context)
    {
        if (BearerToken.Of(context.Request) is not { } text)
            return DirectLineError.NoCredentials();
        return tokens.Read(text) switch
        {
            TokenReading.Expired => DirectLineError.Expired(),
            TokenReading.Valid { Token: var token } when IsForIt(context, token) => Keep(context, token),
            TokenReading.Valid => DirectLineError.Forbidden("The token is for another conversation, or for other pages."),
            _ => DirectLineError.Forbidden("The token was not made here."),
        };
    }

    private bool IsForIt(HttpContext context, WebToken token) =>
        (context.Request.RouteValues[ConversationId] is not string asked || asked == token.ConversationId)
            && origins.Allows(context.Request, token);

    private static IResult? Keep(HttpContext context, WebToken token)
    {
        context.Features.Set(token);
        return null;
    }
}
