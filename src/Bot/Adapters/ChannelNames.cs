using Microsoft.Bot.Connector;

namespace Assistent.Bot.Adapters;

/// <summary>The names of channels. A channel can have channels within it: <c>msteams:COPILOT</c> is Teams.</summary>
internal static class ChannelNames
{
    /// <summary>
    /// The bot's own web chat within the program; its clients are told that it is Direct Line. No channel may be called so.
    /// </summary>
    public const string OwnWebChat = $"{Channels.Directline}:assistent";

    private const char Within = ':';

    /// <summary>The channel itself, without the one within it.</summary>
    public static string Bare(string channel) => channel.Split(Within)[0];

    public static bool IsTeams(string? channel) => channel is not null && Bare(channel) == Channels.Msteams;

    /// <summary>Whether a channel shows its messages with Web Chat.</summary>
    public static bool IsWebChat(string? channel) => channel is Channels.Webchat or Channels.Directline or OwnWebChat;
}
