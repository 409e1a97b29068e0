using Assistent.Bot.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>Tells the other instances that a conversation has a new stream, so that an older one ends there too.</summary>
internal sealed class StreamTakeover(IDbContextFactory<ConversationsDbContext> contexts)
{
    /// <summary>The PostgreSQL channel; what is said on it is the conversation's id and the new stream's.</summary>
    public const string Channel = "web_stream";

    public const char Separator = ' ';

    public async Task AnnounceAsync(StreamSocket stream, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (database.Database.IsNpgsql())
            await database.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {$"{stream.ConversationId}{Separator}{stream.Id}"})", cancellationToken);
    }
}
