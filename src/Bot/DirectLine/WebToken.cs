using System.Security.Cryptography;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// What a token says: one conversation, one user, until when, and from which pages. A stream's ticket says also after which activity it
/// begins, and which of all tickets it is.
/// </summary>
internal sealed record WebToken(string ConversationId, string UserId, IReadOnlyList<string> TrustedOrigins, DateTimeOffset ExpiresAt,
    long Watermark = 0, string Ticket = "")
{
    /// <summary>What every user id begins with; a client cannot choose such a one outside a token.</summary>
    public const string UserPrefix = "dl_";

    private const int IdChars = 32;

    public static string NewUserId() => UserPrefix + NewConversationId();

    public static string NewConversationId() => RandomNumberGenerator.GetHexString(IdChars, lowercase: true);
}

/// <summary>What a text turned out to be that should be a token.</summary>
internal abstract record TokenReading
{
    private TokenReading() { }

    public sealed record Valid(WebToken Token) : TokenReading;

    public sealed record Expired : TokenReading;

    /// <summary>Not made by this bot, or for something else.</summary>
    public sealed record Foreign : TokenReading;
}
