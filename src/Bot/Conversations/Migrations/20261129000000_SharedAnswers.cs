using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>Answers under a link.</summary>
[DbContext(typeof(ConversationsDbContext))]
[Migration("20261129000000_SharedAnswers")]
internal sealed class SharedAnswersMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "shared_answers",
            columns: table => new
            {
                Id = table.Column<string>(nullable: false),
                ConversationId = table.Column<string>(nullable: false),
                Sequence = table.Column<long>(nullable: false),
                Json = table.Column<string>(nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_shared_answers", row => row.Id));
        migrationBuilder.CreateIndex("IX_shared_answers_ConversationId_Sequence", "shared_answers",
            ["ConversationId", "Sequence"], unique: true);
        migrationBuilder.CreateIndex("IX_shared_answers_ExpiresAt", "shared_answers", "ExpiresAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("shared_answers");
}
