using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>Activities at the border: what the SDK or a channel would stumble over, and what is another's to say, taken off.</summary>
internal static class Tidied
{
    /// <summary>
    /// An activity that came in. Nothing behind this border looks for entries that are nothing, or for a caller's word on who it is.
    /// </summary>
    public static Activity Of(Activity incoming)
    {
        incoming.MembersAdded = WithoutNothing(incoming.MembersAdded);
        incoming.MembersRemoved = WithoutNothing(incoming.MembersRemoved);
        incoming.Attachments = WithoutNothing(incoming.Attachments);
        (incoming.CallerId, incoming.RelatesTo) = (null, null);

        // The SDK makes a culture of it, and keeps every one that it made.
        incoming.Locale = null;
        incoming.Properties.RemoveAll();
        return incoming;
    }

    /// <summary>
    /// An activity that goes out. Whether its conversation is a group, and where it is, the channel knows itself (A2083, A2302).
    /// </summary>
    public static void Leave(Activity outgoing)
    {
        outgoing.ServiceUrl = null;
        outgoing.Conversation = ConversationOf(outgoing);
    }

    public static ConversationAccount? ConversationOf(Activity activity) =>
        activity.Conversation is { } conversation ? new ConversationAccount(id: conversation.Id) : null;

    private static IList<T>? WithoutNothing<T>(IList<T>? items)
        where T : class => items is null || !items.Contains(null!) ? items : [.. items.OfType<T>()];
}
