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
        AddSettings<KnowledgeSettings, KnowledgeSettingsValidator>(services, "Knowledge");
        AddSettings<ModelSettings, ModelSettingsValidator>(services,
            "Model").AddSingleton<IValidateOptions<ModelSettings>>(new EndpointRule<ModelSettings>("Model"));

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
        var own = Settings<TurnSettings>(provider).AnswerTime;
        return Settings<ModelSettings>(provider) is { Endpoint.Length: > 0 } model
            ? new TurnLimit(own + model.TurnTime + model.ThinkingTime, WaitsForModel: true)
            : new TurnLimit(own, WaitsForModel: false);
    });

    private static KnowledgeOptions OptionsFrom(IServiceProvider provider)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>();
        var model = Settings<ModelSettings>(provider);
        return new KnowledgeOptions(Settings<KnowledgeSettings>(provider).FullFolder)
        {
            Model = AddressOf(model, http) is { } reader
                ? new ModelOptions(reader)
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

    private static ModelAddress? AddressOf(IModelServer server, IHttpClientFactory http) =>
        server.Endpoint.Length == 0
            ? null
            : new ModelAddress(new Uri(server.Endpoint), server.ModelId, server.ApiKey, http.CreateClient(ClientName));

    private static T Settings<T>(IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;

    private static IServiceCollection AddSettings<T, TValidator>(IServiceCollection services, string section)
        where T : class
        where TValidator : class, IValidateOptions<T>
    {
        services.AddSingleton<IValidateOptions<T>, TValidator>();
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services;
    }
}
