using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>The first schema. Column types are left to the database in use.</summary>
[DbContext(typeof(ConversationsDbContext))]
[Migration("20261122000000_Conversations")]
internal sealed class ConversationsMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "conversations",
            columns: table => new
            {
                Id = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
                Version = table.Column<long>(nullable: false),
                UpdatedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_conversations", row => row.Id));
        migrationBuilder.CreateIndex("IX_conversations_UpdatedAt", "conversations", "UpdatedAt");

        migrationBuilder.CreateTable(
            name: "answered",
            columns: table => new
            {
                ConversationId = table.Column<string>(nullable: false),
                ActivityId = table.Column<string>(nullable: false),
                Replies = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_answered", row => new { row.ConversationId, row.ActivityId }));
        migrationBuilder.CreateIndex("IX_answered_At", "answered", "At");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("answered");
        migrationBuilder.DropTable("conversations");
    }
}
