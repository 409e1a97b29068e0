using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>The store of conversations. The same model serves SQLite and PostgreSQL: text keys, text values, whole numbers.</summary>
internal sealed class ConversationsDbContext(
    DbContextOptions<ConversationsDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<AnsweredRow> Answered => Set<AnsweredRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    public DbSet<AskedRow> Asked => Set<AskedRow>();

    public DbSet<WebConversationRow> WebConversations => Set<WebConversationRow>();

    public DbSet<WebActivityRow> WebActivities => Set<WebActivityRow>();

    public DbSet<SharedAnswerRow> SharedAnswers => Set<SharedAnswerRow>();

    public DbSet<ProbeRow> Probes => Set<ProbeRow>();

    /// <summary>The keys that sign web chat tokens, so that every instance accepts them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConversationRow>(row =>
        {
            row.ToTable("conversations");
            row.HasKey(conversation => conversation.Id);
            row.Property(conversation => conversation.Version).IsConcurrencyToken();
            row.HasIndex(conversation => conversation.UpdatedAt);
            row.HasIndex(conversation => conversation.OldestAt);
            row.HasIndex(conversation => conversation.UserId);
        });
        modelBuilder.Entity<AnsweredRow>(row =>
        {
            row.ToTable("answered");
            row.HasKey(answered => new { answered.ConversationId, answered.ActivityId });
            row.HasIndex(answered => answered.At);
            row.HasIndex(answered => answered.MessageId);
        });
        modelBuilder.Entity<DeliveryRow>(row =>
        {
            row.ToTable("deliveries");
            row.HasKey(delivery => delivery.Id);
            row.HasIndex(delivery => delivery.NextAt);
        });
        modelBuilder.Entity<InboxRow>(row =>
        {
            row.ToTable("inbox");
            row.HasKey(waiting => waiting.Id);
            row.HasIndex(waiting => waiting.LeasedUntil);
        });
        modelBuilder.Entity<FeedbackRow>(row =>
        {
            row.ToTable("feedback");
            row.HasKey(feedback => feedback.Id);
            row.HasIndex(feedback => feedback.At);
        });
        modelBuilder.Entity<AskedRow>(row =>
        {
            row.ToTable("asked");
            row.HasKey(asked => asked.Slug);
        });
        modelBuilder.Entity<WebConversationRow>(row =>
        {
            row.ToTable("web_conversations");
            row.HasKey(conversation => conversation.Id);
            row.Property(conversation => conversation.LastSequence).IsConcurrencyToken();
            row.HasIndex(conversation => conversation.UpdatedAt);
            row.HasIndex(conversation => conversation.UserId);
        });
        modelBuilder.Entity<WebActivityRow>(row =>
        {
            row.ToTable("web_activities");
            row.HasKey(activity => new { activity.ConversationId, activity.Sequence });
            row.HasIndex(activity => new { activity.ConversationId, activity.ClientId }).IsUnique();
            row.HasIndex(activity => activity.At);
        });
        modelBuilder.Entity<SharedAnswerRow>(row =>
        {
            row.ToTable("shared_answers");
            row.HasKey(shared => shared.Id);
            row.HasIndex(shared => new { shared.ConversationId, shared.Sequence }).IsUnique();
            row.HasIndex(shared => shared.ExpiresAt);
        });
        modelBuilder.Entity<ProbeRow>(row =>
        {
            row.ToTable("probes");
            row.HasKey(probe => probe.Id);
        });
        modelBuilder.Entity<DataProtectionKey>(row => row.ToTable("data_protection_keys"));
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

    /// <summary>When the oldest turn that is kept was said.</summary>
    public long OldestAt { get; set; }

    /// <summary>
    /// Whose conversation it is, by <see cref="ConversationKey.UserOf"/>, so that what is kept of a person can be given and erased.
    /// </summary>
    public string UserId { get; set; } = "";
}

/// <summary>What is written to know that the store can be written.</summary>
internal sealed class ProbeRow
{
    public required string Id { get; set; }

    public required long At { get; set; }
}

/// <summary>An activity that was answered, with its replies as JSON, so that a second delivery of it changes nothing.</summary>
internal sealed class AnsweredRow
{
    public required string ConversationId { get; set; }

    public required string ActivityId { get; set; }

    public required string Replies { get; set; }

    public required long At { get; set; }

    /// <summary>The channel's id of the message that the reply became, where the channel told it.</summary>
    public string? MessageId { get; set; }
}
