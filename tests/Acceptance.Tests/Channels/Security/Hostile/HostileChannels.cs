using System.Text.Json.Nodes;
using static System.Net.HttpStatusCode;
using static Assistent.Acceptance.Tests.Channels.Security.HostileCall;

namespace Assistent.Acceptance.Tests.Channels.Security.Hostile;

/// <summary>Calls from a channel that the key is not for, or from a tenant that may not ask.</summary>
internal static class HostileChannels
{
    public static readonly IReadOnlyDictionary<string, HostileCall> All = new Dictionary<string, HostileCall>
    {
        ["a key without endorsements"] = Channel(Forbidden, call =>
        {
            call.Header["kid"] = "kanaal-2";
            call.Sign = null;
        }, bot => bot.UnendorsedKey),
        ["a body replayed on another channel"] = Channel(Forbidden, call => call.Body["channelId"] = "directline"),
        ["a body replayed on another channel, under a key with a certificate"] = Channel(Forbidden, call =>
        {
            call.Header["kid"] = "kanaal-5";
            call.Body["channelId"] = "webchat";
        }, bot => bot.CertifiedKey),
        ["a channel in other capitals"] = Channel(Forbidden, call => call.Body["channelId"] = "MSTEAMS"),
        ["no channel"] = Channel(BadRequest, call => call.Body.Remove("channelId")),
        ["an empty channel"] = Channel(BadRequest, call => call.Body["channelId"] = ""),
        ["nobody who speaks"] = Channel(BadRequest, call => call.Body.Remove("from")),
        ["another tenant in the conversation"] = Channel(Forbidden,
            call => call.Body["conversation"]!["tenantId"] = GuardedBot.OtherTenant),
        ["another tenant in the channel data"] = Channel(Forbidden,
            call => call.Body["channelData"]!["tenant"]!["id"] = GuardedBot.OtherTenant),
        ["no tenant at all, in Teams"] = Channel(Forbidden, call =>
        {
            call.Body["conversation"]!.AsObject().Remove("tenantId");
            call.Body.Remove("channelData");
        }),
        ["a tenant that is no text next to one that is right"] = Channel(Forbidden, call => call.Body["channelData"]!["tenant"]!["id"] = 7),
        ["a tenant that is half a character"] = Channel(Forbidden,
            call => call.Text = json => json.Replace($"{{\"id\":\"{GuardedBot.Tenant}\"}}", "{\"id\":\"\\ud800\"}",
            StringComparison.Ordinal)),
        ["no tenant, in a channel within Teams"] = Channel(Forbidden, call =>
        {
            call.Body["channelId"] = "msteams:COPILOT";
            call.Body["conversation"]!.AsObject().Remove("tenantId");
            call.Body.Remove("channelData");
        }),
        ["a channel that begins as an endorsed one"] = Channel(Forbidden, call => call.Body["channelId"] = "msteamsevil"),
        ["an endorsement in the token"] = Channel(Forbidden, call =>
        {
            call.Body["channelId"] = "directline";
            call.Claims["endorsements"] = new JsonArray("directline");
            call.Header["endorsements"] = new JsonArray("directline");
        }),
        ["a key with an empty list of endorsements"] = Channel(Forbidden, call => call.Header["kid"] = "kanaal-3",
            bot => bot.BarelyEndorsedKey),
        ["another type of activity from another tenant"] = Channel(Forbidden, call =>
        {
            call.Body["type"] = "conversationUpdate";
            call.Body["conversation"]!["tenantId"] = GuardedBot.OtherTenant;
        }),
        ["an invoke for another service address"] = Channel(Unauthorized, call =>
        {
            call.Body["type"] = "invoke";
            call.Body["name"] = "composeExtension/query";
            call.Body["serviceUrl"] = "https://evil.example/";
        }),
        ["a tenant that is no text"] = Channel(Forbidden, call =>
        {
            call.Body["conversation"]!.AsObject().Remove("tenantId");
            call.Body["channelData"]!["tenant"]!["id"] = 7;
        }),
    };
}
