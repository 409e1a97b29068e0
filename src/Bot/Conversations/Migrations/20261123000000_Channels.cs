using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>Deliveries, feedback, web chats and the keys of their tokens.</summary>
[DbContext(typeof(ConversationsDbContext))]
[Migration("20261123000000_Channels")]
internal sealed class ChannelsMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("MessageId", "answered", nullable: true);
        migrationBuilder.CreateIndex("IX_answered_MessageId", "answered", "MessageId");
        CreateDeliveries(migrationBuilder);
        CreateFeedback(migrationBuilder);
        CreateWebChat(migrationBuilder);
        migrationBuilder.CreateTable(
            name: "data_protection_keys",
            columns: table => new
            {
                Id = table.Column<int>(nullable: false).Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                FriendlyName = table.Column<string>(nullable: true),
                Xml = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_data_protection_keys", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "data_protection_keys", "web_activities", "web_conversations", "asked", "feedback", "deliveries" })
            migrationBuilder.DropTable(table);
        migrationBuilder.DropIndex("IX_answered_MessageId", "answered");
        migrationBuilder.DropColumn("MessageId", "answered");
    }

    private static void CreateDeliveries(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "deliveries",
            columns: table => new
            {
                Id = table.Column<string>(nullable: false),
                ConversationId = table.Column<string>(nullable: false),
                ActivityId = table.Column<string>(nullable: true),
                ServiceUrl = table.Column<string>(nullable: false),
                Reply = table.Column<string>(nullable: false),
                Attempts = table.Column<int>(nullable: false),
                Doubtful = table.Column<int>(nullable: false),
                NextAt = table.Column<long>(nullable: false),
                GivesUpAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_deliveries", row => row.Id));
        migrationBuilder.CreateIndex("IX_deliveries_NextAt", "deliveries", "NextAt");
    }

    private static void CreateFeedback(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "feedback",
            columns: table => new
            {
                Id = table.Column<string>(nullable: false),
                ConversationId = table.Column<string>(nullable: false),
                ActivityId = table.Column<string>(nullable: true),
                Verdict = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_feedback", row => row.Id));
        migrationBuilder.CreateIndex("IX_feedback_At", "feedback", "At");
        migrationBuilder.CreateTable(
            name: "asked",
            columns: table => new { Slug = table.Column<string>(nullable: false), Count = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_asked", row => row.Slug));
    }

    private static void CreateWebChat(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "web_conversations",
            columns: table => new
            {
                Id = table.Column<string>(nullable: false),
                UserId = table.Column<string>(nullable: false),
                LastSequence = table.Column<long>(nullable: false),
                IsEnded = table.Column<bool>(nullable: false),
                UpdatedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_web_conversations", row => row.Id));
        migrationBuilder.CreateIndex("IX_web_conversations_UpdatedAt", "web_conversations", "UpdatedAt");
        migrationBuilder.CreateTable(
            name: "web_activities",
            columns: table => new
            {
                ConversationId = table.Column<string>(nullable: false),
                Sequence = table.Column<long>(nullable: false),
                ClientId = table.Column<string>(nullable: true),
                Json = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_web_activities", row => new { row.ConversationId, row.Sequence }));
        migrationBuilder.CreateIndex("IX_web_activities_ConversationId_ClientId", "web_activities", ["ConversationId", "ClientId"], unique: true);
    }
}
