using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Assistent.Bot.DirectLine;

/// <summary>Believes what the configured proxies say of the caller's address and of the address that was called; nobody else.</summary>
internal static class ReverseProxies
{
    public static void Trust(ForwardedHeadersOptions options, DirectLineSettings settings, IConfiguration configuration)
    {
        // What a proxy was called by is held against the same list as what this program is called by.
        foreach (var host in configuration["AllowedHosts"]
            ?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ?? [])
            options.AllowedHosts.Add(host);
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.ReverseProxies.Select(NetworkOf))
            options.KnownIPNetworks.Add(network);
    }

    public static bool IsNetwork(string text) => IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);

    private static System.Net.IPNetwork NetworkOf(string text) =>
        text.Contains('/', StringComparison.Ordinal)
            ? System.Net.IPNetwork.Parse(text)
            : new System.Net.IPNetwork(IPAddress.Parse(text), IPAddress.Parse(text).GetAddressBytes().Length * 8);
}
