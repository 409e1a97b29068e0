using Assistent.Bot.Documents;
using Microsoft.AspNetCore.Mvc;

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
        app.MapGroup(PagePath).AddEndpointFilter<BorderFilter>().MapPost("/token",
            (HttpContext context, TokenEndpoints tokens, CancellationToken cancellationToken) => tokens.ForPageAsync(context,
                cancellationToken)).RequireRateLimiting(DirectLineLimits.Tokens);
        var api = app.MapGroup(BasePath).AddEndpointFilter<BorderFilter>();
        api.MapPost("/tokens/generate",
            (HttpContext context, TokenEndpoints tokens, CancellationToken cancellationToken) => tokens.GenerateAsync(context,
                cancellationToken)).RequireRateLimiting(DirectLineLimits.Tokens);
        api.MapGet("/session/getsessionid", () => Results.Json(new SessionResponse(""), DirectLineJson.Default.SessionResponse));
        api.MapGet($"{Conversation}/stream",
            (HttpContext context, StreamEndpoint stream, string conversationId, [FromQuery(Name = "t")] string? ticket,
                CancellationToken cancellationToken) => stream.ConnectAsync(context, conversationId, ticket, cancellationToken));
        MapWithToken(api.MapGroup("").AddEndpointFilter<TokenFilter>().AddEndpointFilter<LimitFilter>());
        api.MapFallback("{**path}", () => DirectLineError.NotFound("There is nothing at this address."));
    }

    private static void MapWithToken(RouteGroupBuilder api)
    {
        api.MapPost("/tokens/refresh", (HttpContext context, TokenEndpoints tokens) => tokens.Refresh(context));
        api.MapPost("/conversations",
            (HttpContext context, ConversationEndpoints conversations,
                CancellationToken cancellationToken) => conversations.StartAsync(context, cancellationToken));
        api.MapGet(Conversation,
            (HttpContext context, ConversationEndpoints conversations, string? watermark,
                CancellationToken cancellationToken) => conversations.ReconnectAsync(context, watermark, cancellationToken));
        api.MapDelete(Conversation,
            (HttpContext context, ConversationEndpoints conversations,
                CancellationToken cancellationToken) => conversations.EraseAsync(context, cancellationToken));
        api.MapGet($"{Conversation}/activities",
            (HttpContext context, ActivityEndpoints activities, string? watermark,
                CancellationToken cancellationToken) => activities.GetAsync(context, watermark, cancellationToken));
        api.MapPost($"{Conversation}/activities",
            (HttpContext context, ActivityEndpoints activities, CancellationToken cancellationToken) => activities.PostAsync(context,
                cancellationToken));
        api.MapPost($"{Conversation}/upload", ActivityEndpoints.Upload);
        api.MapDocuments();
    }
}
