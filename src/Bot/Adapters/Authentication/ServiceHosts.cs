using System.Net;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>
/// The hosts that replies may be sent to, and that may get the bot's token: those of the cloud and those of the settings.
/// </summary>
internal sealed class ServiceHosts(bool isRegistered, IReadOnlyList<string> hosts)
{
    /// <summary>
    /// Whether a service address may be used, as an activity gives it: it says plainly where it goes, and that is allowed.
    /// </summary>
    public bool IsAllowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && IsPlain(serviceUrl, address) && IsAllowed(address);

    /// <summary>Whether an address may be called: https on one of the hosts. Without a registration, this machine and no other.</summary>
    public bool IsAllowed(Uri address)
    {
        if (address.UserInfo.Length > 0 || address.Scheme is not ("https" or "http"))
            return false;
        var isHere = IsThisMachine(address);
        if (!isRegistered)
            return isHere;
        return (isHere || address is { Scheme: "https", IsDefaultPort: true }) && hosts.Any(host => Covers(host, address.IdnHost));
    }

    // What reads differently from where it goes (an escaped or wide dot, a backslash, white space, a query that swallows the path) is
    // no address of a channel.
    private static bool IsPlain(string serviceUrl, Uri address) =>
        serviceUrl.All(letter => letter is > ' ' and < '\u007f')
        && serviceUrl.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
        && address is { Query: "", Fragment: "" };

    private static bool Covers(string allowed, string host) =>
        allowed.StartsWith('.')
            ? host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase) || host.Equals(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
