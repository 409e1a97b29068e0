using System.Text;
using System.Text.Json.Nodes;
using Assistent.Bot.Adapters;
using Assistent.Bot.Adapters.Authentication;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Whatever a token or an activity holds, the door neither breaks nor opens.</summary>
public sealed class RandomCallTests(GuardedBot guarded) : IClassFixture<GuardedBot>
{
    private static readonly int Tokens = Whole.Or(3_000, usually: 500);
    private static readonly int Activities = Whole.Or(100_000, usually: 10_000);

    // Whoever gets in without saying anything is told so.
    private const int NoBody = 400;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "\"\"", "\" \"", "[]", "{}", "[null]", "[[]]", "{\"id\":7}",
        "\"\\u0000\"", "\"RS256\"", "\"none\"", "\"HS256\"", "\"kanaal-2\"", "\"JWT\"", "\"https://api.botframework.com\"",
        "\"https://sts.windows.net/x/\"", "\"99999999-6d1e-4a58-9b8e-3f6d2b1f7a10\"", "[\"exp\"]", "[\"b64\"]", "\"2026-11-23\"",
        "9007199254740993", "4102444800", "1",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_that_was_changed_after_it_was_signed_opens_nothing()
    {
        var random = new Random(20261123);
        var token = guarded.ChannelCall().MakeToken();

        for (var tried = 0; tried < Tokens; tried++)
        {
            var changed = Changed(token, random);
            Assert.True(await StatusAsync(changed) == 401, changed);
        }
    }

    [Fact]
    public async Task A_token_of_a_real_key_with_anything_in_it_breaks_nothing()
    {
        var random = new Random(20261124);

        for (var tried = 0; tried < Tokens; tried++)
        {
            var call = random.Next(3) == 0 ? guarded.AgentCall() : guarded.ChannelCall();
            for (var changes = random.Next(1, 3); changes > 0; changes--)
                Overwrite(random.Next(3) == 0 ? call.Header : call.Claims, random);
            var status = await StatusAsync(call.MakeToken());

            Assert.True(status is 401 or NoBody, $"{status} at {call.Header.ToJsonString()} {call.Claims.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Only_what_the_token_proves_of_an_activity_gets_through()
    {
        var hosts = new ServiceHosts(isRegistered: true, ["127.0.0.1"]);
        var check = new ActivityCheck(hosts, [GuardedBot.Tenant]);
        var caller = new Caller.Channel("kanaal-1", "http://127.0.0.1:9/", ["msteams", "webchat"]);
        var tenant = new JsonObject { ["tenant"] = new JsonObject { ["id"] = GuardedBot.Tenant } };
        var random = new RandomActivities(seed: 20261125)
        {
            Given = new JsonObject { ["serviceUrl"] = "http://127.0.0.1:9/", ["channelData"] = tenant },
        };
        var allowed = 0;

        for (var tried = 0; tried < Activities; tried++)
        {
            var json = random.Next();
            var request = new DefaultHttpContext { Request = { Body = new MemoryStream(Encoding.UTF8.GetBytes(json)) } }.Request;
            if (await ActivityBody.ReadAsync(request, 256 * 1024, Cancelled) is not ActivityBody.Read { Activity: var activity }
                || check.Of(caller, activity) != ActivityVerdict.Allowed)
                continue;
            allowed++;
            Assert.True(
                activity is
                {
                    ServiceUrl: "http://127.0.0.1:9/",
                    ChannelId: "msteams" or "webchat",
                    Conversation: { Id.Length: > 0, TenantId: null or "" or GuardedBot.Tenant },
                    From.Id.Length: > 0,
                },
                json);
        }

        Assert.InRange(allowed, Activities / 10, Activities / 2);
    }

    private async Task<int> StatusAsync(string token)
    {
        var context = await guarded.Bot.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.ContentType) = ("POST", "/api/messages", "application/json");
            context.Request.Host = new HostString("localhost");
            context.Request.Headers.Authorization = $"Bearer {token}";
            context.Request.Body = new MemoryStream();
        }, Cancelled);
        return context.Response.StatusCode;
    }

    // The last letter of a part can hold bits that mean nothing, so it stays.
    private static string Changed(string token, Random random)
    {
        var parts = token.Split('.');
        var part = random.Next(parts.Length);
        var place = random.Next(parts[part].Length - 1);
        var text = parts[part];
        parts[part] = random.Next(4) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, ((char)random.Next('!', '~')).ToString()),
            2 => text[..place],
            _ => $"{text[..place]}{(text[place] == 'A' ? 'B' : 'A')}{text[(place + 1)..]}",
        };
        return string.Join('.', parts);
    }

    private static void Overwrite(JsonObject part, Random random)
    {
        var names = part.Select(member => member.Key).Concat(["crit", "x5c", "x5t", "jwk", "cty", "enc", "zip", "iat", "tid"]).ToList();
        var name = names[random.Next(names.Count)];
        if (random.Next(5) == 0)
            part.Remove(name);
        else
            part[name] = JsonNode.Parse(Values[random.Next(Values.Length)]);
    }
}
