using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>The model as the newest migration leaves it, without what only one of the databases has.</summary>
[DbContext(typeof(ConversationsDbContext))]
internal sealed class ConversationsDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity("Assistent.Bot.Conversations.AnsweredRow", row =>
        {
            row.Property<string>("ConversationId");
            row.Property<string>("ActivityId");
            row.Property<long>("At");
            row.Property<string>("Replies").IsRequired();
            row.HasKey("ConversationId", "ActivityId");
            row.Property<string>("MessageId");
            row.HasIndex("At");
            row.HasIndex("MessageId");
            row.ToTable("answered");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.DeliveryRow", row =>
        {
            row.Property<string>("Id");
            row.Property<string>("ActivityId");
            row.Property<int>("Attempts");
            row.Property<string>("ConversationId").IsRequired();
            row.Property<int>("Doubtful");
            row.Property<long>("GivesUpAt");
            row.Property<long>("NextAt");
            row.Property<string>("Reply").IsRequired();
            row.Property<string>("ServiceUrl").IsRequired();
            row.HasKey("Id");
            row.HasIndex("NextAt");
            row.ToTable("deliveries");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.InboxRow", row =>
        {
            row.Property<string>("Id");
            row.Property<string>("Activity").IsRequired();
            row.Property<int>("Attempts");
            row.Property<long>("LeasedUntil");
            row.Property<long>("ReceivedAt");
            row.HasKey("Id");
            row.HasIndex("LeasedUntil");
            row.ToTable("inbox");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.FeedbackRow", row =>
        {
            row.Property<string>("Id");
            row.Property<string>("ActivityId");
            row.Property<long>("At");
            row.Property<string>("ConversationId").IsRequired();
            row.Property<string>("Reason").IsRequired();
            row.Property<string>("Verdict").IsRequired();
            row.HasKey("Id");
            row.HasIndex("At");
            row.ToTable("feedback");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.AskedRow", row =>
        {
            row.Property<string>("Slug");
            row.Property<long>("Count");
            row.HasKey("Slug");
            row.ToTable("asked");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.WebConversationRow", row =>
        {
            row.Property<string>("Id");
            row.Property<bool>("IsEnded");
            row.Property<long>("LastSequence").IsConcurrencyToken();
            row.Property<long>("UpdatedAt");
            row.Property<string>("UserId").IsRequired();
            row.HasKey("Id");
            row.HasIndex("UpdatedAt");
            row.HasIndex("UserId");
            row.ToTable("web_conversations");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.WebActivityRow", row =>
        {
            row.Property<string>("ConversationId");
            row.Property<long>("Sequence");
            row.Property<string>("ClientId");
            row.Property<string>("Json").IsRequired();
            row.Property<long>("At");
            row.HasIndex("At");
            row.HasKey("ConversationId", "Sequence");
            row.HasIndex("ConversationId", "ClientId").IsUnique();
            row.ToTable("web_activities");
        });
        modelBuilder.Entity("Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey", row =>
        {
            row.Property<int>("Id").ValueGeneratedOnAdd().HasAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
            row.Property<string>("FriendlyName");
            row.Property<string>("Xml");
            row.HasKey("Id");
            row.ToTable("data_protection_keys");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.ConversationRow", row =>
        {
            row.Property<string>("Id");
            row.Property<string>("State").IsRequired();
            row.Property<long>("UpdatedAt");
            row.Property<long>("OldestAt");
            row.Property<string>("UserId").IsRequired();
            row.Property<long>("Version").IsConcurrencyToken();
            row.HasKey("Id");
            row.HasIndex("UpdatedAt");
            row.HasIndex("OldestAt");
            row.HasIndex("UserId");
            row.ToTable("conversations");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.SharedAnswerRow", row =>
        {
            row.Property<string>("Id");
            row.Property<string>("ConversationId").IsRequired();
            row.Property<long>("ExpiresAt");
            row.Property<string>("Json").IsRequired();
            row.Property<long>("Sequence");
            row.HasKey("Id");
            row.HasIndex("ConversationId", "Sequence").IsUnique();
            row.HasIndex("ExpiresAt");
            row.ToTable("shared_answers");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.ProbeRow", row =>
        {
            row.Property<string>("Id");
            row.Property<long>("At");
            row.HasKey("Id");
            row.ToTable("probes");
        });
    }
}
