using Microsoft.Extensions.Options;

namespace Assistent.Bot.Operations;

/// <summary>Registers what watches over the program: places for turns, health, refusals, and what can be seen from outside.</summary>
internal static class OperationServices
{
    public static void AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<TurnSettings>, TurnSettingsValidator>();
        services.AddOptions<TurnSettings>().BindConfiguration("Turns").ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TurnSettings>>().Value);
        services.AddSingleton<TurnPlaces>();
        services.AddRefusals();
        services.AddHealthProbes();
        services.AddTelemetryExport(configuration);
    }
}
