using System.Net;
using Assistent.Bot.Channels.Authentication;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Polly;

namespace Assistent.Bot.Delivery;

/// <summary>Registers taking messages in hand and getting replies to their channel.</summary>
internal static class DeliveryServices
{
    private const int Attempts = 2;

    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<DeliverySettings>, DeliverySettingsValidator>();
        services.AddOptions<DeliverySettings>().BindConfiguration("Delivery").ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DeliverySettings>>().Value);
        services.AddSingleton<Telemetry>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<ReplyStreams>();
        services.AddSingleton<BackgroundTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundTurns>());
        services.AddHostedService<DeliveryUpkeep>();
        AddConnector(services);
    }

    private static void AddConnector(IServiceCollection services)
    {
        // A redirect would take the bot's token to a host that nobody verified.
        services.AddHttpClient(LoginHttp.ClientName);
        services.AddSingleton<IMsalHttpClientFactory, LoginHttp>();
        services.AddSingleton(provider => new ConnectorTokens(IdentityOf(provider.GetRequiredService<IOptions<BotSettings>>().Value, Cloud.Of(provider.GetRequiredService<IOptions<ChannelSettings>>().Value.Cloud)), provider.GetRequiredService<IMsalHttpClientFactory>()));
        var connector = services.AddHttpClient<ConnectorClient>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        connector.AddResilienceHandler("connector", (pipeline, context) => Configure(pipeline, context.ServiceProvider.GetRequiredService<DeliverySettings>(), context.ServiceProvider.GetRequiredService<TimeProvider>())).SelectPipelineByAuthority();
        connector.AddHttpMessageHandler(provider => new TokenHandler(provider.GetRequiredService<ConnectorTokens>(), provider.GetRequiredService<ServiceHosts>()));
    }

    private static ConnectorIdentity? IdentityOf(BotSettings bot, Cloud cloud) => bot switch
    {
        { IsRegistered: false } => null,
        { MicrosoftAppType: AppType.UserAssignedMSI } => new ConnectorIdentity.Managed(bot.MicrosoftAppId, cloud.Scope[..^"/.default".Length]),
        _ => new ConnectorIdentity.Secret(bot.MicrosoftAppId, bot.MicrosoftAppPassword, new Uri($"{cloud.LoginHost}/{(bot.MicrosoftAppType == AppType.SingleTenant ? bot.MicrosoftAppTenantId : cloud.LoginTenant)}"), cloud.Scope),
    };

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, DeliverySettings settings, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddRetry(RetryOf(settings)).AddCircuitBreaker(Breaker()).AddTimeout(settings.AttemptTime);
    }

    // Only what certainly did not arrive is sent again here; the rest is for the kept deliveries to decide.
    private static HttpRetryStrategyOptions RetryOf(DeliverySettings settings) => new()
    {
        MaxRetryAttempts = Attempts,
        Delay = settings.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        MaxDelay = TimeSpan.FromSeconds(20),
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response && ConnectorResponse.IsBusy(response.StatusCode) && (ConnectorResponse.RetryAfter(response) ?? TimeSpan.Zero) <= settings.AttemptTime),
    };

    // All conversations of a channel share its address: one that is told to wait, or now and then a fault, must not stop the others.
    private static HttpCircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 10,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(15),
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response ? response.StatusCode >= HttpStatusCode.InternalServerError : HttpClientResiliencePredicates.IsTransient(attempt.Outcome)),
    };
}
