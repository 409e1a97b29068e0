using Assistent.Bot.Documents;

namespace Assistent.Bot.DirectLine;

/// <summary>The addresses of Direct Line 3.0 under <c>/v3/directline</c>, and the page's own for a token.</summary>
internal static class DirectLineEndpoints
{
    public const string BasePath = "/v3/directline";

    private const string PagePath = "/api/directline";
    private const string Conversation = "/conversations/{conversationId}";

    // Dead lines are found, and proxies see that the line is in use.
    private static readonly WebSocketOptions Sockets = new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan
        .FromSeconds(30) };

    public static void UseDirectLine(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<DirectLineSettings>();
        if (settings.ReverseProxies is not [])
            app.UseForwardedHeaders();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(BasePath)
            || context.Request.Path.StartsWithSegments(PagePath), web => web.UseCors(policy => policy
                .WithOrigins(settings.AllowedOrigins)
                .WithMethods("GET", "POST", "DELETE", "OPTIONS")
                .WithHeaders("Authorization", "Content-Type", "Accept", "X-Requested-With", "x-ms-bot-agent")
                .WithExposedHeaders("Retry-After")));
        app.UseWebSockets(Sockets);
        app.UseRateLimiter();
    }

    public static void MapDirectLine(this WebApplication app)
    {
        var (services, tokens) = (app.Services, app.Services.GetRequiredService<TokenEndpoints>());
        app.MapGroup(PagePath).AddEndpointFilter<BorderFilter>().MapPost("/token", tokens.ForPageAsync)
            .RequireRateLimiting(DirectLineLimits.Tokens);
        var api = app.MapGroup(BasePath).AddEndpointFilter<BorderFilter>();
        api.MapPost("/tokens/generate", tokens.GenerateAsync).RequireRateLimiting(DirectLineLimits.Tokens);
        api.MapGet("/session/getsessionid", () => Results.Json(new SessionResponse(""), DirectLineJson.Default.SessionResponse));
        api.MapGet($"{Conversation}/stream", services.GetRequiredService<StreamEndpoint>().ConnectAsync);
        MapWithToken(api.MapGroup("").AddEndpointFilter<TokenFilter>(), tokens,
            services.GetRequiredService<ConversationEndpoints>(), services.GetRequiredService<ActivityEndpoints>());
        api.MapFallback("{**path}", () => DirectLineError.NotFound("There is nothing at this address."));
    }

    private static void MapWithToken(RouteGroupBuilder api, TokenEndpoints tokens, ConversationEndpoints conversations,
        ActivityEndpoints activities)
    {
        api.MapPost("/tokens/refresh", tokens.Refresh);
        api.MapPost("/conversations", conversations.StartAsync);
        api.MapGet(Conversation, conversations.ReconnectAsync);
        api.MapDelete(Conversation, conversations.EraseAsync);
        api.MapGet($"{Conversation}/activities", activities.GetAsync);
        api.MapPost($"{Conversation}/activities", activities.PostAsync);
        api.MapPost($"{Conversation}/upload", ActivityEndpoints.Upload);
        api.MapDocuments();
    }
}
