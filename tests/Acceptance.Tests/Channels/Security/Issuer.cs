using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>One family of issuers on this machine: it describes its keys where a validator looks for them, and counts who looks.</summary>
public sealed class Issuer : IAsyncDisposable
{
    private static readonly string[] Algorithms = ["RS256"];

    private readonly WebApplication _app;
    private int _fetches;
    private int _otherFetches;

    private Issuer(WebApplication app, string name) => (_app, Name) = (app, name);

    public string Name { get; }

    public List<SigningKey> Keys { get; } = [];

    public int Fetches => _fetches;

    /// <summary>Where keys can be had that no validator should look for.</summary>
    public string OtherKeys => $"{Address}/elsewhere";

    public int OtherFetches => _otherFetches;

    public bool IsDown { get; set; }

    public string Metadata => $"{Address}/openid";

    private string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<Issuer> StartAsync(string name, params SigningKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, address => address.UseHttps(TrustedCertificate.Certificate)));
        var app = builder.Build();
        var issuer = new Issuer(app, name);
        issuer.Keys.AddRange(keys);
        app.MapGet("/openid", () => issuer.Answer(() =>
            Results.Json(new { issuer = name, jwks_uri = $"{issuer.Address}/keys", id_token_signing_alg_values_supported = Algorithms })));
        app.MapGet("/keys", () => issuer.Answer(() => Results.Json(new { keys = issuer.Keys.Select(key => key.Published) })));
        app.MapGet("/elsewhere", () => Results.Json(new { fetched = Interlocked.Increment(ref issuer._otherFetches) }));
        await app.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Answer(Func<IResult> answer)
    {
        Interlocked.Increment(ref _fetches);
        return IsDown ? Results.StatusCode(503) : answer();
    }
}

/// <summary>A key that signs tokens, and what is published of it.</summary>
public sealed record SigningKey(string Id, params string[] Endorsements)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>Whether it says that it is endorsed for nothing, rather than nothing of endorsements.</summary>
    public bool ListsNoEndorsements { get; init; }

    /// <summary>Whether its certificate is published too, as channels do.</summary>
    public bool HasCertificate { get; init; }

    public object Published
    {
        get
        {
            var key = Rsa.ExportParameters(includePrivateParameters: false);
            var published = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            };
            if (Endorsements is not [] || ListsNoEndorsements)
                published["endorsements"] = new JsonArray([.. Endorsements.Select(channel => JsonValue.Create(channel))]);
            if (HasCertificate)
                published["x5c"] = new JsonArray(Convert.ToBase64String(Certificate()));
            return published;
        }
    }

    private byte[] Certificate()
    {
        using var certificate = new CertificateRequest("CN=kanaal", Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.RawData;
    }
}
