using Assistent.Bot.Delivery;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Adapters;

/// <summary>Registers the ways in: channels, the bot's own web chat, and the terminal.</summary>
internal static class AdapterServices
{
    public static void AddAdapters(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<MessageLimitSettings>, MessageLimitSettingsValidator>();
        services.AddOptions<MessageLimitSettings>().BindConfiguration("Messages").ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<MessageLimitSettings>>().Value);
        services.AddSingleton<MessageLimits>();
        services.AddSingleton<TurnFaults>();
        services.AddSingleton<InboundActivities>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ConnectorFactory>(provider => provider.GetRequiredService<Connectors>());
        services.AddSingleton<ChannelAdapter>();
        services.AddSingleton<WebChatAdapter>();
        services.AddSingleton<TerminalAdapter>();
    }
}
