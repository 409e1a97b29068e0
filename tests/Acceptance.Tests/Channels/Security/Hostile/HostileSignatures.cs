using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static System.Net.HttpStatusCode;
using static Assistent.Acceptance.Tests.Channels.Security.HostileCall;

namespace Assistent.Acceptance.Tests.Channels.Security.Hostile;

/// <summary>Calls whose token nobody signed whose key counts, or not as it says.</summary>
internal static class HostileSignatures
{
    public static readonly IReadOnlyDictionary<string, HostileCall> All = new Dictionary<string, HostileCall>
    {
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
        ["an address of keys in the token itself"] = new(Unauthorized, bot => With(bot.ChannelCall(), call =>
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
    };
}
