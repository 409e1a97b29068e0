using Assistent.Bot.Channels;

namespace Assistent.Bot.Conversations;

/// <summary>Where the replies of a turn go. What it needs to get them there is stored with the turn, or not at all.</summary>
internal interface IReplyRoute
{
    /// <summary>Adds the route's rows to the transaction of the turn; it may be asked again for a turn that runs again.</summary>
    Task KeepAsync(ConversationsDbContext database, Activity incoming, TurnResult result, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>The replies go back in the response to the caller who waits for them.</summary>
internal sealed class InResponse : IReplyRoute
{
    private InResponse()
    {
    }

    public static InResponse Route { get; } = new();

    public Task KeepAsync(ConversationsDbContext database, Activity incoming, TurnResult result, DateTimeOffset now, CancellationToken cancellationToken) => Task.CompletedTask;
}
