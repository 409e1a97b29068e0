using System.Text.Json.Nodes;
using static System.Net.HttpStatusCode;
using static Assistent.Acceptance.Tests.Channels.Security.HostileCall;

namespace Assistent.Acceptance.Tests.Channels.Security.Hostile;

/// <summary>Calls whose token says something else of itself than it may.</summary>
internal static class HostileClaims
{
    public static readonly IReadOnlyDictionary<string, HostileCall> All = new Dictionary<string, HostileCall>
    {
        ["the audience of another bot"] = Channel(Unauthorized, call => call.Claims["aud"] = "99999999-6d1e-4a58-9b8e-3f6d2b1f7a10"),
        ["no audience"] = Channel(Unauthorized, call => call.Claims.Remove("aud")),
        ["the channels' own audience"] = Channel(Unauthorized, call => call.Claims["aud"] = "https://api.botframework.com"),
        ["an audience among others"] = Channel(Unauthorized,
            call => call.Claims["aud"] = new JsonArray(GuardedBot.AppId, "99999999-6d1e-4a58-9b8e-3f6d2b1f7a10")),
        ["the audience with something added"] = Channel(Unauthorized, call => call.Claims["aud"] = $"{GuardedBot.AppId} "),
        ["another issuer"] = Channel(Unauthorized, call => call.Claims["iss"] = "https://api.evil.example"),
        ["the issuer of another cloud"] = Channel(Unauthorized, call => call.Claims["iss"] = "https://api.botframework.us"),
        ["the issuer with a slash"] = Channel(Unauthorized, call => call.Claims["iss"] = "https://api.botframework.com/"),
        ["the issuer in other capitals"] = Channel(Unauthorized, call => call.Claims["iss"] = "https://API.botframework.com"),
        ["no issuer"] = Channel(Unauthorized, call => call.Claims.Remove("iss")),
        ["an expired token"] = Channel(Unauthorized, call => call.Claims["exp"] = HostileCalls.Now - 600),
        ["a token of the future"] = Channel(Unauthorized, call => call.Claims["nbf"] = HostileCalls.Now + 600),
        ["a token that never expires"] = Channel(Unauthorized, call => call.Claims.Remove("exp")),
        ["an expiry that is no number"] = Channel(Unauthorized, call => call.Claims["exp"] = "morgen"),
    };
}
