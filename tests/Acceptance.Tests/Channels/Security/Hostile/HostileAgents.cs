using System.Text.Json.Nodes;
using static System.Net.HttpStatusCode;
using static Assistent.Acceptance.Tests.Channels.Security.HostileCall;

namespace Assistent.Acceptance.Tests.Channels.Security.Hostile;

/// <summary>Calls that take the tokens of channels and of other bots for each other, and bots that may not call.</summary>
internal static class HostileAgents
{
    public static readonly IReadOnlyDictionary<string, HostileCall> All = new Dictionary<string, HostileCall>
    {
        ["the issuer of channels with a key of the directory"] = Channel(Unauthorized, call => call.Header["kid"] = "entra-1",
            bot => bot.EntraKey),
        ["an issuer of the directory with a key of channels"] = Agent(Unauthorized, call => call.Header["kid"] = "kanaal-1",
            bot => bot.ChannelKey),
        ["another bot that is not listed"] = Agent(Unauthorized, call => call.Claims["azp"] = "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee"),
        ["another bot with a version that there is not"] = Agent(Unauthorized, call => call.Claims["ver"] = "3.0"),
        ["another bot without a tenant"] = Agent(Unauthorized, call => call.Claims.Remove("tid")),
        ["another bot without a caller"] = Agent(Unauthorized, call => call.Claims.Remove("azp")),
        ["another bot with the common issuer"] = Agent(Unauthorized,
            call => call.Claims["iss"] = "https://login.microsoftonline.com/common/v2.0"),
        ["another bot with the template of an issuer"] = Agent(Unauthorized,
            call => call.Claims["iss"] = "https://login.microsoftonline.com/{tenantid}/v2.0"),
        ["another bot from a tenant that may not ask"] = Agent(Forbidden,
            call => call.Body["conversation"]!["tenantId"] = GuardedBot.OtherTenant),
        ["this bot itself, as an emulator does"] = Agent(Unauthorized, call => call.Claims["azp"] = GuardedBot.AppId),
        ["another bot without a version"] = Agent(Unauthorized, call => call.Claims.Remove("ver")),
        ["another bot with the caller of the other version"] = Agent(Unauthorized, call =>
        {
            call.Claims.Remove("azp");
            call.Claims["appid"] = GuardedBot.ListedAgent;
        }),
        ["another bot of another tenant"] = Agent(Unauthorized, call =>
        {
            call.Claims["iss"] = $"https://login.microsoftonline.com/{GuardedBot.OtherTenant}/v2.0";
            call.Claims["tid"] = GuardedBot.OtherTenant;
        }),
        ["another bot whose tenant is not that of its issuer"] = Agent(Unauthorized, call => call.Claims["tid"] = GuardedBot.OtherTenant),
        ["another bot with the channels' own audience"] = Agent(Unauthorized, call => call.Claims["aud"] = "https://api.botframework.com"),
        ["another bot with an address of its own"] = Agent(Unauthorized, call => call.Body["serviceUrl"] = "https://evil.example/"),
        ["another bot that claims an endorsement"] = Agent(Unauthorized, call =>
        {
            call.Claims["endorsements"] = new JsonArray("msteams");
            call.Claims["iss"] = "https://api.botframework.com";
        }),
    };
}
