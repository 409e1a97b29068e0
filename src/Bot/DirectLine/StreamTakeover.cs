using Assistent.Bot.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>Puts a conversation's new stream in the place of an older one, of this instance or another.</summary>
internal sealed class StreamTakeover(IDbContextFactory<ConversationsDbContext> contexts, OpenSockets sockets)
{
    /// <summary>The PostgreSQL channel; what is said on it is the conversation's id and the new stream's.</summary>
    public const string Channel = "web_stream";

    public const char Separator = ' ';

    public async Task BeginAsync(StreamSocket stream, CancellationToken cancellationToken)
    {
        sockets.Add(stream);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (ConversationDatabase.IsPostgres(database))
            await database.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {$"{stream.ConversationId}{Separator}{stream.Id}"})",
                cancellationToken);
    }

    public void End(StreamSocket stream) => sockets.Remove(stream);
}
