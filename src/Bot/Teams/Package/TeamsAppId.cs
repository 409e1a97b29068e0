using System.Security.Cryptography;
using System.Text;

namespace Assistent.Bot.Teams.Package;

/// <summary>The id of the app in Teams: one for each bot, and always the same, so that a new package is an update of the old one.</summary>
internal static class TeamsAppId
{
    /// <summary>A name-based UUID of version 8 over SHA-256 (RFC 9562, appendix B.2).</summary>
    public static Guid Of(Guid botId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"assistent/teams-app/{botId:D}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
