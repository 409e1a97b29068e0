namespace Assistent.Bot.Operations;

/// <summary>Registers what watches over the program: places for turns, health, refusals, and what can be seen from outside.</summary>
internal static class OperationServices
{
    public static void AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TurnSettings, TurnSettingsValidator>("Turns");
        services.AddSingleton<TurnPlaces>();
        services.AddRefusals();
        services.AddHealthProbes();
        services.AddTelemetryExport(configuration);
    }
}
