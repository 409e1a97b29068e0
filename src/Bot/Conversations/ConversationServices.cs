using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Conversations;

/// <summary>Registers the store of conversations and its upkeep.</summary>
internal static class ConversationServices
{
    public static void AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ConversationSettings>, ConversationSettingsValidator>();
        services.AddOptions<ConversationSettings>().BindConfiguration("Conversations").ValidateOnStart();
        services.AddPooledDbContextFactory<ConversationsDbContext>((provider, options) =>
            ConversationDatabase.Configure(options, configuration.GetConnectionString(ConversationDatabase.ConnectionName),
                Settings(provider).DataFolder));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StoreSchema>(provider,
            ConversationDatabase.SqliteFile(Settings(provider).DataFolder)));
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
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<StoreUpkeep>(provider, Settings(provider).KeepFor));
    }

    private static ConversationSettings Settings(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ConversationSettings>>().Value;
}
