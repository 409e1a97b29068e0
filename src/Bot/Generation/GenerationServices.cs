using Assistent.Bot.Operations;
using Assistent.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Generation;

/// <summary>Registers the knowledge base with the models that its settings name, if any.</summary>
internal static class GenerationServices
{
    private const string ClientName = "model";

    public static void AddKnowledge(this IServiceCollection services)
    {
        services.AddSettings<KnowledgeSettings, KnowledgeSettingsValidator>("Knowledge");
        services.AddSettings<ModelSettings, ModelSettingsValidator>("Model");
        services.AddSingleton<IValidateOptions<ModelSettings>, EndpointRule>();

        // A redirect would take the key to a host that nobody checked; the usual logs of a client would name addresses and headers.
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(3), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddSingleton(provider => KnowledgeBase.Open(OptionsFrom(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddHealthChecks().AddCheck<ModelHealthCheck>("model", HealthStatus.Degraded, ["ready"]);
    }

    /// <summary>Lets a turn take its own time, and the model's where there is one.</summary>
    public static void AddTurnTime(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var own = provider.GetRequiredService<TurnSettings>().AnswerTime;
        return provider.GetRequiredService<ModelSettings>() is { Endpoint.Length: > 0 } model
            ? new TurnLimit(own + model.TurnTime + model.ThinkingTime, WaitsForModel: true)
            : new TurnLimit(own, WaitsForModel: false);
    });

    private static KnowledgeOptions OptionsFrom(IServiceProvider provider)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>();
        var model = provider.GetRequiredService<ModelSettings>();
        return new KnowledgeOptions(provider.GetRequiredService<KnowledgeSettings>().FullFolder)
        {
            Model = model.Endpoint.Length > 0
                ? new ModelOptions(new ModelAddress(new Uri(model.Endpoint), model.ModelId, model.ApiKey, http.CreateClient(ClientName)))
                {
                    TurnTime = model.TurnTime,
                    FirstTokenTime = model.FirstTokenTime,
                    ThinkingTime = model.ThinkingTime,
                    TokensPerTurn = model.TokensPerTurn,
                    TokensPerDay = model.TokensPerDay,
                    TokensPerUser = model.TokensPerUser,
                    OverviewTokens = model.OverviewTokens,
                    KeptPlans = model.KeptPlans,
                }
                : null,
        };
    }
}
