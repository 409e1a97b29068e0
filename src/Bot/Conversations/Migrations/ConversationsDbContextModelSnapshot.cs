using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

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
            row.HasIndex("At");
            row.ToTable("answered");
        });
        modelBuilder.Entity("Assistent.Bot.Conversations.ConversationRow", row =>
        {
            row.Property<string>("Id");
            row.Property<string>("State").IsRequired();
            row.Property<long>("UpdatedAt");
            row.Property<long>("Version").IsConcurrencyToken();
            row.HasKey("Id");
            row.HasIndex("UpdatedAt");
            row.ToTable("conversations");
        });
    }
}
