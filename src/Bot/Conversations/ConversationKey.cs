using Microsoft.Bot.Schema;

namespace Assistent.Bot.Conversations;

/// <summary>
/// Under which key a conversation is kept. Each channel has ids of its own, so the channel is part of it; and where several people
/// talk, each of them has a context of their own, so that nobody's question leans on what another asked.
/// </summary>
internal static class ConversationKey
{
    private const char Separator = '\u001f';

    // That the bot comes or goes is of everyone in the conversation, whoever let it in.
    public static string Of(Activity activity) =>
        IsShared(activity) && activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)
            ? Of(activity, UserOf(activity.From))
            : Shared(activity);

    /// <summary>The context of one user in the conversation that an activity belongs to.</summary>
    public static string Of(Activity activity, string user) => OfOneIn(Shared(activity), user);

    /// <summary>The context of one user in a conversation where several people talk.</summary>
    public static string OfOneIn(string shared, string user) => $"{shared}{Separator}{user}";

    /// <summary>What the keys of everyone in one conversation begin with.</summary>
    public static string Shared(IActivity activity) => OfPerson(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");

    /// <summary>The key of a conversation of one person on a channel.</summary>
    public static string OfPerson(string channelId, string conversationId) => $"{channelId}{Separator}{conversationId}";

    /// <summary>Whether several people can talk in the conversation.</summary>
    public static bool IsShared(IActivity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>The directory's id of a person where the channel has it, since that outlasts the channel's own.</summary>
    public static string UserOf(ChannelAccount? account) => account?.AadObjectId ?? account?.Id ?? "";
}
