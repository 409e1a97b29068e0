using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Conversations;

/// <summary>Where the replies of a turn go: an adapter. What it needs to get them there is stored with the turn, or not at all.</summary>
internal interface IReplyRoute
{
    /// <summary>Adds the route's rows to the transaction of the turn; it may be asked again for a transaction that is made again.</summary>
    Task KeepAsync(ConversationsDbContext database, ITurnContext context, IReadOnlyList<Activity> replies, DateTimeOffset now,
        CancellationToken cancellationToken);

    /// <summary>The activity was answered before, with these replies.</summary>
    Task RepeatAsync(ITurnContext context, IList<Activity> replies, CancellationToken cancellationToken);
}
