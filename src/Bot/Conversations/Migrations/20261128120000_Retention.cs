using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>The age of each turn and activity, whose conversation it is, and a row to see that the store can be written.</summary>
[DbContext(typeof(ConversationsDbContext))]
[Migration("20261128120000_Retention")]
internal sealed class RetentionMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("OldestAt", "conversations", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<string>("UserId", "conversations", nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<long>("At", "web_activities", nullable: false, defaultValue: 0L);

        // What is there counts from its conversation's last use, as it did until now.
        migrationBuilder.Sql("""UPDATE conversations SET "OldestAt" = "UpdatedAt" """);
        migrationBuilder.Sql("""UPDATE web_activities SET "At" = COALESCE((SELECT "UpdatedAt" FROM web_conversations WHERE web_conversations."Id" = web_activities."ConversationId"), 0)""");
        migrationBuilder.CreateIndex("IX_conversations_OldestAt", "conversations", "OldestAt");
        migrationBuilder.CreateIndex("IX_conversations_UserId", "conversations", "UserId");
        migrationBuilder.CreateIndex("IX_web_activities_At", "web_activities", "At");
        migrationBuilder.CreateIndex("IX_web_conversations_UserId", "web_conversations", "UserId");
        migrationBuilder.CreateTable(
            name: "probes",
            columns: table => new { Id = table.Column<string>(nullable: false), At = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_probes", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("probes");
        foreach (var (index, table) in new[] { ("IX_conversations_OldestAt", "conversations"), ("IX_conversations_UserId", "conversations"), ("IX_web_activities_At", "web_activities"), ("IX_web_conversations_UserId", "web_conversations") })
            migrationBuilder.DropIndex(index, table);
        migrationBuilder.DropColumn("OldestAt", "conversations");
        migrationBuilder.DropColumn("UserId", "conversations");
        migrationBuilder.DropColumn("At", "web_activities");
    }
}
