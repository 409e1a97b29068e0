using Assistent.Acceptance.Tests.Channels.Security.Hostile;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Every call that must be refused, by its name.</summary>
internal static class HostileCalls
{
    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public static readonly IReadOnlyDictionary<string, HostileCall> All = new[]
    {
        HostileHeaders.All, HostileSignatures.All, HostileClaims.All, HostileAddresses.All, HostileChannels.All, HostileAgents.All,
    }.SelectMany(calls => calls).ToDictionary(call => call.Key, call => call.Value);
}
