using System.Net;

namespace Assistent.Bot.Channels.Authentication;

/// <summary>The hosts that replies may be sent to, and that may get the bot's token: those of the cloud and those of the settings.</summary>
internal sealed class ServiceHosts(bool isRegistered, IReadOnlyList<string> hosts)
{
    /// <summary>Whether an address may be called: https on one of the hosts. Without a registration, this machine and no other.</summary>
    public bool IsAllowed(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && IsAllowed(address);

    public bool IsAllowed(Uri address)
    {
        if (address.UserInfo.Length > 0 || address.Scheme is not ("https" or "http"))
            return false;
        var isHere = IsThisMachine(address);
        if (!isRegistered)
            return isHere;
        return (address.Scheme == "https" || isHere) && hosts.Any(host => Covers(host, address.IdnHost));
    }

    private static bool Covers(string allowed, string host) =>
        allowed.StartsWith('.')
            ? host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase) || host.Equals(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
