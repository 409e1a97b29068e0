using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Registers the store of conversations and its upkeep.</summary>
internal static class ConversationServices
{
    public static void AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ConversationSettings, ConversationSettingsValidator>("Conversations");
        services.AddPooledDbContextFactory<ConversationsDbContext>((provider, options) =>
            ConversationDatabase.Configure(options, configuration.GetConnectionString(ConversationDatabase.ConnectionName),
                provider.GetRequiredService<ConversationSettings>().DataFolder));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StoreSchema>(provider,
            ConversationDatabase.SqliteFile(provider.GetRequiredService<ConversationSettings>().DataFolder)));
        services.AddSingleton<StoreWriters>();
        services.AddSingleton<StoreTraces>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreTraces>());
        services.AddSingleton<Retention>();
        services.AddSingleton<UserData>();
        services.AddSingleton<OwnData>();
        services.AddSingleton<ConversationLocks>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<AskedArticles>();
        services.AddHostedService(provider => provider.GetRequiredService<AskedArticles>());
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<StoreUpkeep>(provider,
            provider.GetRequiredService<ConversationSettings>().KeepFor));
    }
}
