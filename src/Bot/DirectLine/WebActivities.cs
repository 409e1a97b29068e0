using Assistent.Bot.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Adds activities to a web chat within a transaction: numbered without gaps, and announced to the instances that have its stream.
/// </summary>
internal static class WebActivities
{
    /// <summary>The PostgreSQL channel on which a conversation's id says that something was added to it.</summary>
    public const string Channel = "web_activity";

    /// <summary>The conversation, until the end of the transaction for this one alone. SQLite has one writer anyway.</summary>
    public static Task<WebConversationRow?> LockAsync(ConversationsDbContext database, string conversationId,
        CancellationToken cancellationToken)
    {
        var rows = ConversationDatabase.IsPostgres(database)
            ? database.WebConversations.FromSql($"""SELECT * FROM web_conversations WHERE "Id" = {conversationId} FOR UPDATE""")
            : database.WebConversations.Where(row => row.Id == conversationId);
        return rows.AsTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public static WebActivityRow Add(ConversationsDbContext database, WebConversationRow conversation, Func<long, string> json,
        string? clientId, DateTimeOffset now)
    {
        conversation.LastSequence++;
        conversation.UpdatedAt = now.ToUnixTimeMilliseconds();
        var row = new WebActivityRow { ConversationId = conversation.Id, Sequence = conversation.LastSequence, ClientId = clientId,
            Json = json(conversation.LastSequence), At = conversation.UpdatedAt };
        database.WebActivities.Add(row);
        return row;
    }

    // Heard when the transaction commits, and not at all when it does not.
    public static async Task AnnounceAsync(ConversationsDbContext database, string conversationId, CancellationToken cancellationToken)
    {
        if (ConversationDatabase.IsPostgres(database))
            await database.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {conversationId})", cancellationToken);
    }
}
