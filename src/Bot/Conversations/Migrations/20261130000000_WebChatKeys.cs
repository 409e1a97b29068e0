using Assistent.Bot.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistent.Bot.Conversations.Migrations;

/// <summary>The bot's own web chats under a channel of their own, which no channel can be called.</summary>
[DbContext(typeof(ConversationsDbContext))]
[Migration("20261130000000_WebChatKeys")]
internal sealed class WebChatKeysMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        Rename(migrationBuilder, Channels.Directline, ChannelNames.OwnWebChat);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        Rename(migrationBuilder, ChannelNames.OwnWebChat, Channels.Directline);

    private static void Rename(MigrationBuilder migrationBuilder, string from, string to)
    {
        var (before, after) = (ConversationKey.OfPerson(from, ""), ConversationKey.OfPerson(to, ""));
        foreach (var (table, column) in ((string, string)[])[("conversations", "Id"), ("answered", "ConversationId"),
            ("feedback", "ConversationId"), ("deliveries", "ConversationId")])
            migrationBuilder.Sql($"""
                UPDATE {table} SET "{column}" = '{after}' || substr("{column}", {before.Length + 1})
                WHERE substr("{column}", 1, {before.Length}) = '{before}'
                AND substr("{column}", {before.Length + 1}) IN (SELECT "Id" FROM web_conversations)
                """);
    }
}
