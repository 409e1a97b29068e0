using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>The store of conversations. The same model serves SQLite and PostgreSQL: text keys, text values, whole numbers.</summary>
internal sealed class ConversationsDbContext(DbContextOptions<ConversationsDbContext> options) : DbContext(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<AnsweredRow> Answered => Set<AnsweredRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConversationRow>(row =>
        {
            row.ToTable("conversations");
            row.HasKey(conversation => conversation.Id);
            row.Property(conversation => conversation.Version).IsConcurrencyToken();
            row.HasIndex(conversation => conversation.UpdatedAt);
        });
        modelBuilder.Entity<AnsweredRow>(row =>
        {
            row.ToTable("answered");
            row.HasKey(answered => new { answered.ConversationId, answered.ActivityId });
            row.HasIndex(answered => answered.At);
        });
    }
}

/// <summary>One conversation as stored. Times are milliseconds since 1970, UTC, which both databases compare alike.</summary>
internal sealed class ConversationRow
{
    public required string Id { get; set; }

    /// <summary>The <see cref="Conversation"/> as JSON.</summary>
    public required string State { get; set; }

    public required long Version { get; set; }

    public required long UpdatedAt { get; set; }
}

/// <summary>An activity that was answered, with its replies as JSON, so that a second delivery of it changes nothing.</summary>
internal sealed class AnsweredRow
{
    public required string ConversationId { get; set; }

    public required string ActivityId { get; set; }

    public required string Replies { get; set; }

    public required long At { get; set; }
}
