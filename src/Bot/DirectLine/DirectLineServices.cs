using Assistent.Bot.Conversations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>Registers the bot's own Direct Line server.</summary>
internal static class DirectLineServices
{
    public static void AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DirectLineSettings, DirectLineSettingsValidator>("DirectLine")
            .Validate(settings => settings.AllowedOrigins.All(Origins.IsOrigin), "DirectLine:AllowedOrigins has something that is no "
                + "origin, such as https://intranet.gemeente.nl.")
            .Validate(settings => settings.ReverseProxies.All(ReverseProxies.IsNetwork),
                "DirectLine:ReverseProxies has something that is no address and no network, such as 10.0.0.0/8.");
        services.AddSingleton<FirstKey>();
        KeyProtection.Protect(services, services.AddDataProtection()
            .SetApplicationName("Assistent")
            .PersistKeysToDbContext<ConversationsDbContext>(), configuration);
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<Origins>();
        services.AddSingleton<DirectLineLimits>();
        services.AddSingleton<UsedTickets>();
        services.AddSingleton<WebConversations>();
        services.AddSingleton<OpenSockets>();
        services.AddSingleton<StreamTakeover>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        services.AddHostedService<MissedSignals>();
        if (configuration.GetConnectionString(ConversationDatabase.ConnectionName) is { Length: > 0 } server)
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SignalListener>(provider, server));
        services.AddHttpClient<AzureDirectLine>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddStandardResilienceHandler();
        services.AddRateLimiter();
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<DirectLineSettings>(DirectLineLimits.Apply);
        services.AddCors();
        services.AddOptions<ForwardedHeadersOptions>().Configure<DirectLineSettings, IConfiguration>(ReverseProxies.Trust);
        services.Configure<HostFilteringOptions>(options => options.AllowEmptyHosts = false);
    }
}
