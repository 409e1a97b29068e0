using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>Tells who a validated token makes the caller.</summary>
internal static class CallerIdentity
{
    private const string Endorsements = "endorsements";

    /// <summary>A channel: its token names the service address that it is good for, its key the channels that it may sign for.</summary>
    public static async Task<Caller?> ChannelOfAsync(TokenValidatedContext context)
    {
        if (context.SecurityToken is not JsonWebToken token || context.Options.ConfigurationManager is not { } keys)
            return null;
        var serviceUrl = token.GetStringClaim("serviceurl");
        var configuration = await keys.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == token.SigningKey?.KeyId);
        return string.IsNullOrEmpty(serviceUrl) || key is null ? null : new Caller.Channel(key.Kid, serviceUrl, EndorsementsOf(key));
    }

    /// <summary>Another bot or agent: an app of an allowed tenant that is allowed by name (protocol, 3.3).</summary>
    public static Caller? AgentOf(TokenValidatedContext context, IReadOnlyList<string> allowedCallers)
    {
        if (context.SecurityToken is not JsonWebToken token)
            return null;
        var app = token.GetStringClaim("ver") switch
        {
            "1.0" => token.GetStringClaim("appid"),
            "2.0" => token.GetStringClaim("azp"),
            _ => null,
        };
        var isOfIssuer = token.GetStringClaim("tid") is { Length: > 0 } tenant && token.Issuer
            .Contains($"/{tenant}/", StringComparison.OrdinalIgnoreCase);
        return isOfIssuer && app is not null && allowedCallers.Contains(app, StringComparer.OrdinalIgnoreCase)
            ? new Caller.Agent(token.SigningKey?.KeyId ?? "", app)
            : null;
    }

    private static string? GetStringClaim(this JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static IReadOnlyList<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue(Endorsements, out var value) ? [.. Texts(value)] : [];

    private static IEnumerable<string> Texts(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.String)
            .Select(item => item.GetString()!),
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
