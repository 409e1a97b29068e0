namespace Assistent.Bot.Teams;

/// <summary>Registers what Teams asks of the bot besides messages.</summary>
internal static class TeamsServices
{
    public static void AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<AnswerCardActions>();
        services.AddSingleton<InstrumentSearch>();
    }
}
