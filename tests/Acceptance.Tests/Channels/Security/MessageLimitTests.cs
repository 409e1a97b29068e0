using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>How much channels may send: whoever sends too much is told when to come back, and nobody else notices.</summary>
public sealed class MessageLimitTests(GuardedBot guarded) : IClassFixture<GuardedBot>
{
    private const int Allowed = 3;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_who_sends_too_much_is_told_so_and_another_is_not()
    {
        await using var bot = await StartAsync("Messages:UserPerMinute");

        var answers = await SendAsync(bot, Allowed + 2, call => From(call, "veelschrijver"));
        var other = await bot.SendAsync(From(guarded.ChannelCall(), "ander"));

        Assert.Equal([200, 200, 200, 429, 429], answers.Select(answer => answer.Status));
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task A_conversation_and_a_tenant_have_a_share_too()
    {
        await using var conversations = await StartAsync("Messages:ConversationPerMinute");
        await using var tenants = await StartAsync("Messages:TenantPerMinute");

        var group = await SendAsync(conversations, Allowed + 1, call => In(call, "groep"));
        var elsewhere = await conversations.SendAsync(guarded.ChannelCall());
        var organisation = await SendAsync(tenants, Allowed + 1, call => call);

        Assert.Equal([200, 200, 200, 429], group.Select(answer => answer.Status));
        Assert.Equal(200, elsewhere.Status);
        Assert.Equal([200, 200, 200, 429], organisation.Select(answer => answer.Status));
    }

    [Fact]
    public async Task What_is_refused_says_in_Dutch_when_to_come_back_and_leaves_a_line_in_the_log()
    {
        await using var bot = await StartAsync("Messages:UserPerMinute");
        var call = guarded.ChannelCall();
        await SendAsync(bot, Allowed, one => one);

        using var client = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Path)
        {
            Content = new StringContent(call.Body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {call.MakeToken()}");
        using var refused = await client.SendAsync(request, Cancelled);

        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancelled))!;
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Contains("te veel berichten", (string?)problem["title"], StringComparison.Ordinal);
        Assert.Contains($"reference {(string?)problem["reference"]}", bot.Log, StringComparison.Ordinal);
        Assert.False(await bot.RemembersAsync((string?)call.Body["conversation"]!["id"], Cancelled));
    }

    [Fact]
    public async Task Calls_without_a_token_use_up_nobody_s_share()
    {
        await using var bot = guarded.Start(("Messages:RefusedPerMinute", $"{Allowed}"));

        var nobody = await SendAsync(bot, Allowed + 3, call =>
        {
            call.Authorization = _ => [];
            return call;
        });
        await guarded.UntilKeysAreKnownAsync(bot);
        var channel = await SendAsync(bot, 10, call => call);

        Assert.Equal([401, 401, 401, 429, 429, 429], nobody.Select(answer => answer.Status));
        Assert.All(channel, answer => Assert.Equal(200, answer.Status));
    }

    private async Task<RunningBot> StartAsync(string limit)
    {
        var bot = guarded.Start((limit, $"{Allowed}"));
        await guarded.UntilKeysAreKnownAsync(bot);
        return bot;
    }

    private async Task<IReadOnlyList<(int Status, string Body)>> SendAsync(RunningBot bot, int count, Func<Call, Call> shape)
    {
        var answers = new List<(int, string)>();
        for (var i = 0; i < count; i++)
            answers.Add(await bot.SendAsync(shape(guarded.ChannelCall())));
        return answers;
    }

    private static Call From(Call call, string user)
    {
        call.Body["from"]!["id"] = user;
        return call;
    }

    private static Call In(Call call, string conversation)
    {
        call.Body["conversation"]!["id"] = conversation;
        return call;
    }
}
