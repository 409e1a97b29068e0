using Assistent.Bot.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Where something of one person is kept.</summary>
/// <param name="Ids">Their conversations.</param>
/// <param name="WebIds">Their web chats.</param>
/// <param name="InboxIds">Their messages that are not yet answered.</param>
internal sealed record KeptConversations(IReadOnlyList<string> Ids, IReadOnlyList<string> WebIds, IReadOnlyList<string> InboxIds)
{
    /// <summary>All of a person, by the id that the channel gives.</summary>
    public static async Task<KeptConversations> OfUserAsync(ConversationsDbContext database, string userId,
        CancellationToken cancellationToken)
    {
        var ids = await database.Conversations.Where(row => row.UserId == userId).Select(row => row.Id).ToListAsync(cancellationToken);
        var webIds = await database.WebConversations.Where(row => row.UserId == userId)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var waiting = await database.Inbox.AsNoTracking().ToListAsync(cancellationToken);
        return new KeptConversations(ids, webIds,
            [.. waiting.Where(row => ConversationKey.UserOf(ActivityJson.Read(row.Activity).From) == userId).Select(row => row.Id)]);
    }

    /// <summary>
    /// What a sender may have who asks for it. In Teams the directory's id proves who that is, in whichever conversation; elsewhere a
    /// client may choose its user's id, and no more than the conversation is theirs.
    /// </summary>
    public static async Task<KeptConversations> OfSenderAsync(ConversationsDbContext database, Activity asking,
        CancellationToken cancellationToken)
    {
        if (ChannelNames.IsTeams(asking.ChannelId) && asking.From?.AadObjectId is { Length: > 0 } person)
            return new KeptConversations(await database.Conversations
                .Where(row => row.UserId == person && row.Id.StartsWith(Channels.Msteams))
                .Select(row => row.Id)
                .ToListAsync(cancellationToken), [], []);
        return new KeptConversations([ConversationKey.Of(asking)],
            asking.ChannelId == ChannelNames.OwnWebChat && asking.Conversation?.Id is { } id ? [id] : [], []);
    }
}
