using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Tokens, each for one new conversation: for the page, for a server that knows the secret, and a fresh one for an old one.
/// </summary>
internal sealed class TokenEndpoints(DirectLineTokens tokens, DirectLineSettings settings, AzureDirectLine azure)
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxUserIdChars = 128;
    private const int MaxOrigins = 50;

    /// <summary><c>POST /api/directline/token</c>. It gives nothing but a new conversation, so the page needs no secret.</summary>
    public async Task<IResult> ForPageAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var userId = WebToken.NewUserId();
        if (settings.AzureSecret != "")
            return await azure.TokenAsync(userId, cancellationToken) is { } grant
                ? Results.Json(grant, DirectLineJson.Default.PageGrant)
                : DirectLineError.Upstream();

        var token = tokens.New(userId, []);
        var domain = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{DirectLineEndpoints.BasePath}";
        return Results.Json(new PageGrant(token.ConversationId, tokens.Write(token), ExpiresIn, domain, userId),
            DirectLineJson.Default.PageGrant);
    }

    /// <summary><c>POST tokens/generate</c>.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (settings.Secret != "" && BearerToken.Of(context.Request) is var secret && !IsSecret(secret))
            return secret is null ? DirectLineError.NoCredentials() : DirectLineError.Forbidden("This is not the secret.");
        if (await ReadAsync(context.Request, cancellationToken) is not { } request)
            return DirectLineError.Malformed("The body is not a token request.");
        if (request.User?.Id is { } id && !IsUserId(id))
            return DirectLineError.Malformed($"A user id begins with '{WebToken.UserPrefix}' and has at most {MaxUserIdChars} characters.");

        // Without a secret anyone may ask, and nobody may say who they are.
        var userId = settings.Secret == "" ? null : request.User?.Id;
        return Granted(tokens.New(userId ?? WebToken.NewUserId(), [.. (request.TrustedOrigins ?? []).OfType<string>().Take(MaxOrigins)]));
    }

    /// <summary><c>POST tokens/refresh</c>.</summary>
    public IResult Refresh(HttpContext context) => Granted(tokens.Renew(context.Features.GetRequiredFeature<WebToken>()));

    private int ExpiresIn => (int)settings.TokenLifetime.TotalSeconds;

    private IResult Granted(WebToken token) =>
        Results.Json(new TokenGrant(token.ConversationId, tokens.Write(token), ExpiresIn), DirectLineJson.Default.TokenGrant);

    private bool IsSecret(string? text) =>
        text is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)),
            SHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret)));

    private static bool IsUserId(string id) => id.StartsWith(WebToken.UserPrefix, StringComparison.Ordinal) && id.Length <= MaxUserIdChars;

    private static async Task<TokenRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = new byte[MaxBodyBytes];
        var count = await request.Body.ReadAtLeastAsync(body, MaxBodyBytes, throwOnEndOfStream: false, cancellationToken);
        if (count == 0)
            return new TokenRequest(null, null);
        try
        {
            return JsonSerializer.Deserialize(body.AsSpan(0, count), DirectLineJson.Default.TokenRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
