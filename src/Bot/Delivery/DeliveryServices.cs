using System.Net;
using Assistent.Bot.Adapters.Authentication;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Assistent.Bot.Delivery;

/// <summary>Registers taking messages in hand and getting replies to their channel.</summary>
internal static class DeliveryServices
{
    private const int Attempts = 2;

    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSettings<DeliverySettings, DeliverySettingsValidator>("Delivery");
        services.AddSingleton<Telemetry>();
        services.AddSingleton<KeptDeliveries>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<ReplyStreams>();
        services.AddSingleton<BusyNotices>();
        services.AddSingleton<BackgroundTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundTurns>());
        services.AddHostedService<DeliveryUpkeep>();
        AddConnector(services);
    }

    private static void AddConnector(IServiceCollection services)
    {
        services.AddSingleton<Connectors>();
        services.AddSingleton<Connector>();
        var connector = services.AddHttpClient(Connectors.ClientName, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            ConnectorClient.AddDefaultRequestHeaders(client);
        }).ConfigurePrimaryHttpMessageHandler(Connectors.NewConnections);
        connector.AddHttpMessageHandler(provider => new BoundedAnswers(provider.GetRequiredService<DeliverySettings>().AttemptTime,
            provider.GetRequiredService<TimeProvider>()));
        connector.AddResilienceHandler("connector",
            (pipeline, context) => Configure(pipeline, context.ServiceProvider.GetRequiredService<DeliverySettings>(),
            context.ServiceProvider.GetRequiredService<TimeProvider>())).SelectPipelineByAuthority();
        connector.AddHttpMessageHandler(provider => new AllowedHosts(provider.GetRequiredService<ServiceHosts>()));
    }

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
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response && ConnectorAnswer.IsBusy(response.StatusCode)
            && (ConnectorAnswer.RetryAfter(response) ?? TimeSpan.Zero) <= settings.AttemptTime),
    };

    // All conversations of a channel share its address: one that is told to wait, or now and then a fault, must not stop the others.
    private static HttpCircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 10,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(15),
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response
            ? response.StatusCode >= HttpStatusCode.InternalServerError : HttpClientResiliencePredicates.IsTransient(attempt.Outcome)),
    };
}
