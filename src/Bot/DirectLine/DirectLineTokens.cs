using System.Security.Cryptography;
using System.Text.Json;
using Assistent.Bot.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Makes and reads tokens and the tickets of streams. The keys are in the conversation store, so that every instance reads what another
/// made.
/// </summary>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, DirectLineSettings settings, TimeProvider time)
{
    // A client opens the stream within a minute of hearing its address, or asks for a new one (protocol, 8.2).
    private static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);
    private const int MaxChars = 4096;

    private readonly IDataProtector _tokens = protection.CreateProtector("DirectLine", "token");
    private readonly IDataProtector _tickets = protection.CreateProtector("DirectLine", "stream");

    public WebToken New(string userId, IReadOnlyList<string> trustedOrigins) =>
        new(WebToken.NewConversationId(), userId, trustedOrigins, time.GetUtcNow() + settings.TokenLifetime);

    /// <summary>The same conversation and user, from now on.</summary>
    public WebToken Renew(WebToken token) => token with { ExpiresAt = time.GetUtcNow() + settings.TokenLifetime };

    public string Write(WebToken token) => Write(_tokens, token);

    public string WriteTicket(WebToken token, long watermark) =>
        Write(_tickets,
            token with { ExpiresAt = time.GetUtcNow() + TicketLifetime, Watermark = watermark, Ticket = WebToken.NewConversationId() });

    public TokenReading Read(string text) => Read(_tokens, text);

    public TokenReading ReadTicket(string text) => Read(_tickets, text);

    private static string Write(IDataProtector protector, WebToken token)
    {
        try
        {
            return protector.Protect(JsonSerializer.Serialize(token, DirectLineJson.Default.WebToken));
        }
        catch (CryptographicException error) when (IsOutOfReach(error))
        {
            throw new TimeoutException("The keys of tokens are out of reach.", error);
        }
    }

    private TokenReading Read(IDataProtector protector, string text)
    {
        if (text.Length > MaxChars)
            return new TokenReading.Foreign();
        try
        {
            var token = JsonSerializer.Deserialize(protector.Unprotect(text), DirectLineJson.Default.WebToken)!;
            return token.ExpiresAt > time.GetUtcNow() ? new TokenReading.Valid(token) : new TokenReading.Expired();
        }
        catch (CryptographicException error)
        {
            return IsOutOfReach(error)
                ? throw new TimeoutException("The keys of tokens are out of reach.", error)
                : new TokenReading.Foreign();
        }
    }

    // Data protection wraps whatever goes wrong; behind a token that cannot be read there may be a store that cannot.
    private static bool IsOutOfReach(Exception error)
    {
        for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (StoreFailure.Is(inner))
                return true;
        }

        return false;
    }
}
