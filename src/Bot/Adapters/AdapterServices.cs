using Assistent.Bot.Delivery;
using Microsoft.Bot.Connector.Authentication;

namespace Assistent.Bot.Adapters;

/// <summary>Registers the ways in: channels, the bot's own web chat, and the terminal.</summary>
internal static class AdapterServices
{
    public static void AddAdapters(this IServiceCollection services)
    {
        services.AddSettings<MessageLimitSettings, MessageLimitSettingsValidator>("Messages");
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
