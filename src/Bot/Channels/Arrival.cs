using Assistent.Bot.Conversations;

namespace Assistent.Bot.Channels;

/// <summary>Tells when the bot should say who it is (protocol, 1.6), and when it has been shown the door.</summary>
internal static class Arrival
{
    /// <summary>Someone opens a chat with the bot, or the bot comes into a group. Who joins a group later is not greeted before everyone.</summary>
    public static bool Is(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action is "add" or "add-upgrade",
        ActivityTypes.ConversationUpdate => activity.MembersAdded?.Any(member => (member?.Id == activity.Recipient?.Id) == ConversationKey.IsShared(activity)) ?? false,
        _ => false,
    };

    public static bool IsOver(Activity activity) => activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" };
}
