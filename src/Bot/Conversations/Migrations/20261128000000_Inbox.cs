using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>What was acknowledged and is not yet answered.</summary>
[DbContext(typeof(ConversationsDbContext))]
[Migration("20261128000000_Inbox")]
internal sealed class InboxMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "inbox",
            columns: table => new
            {
                Id = table.Column<string>(nullable: false),
                Activity = table.Column<string>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                Attempts = table.Column<int>(nullable: false),
                LeasedUntil = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_inbox", row => row.Id));
        migrationBuilder.CreateIndex("IX_inbox_LeasedUntil", "inbox", "LeasedUntil");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("inbox");
}
