using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>A call of the endpoint as an attacker may shape it: each part of a valid one can be changed.</summary>
public sealed class Call
{
    private const string DefaultAlgorithm = "RS256";

    public Call(JsonObject body, JsonObject claims, SigningKey key)
    {
        (Body, Claims, Key) = (body, claims, key);
        Header = new JsonObject { ["alg"] = DefaultAlgorithm, ["typ"] = "JWT", ["kid"] = key.Id };
    }

    public JsonObject Body { get; }

    public JsonObject Claims { get; }

    public JsonObject Header { get; }

    public SigningKey Key { get; set; }

    /// <summary>Signs in another way than with the key; gets what is to be signed.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Token { get; set; } = token => token;

    /// <summary>The values of the authorization header, made of the token.</summary>
    public Func<string, string[]> Authorization { get; set; } = token => [$"Bearer {token}"];

    /// <summary>Changes the finished body.</summary>
    public Func<string, string> Text { get; set; } = json => json;

    public string Path { get; set; } = "/api/messages";

    public string ServiceUrl
    {
        set
        {
            Body["serviceUrl"] = value;
            Claims["serviceurl"] = value;
        }
    }

    public string MakeToken()
    {
        var content = $"{Base64UrlEncoder.Encode(Header.ToJsonString())}.{Base64UrlEncoder.Encode(Claims.ToJsonString())}";
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature = Sign is null ? Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : Sign(bytes);
        return Token($"{content}.{Base64UrlEncoder.Encode(signature)}");
    }
}
