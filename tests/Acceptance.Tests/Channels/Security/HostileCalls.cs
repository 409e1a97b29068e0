using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Calls that differ from a right one in one thing, and the status that each must get.</summary>
internal static class HostileCalls
{
    private const HttpStatusCode Unauthorized = HttpStatusCode.Unauthorized;
    private const HttpStatusCode Forbidden = HttpStatusCode.Forbidden;

    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public static readonly IReadOnlyDictionary<string, (HttpStatusCode Status, Func<GuardedBot, Call> Shape)> All =
        new Dictionary<string, (HttpStatusCode, Func<GuardedBot, Call>)>
    {
        // The header.
        ["no token"] = Channel(Unauthorized, call => call.Authorization = _ => []),
        ["an empty header"] = Channel(Unauthorized, call => call.Authorization = _ => [""]),
        ["an empty bearer"] = Channel(Unauthorized, call => call.Authorization = _ => ["Bearer "]),
        ["another scheme"] = Channel(Unauthorized, call => call.Authorization = token => [$"Basic {token}"]),
        ["no scheme"] = Channel(Unauthorized, call => call.Authorization = token => [token]),
        ["garbage"] = Channel(Unauthorized, call => call.Authorization = _ => ["Bearer geen.echt.token"]),
        ["two headers"] = Channel(Unauthorized, call => call.Authorization = token => [$"Bearer {token}", $"Bearer {token}"]),
        ["two tokens in one header"] = Channel(Unauthorized, call => call.Authorization = token => [$"Bearer {token}, Bearer {token}"]),
        ["a token in the address"] = Channel(Unauthorized, call =>
        {
            call.Path = $"/api/messages?access_token={call.MakeToken()}";
            call.Authorization = _ => [];
        }),
        ["an enormous token"] = Channel(Unauthorized, call => call.Claims["vulling"] = new string('a', 20_000)),

        // The signature.
        ["no algorithm, no signature"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "none";
            call.Sign = _ => [];
        }),
        ["no algorithm, in other capitals"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "NonE";
            call.Sign = _ => [];
        }),
        ["no algorithm, with the signature"] = Channel(Unauthorized, call => call.Header["alg"] = "none"),
        ["a shared secret made of the public key, PEM"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "HS256";
            call.Sign = content => HMACSHA256.HashData(Encoding.UTF8.GetBytes(call.Key.Rsa.ExportSubjectPublicKeyInfoPem()), content);
        }),
        ["a shared secret made of the public key, DER"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "HS256";
            call.Sign = content => HMACSHA256.HashData(call.Key.Rsa.ExportSubjectPublicKeyInfo(), content);
        }),
        ["a shared secret made of the modulus"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "HS256";
            call.Sign = content => HMACSHA256.HashData(call.Key.Rsa.ExportParameters(false).Modulus!, content);
        }),
        ["a longer hash"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "RS384";
            call.Sign = content => call.Key.Rsa.SignData(content, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1);
        }),
        ["the longest hash"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "RS512";
            call.Sign = content => call.Key.Rsa.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);
        }),
        ["another padding"] = Channel(Unauthorized, call =>
        {
            call.Header["alg"] = "PS256";
            call.Sign = content => call.Key.Rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        }),
        ["a key of the attacker under the right id"] = Channel(Unauthorized, call => call.Key = new SigningKey(call.Key.Id, "msteams")),
        ["an unknown key id"] = Channel(Unauthorized, call =>
        {
            call.Key = new SigningKey("onbekend", "msteams");
            call.Header["kid"] = "onbekend";
        }),
        ["no key id, and a key of the attacker"] = Channel(Unauthorized, call =>
        {
            call.Key = new SigningKey("x", "msteams");
            call.Header.Remove("kid");
        }),
        ["the id of another key of the issuer"] = Channel(Unauthorized, call => call.Header["kid"] = "kanaal-2"),
        ["a key in the token itself"] = Channel(Unauthorized, call =>
        {
            call.Key = new SigningKey("eigen", "msteams");
            call.Header["kid"] = "eigen";
            call.Header["jwk"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(call.Key.Published));
        }),
        ["an address of keys in the token itself"] = (Unauthorized, bot => With(bot.ChannelCall(), call =>
        {
            call.Key = new SigningKey("eigen", "msteams");
            call.Header["kid"] = "eigen";
            call.Header["jku"] = bot.Channels.OtherKeys;
            call.Header["x5u"] = call.Header["jku"]!.DeepClone();
        })),
        ["a signature cut short"] = Channel(Unauthorized, call => call.Token = token => token[..^20]),
        ["no signature"] = Channel(Unauthorized, call => call.Token = token => token[..(token.LastIndexOf('.') + 1)]),
        ["no third part"] = Channel(Unauthorized, call => call.Token = token => token[..token.LastIndexOf('.')]),
        ["other claims under the signature"] = Channel(Unauthorized, call => call.Token = token =>
        {
            call.Claims["aud"] = GuardedBot.AppId;
            call.Claims["extra"] = "1";
            var parts = token.Split('.');
            return $"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(call.Claims.ToJsonString())}.{parts[2]}";
        }),
        ["five parts, as if encrypted"] = Channel(Unauthorized, call => call.Token = token => $"{token}.a.b"),

        // The claims.
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
        ["an expired token"] = Channel(Unauthorized, call => call.Claims["exp"] = Now - 600),
        ["a token of the future"] = Channel(Unauthorized, call => call.Claims["nbf"] = Now + 600),
        ["a token that never expires"] = Channel(Unauthorized, call => call.Claims.Remove("exp")),
        ["an expiry that is no number"] = Channel(Unauthorized, call => call.Claims["exp"] = "morgen"),

        // The service address.
        ["no service address in the token"] = Channel(Unauthorized, call => call.Claims.Remove("serviceurl")),
        ["the service address as the documents spell its claim"] = Channel(Unauthorized, call =>
        {
            call.Claims.Remove("serviceurl");
            call.Claims["serviceUrl"] = GuardedBot.ServiceUrl;
        }),
        ["an empty service address in the token"] = Channel(Unauthorized, call => call.Claims["serviceurl"] = ""),
        ["another service address in the token"] = Channel(Unauthorized,
            call => call.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        ["another service address in the activity"] = Channel(Unauthorized, call => call.Body["serviceUrl"] = "https://evil.example/"),
        ["no service address in the activity"] = Channel(Unauthorized, call => call.Body.Remove("serviceUrl")),
        ["no https"] = Service("http://smba.trafficmanager.net/emea/"),
        ["a look-alike below the real name"] = Service("https://smba.trafficmanager.net.evil.nl/"),
        ["a look-alike that ends as the real name"] = Service("https://evil-botframework.com/"),
        ["a neighbour below the shared name"] = Service("https://evil.trafficmanager.net/"),
        ["below a host that has nothing below it"] = Service("https://evil.smba.trafficmanager.net/"),
        ["the real name as a user"] = Service("https://smba.trafficmanager.net@evil.nl/"),
        ["a user at the real name"] = Service("https://evil@smba.trafficmanager.net/"),
        ["letters that look alike"] = Service("https://smba.trafficmаnager.net/"),
        ["a final dot"] = Service("https://smba.trafficmanager.net./"),
        ["an address in numbers"] = Service("https://10.0.0.1/"),
        ["this machine"] = Service("https://127.0.0.1/"),
        ["the cloud's own metadata"] = Service("http://169.254.169.254/latest/meta-data/"),
        ["a file"] = Service("file:///etc/passwd"),
        ["a script"] = Service("javascript:alert(1)"),
        ["no absolute address"] = Service("//smba.trafficmanager.net/emea/"),
        ["a backslash trick"] = Service(@"https://evil.nl\@smba.trafficmanager.net/"),

        ["another port"] = Service("https://smba.trafficmanager.net:8443/emea/"),
        ["the port of http"] = Service("https://smba.trafficmanager.net:80/emea/"),
        ["a port that is none"] = Service("https://smba.trafficmanager.net:x/emea/"),
        ["a query that swallows the path"] = Service("https://smba.trafficmanager.net/emea/?x="),
        ["a fragment that swallows the path"] = Service("https://smba.trafficmanager.net/emea/#"),
        ["white space before it"] = Service(" https://smba.trafficmanager.net/emea/"),
        ["a line end in it"] = Service("https://smba.trafficmanager.net/emea/\r\nHost: evil.nl"),
        ["dots of another alphabet"] = Service("https://smba\u3002trafficmanager\uff0enet/"),
        ["an escaped dot"] = Service("https://smba%2etrafficmanager.net/"),
        ["an escaped slash in the host"] = Service("https://smba.trafficmanager.net%2fevil.nl/"),
        ["letters that look alike, as a server writes them"] = Service("https://smba.xn--trafficmnager-mve.net/"),
        ["a slash that is none"] = Service(@"https:\\smba.trafficmanager.net/"),
        ["one slash"] = Service("https:/smba.trafficmanager.net/"),
        ["another protocol"] = Service("wss://smba.trafficmanager.net/"),
        ["data"] = Service("data:text/plain,smba.trafficmanager.net"),
        ["an address in one number"] = Service("https://2130706433/"),
        ["this machine in another alphabet of addresses"] = Service("https://[::ffff:127.0.0.1]/"),
        ["a host name of one word"] = Service("https://localhost/"),
        ["the host of another cloud"] = Service("https://smba.infra.gov.teams.microsoft.us/teams/"),
        ["a prefix of what the token is good for"] = Channel(Unauthorized,
            call => call.Body["serviceUrl"] = "https://smba.trafficmanager.net/emea"),

        // The channel and the tenant.
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
        ["no channel"] = Channel(HttpStatusCode.BadRequest, call => call.Body.Remove("channelId")),
        ["an empty channel"] = Channel(HttpStatusCode.BadRequest, call => call.Body["channelId"] = ""),
        ["nobody who speaks"] = Channel(HttpStatusCode.BadRequest, call => call.Body.Remove("from")),
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

        // The other family, and other bots.
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

    private static (HttpStatusCode, Func<GuardedBot, Call>) Channel(HttpStatusCode status, Action<Call> change,
        Func<GuardedBot, SigningKey>? key = null) =>
        (status, bot => Changed(bot.ChannelCall(), bot, change, key));

    private static (HttpStatusCode, Func<GuardedBot, Call>) Agent(HttpStatusCode status, Action<Call> change,
        Func<GuardedBot, SigningKey>? key = null) =>
        (status, bot => Changed(bot.AgentCall(), bot, change, key));

    private static (HttpStatusCode, Func<GuardedBot, Call>) Service(string address) =>
        Channel(Unauthorized, call => call.ServiceUrl = address);

    private static Call Changed(Call call, GuardedBot bot, Action<Call> change, Func<GuardedBot, SigningKey>? key)
    {
        if (key is not null)
            call.Key = key(bot);
        return With(call, change);
    }

    private static Call With(Call call, Action<Call> change)
    {
        change(call);
        return call;
    }
}
