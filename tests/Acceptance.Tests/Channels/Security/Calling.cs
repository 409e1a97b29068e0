using System.Text;
using Assistent.Bot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Makes calls of the endpoint, and looks what they left behind.</summary>
internal static class Calling
{
    public static async Task<(int Status, string Body)> SendAsync(this RunningBot bot, Call call)
    {
        using var client = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Path)
        {
            Content = new StringContent(call.Text(call.Body.ToJsonString()), Encoding.UTF8, "application/json"),
        };
        foreach (var value in call.Authorization(call.MakeToken()))
            request.Headers.TryAddWithoutValidation("Authorization", value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Whether anything of a conversation is stored.</summary>
    public static async Task<bool> RemembersAsync(this RunningBot bot, string? conversationId, CancellationToken cancellationToken)
    {
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<ConversationsDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        return await database.Conversations.AnyAsync(row => row.Id.Contains(conversationId!), cancellationToken);
    }
}
