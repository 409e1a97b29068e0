using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Assistent.Bot.Operations;

/// <summary>Limits by the minute, one for each key, and the keys of addresses.</summary>
internal static class RateLimits
{
    private const int SegmentsPerMinute = 6;

    public static PartitionedRateLimiter<string> PerMinute(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => Minute(permits)));

    public static SlidingWindowRateLimiterOptions Minute(int permits) =>
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = SegmentsPerMinute };

    public static TimeSpan? RetryAfter(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;

    /// <summary>The address of a caller; of version 6 the network, since one machine has as many addresses in it as it likes.</summary>
    public static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes(), 0, 8)
            : address.ToString();
    }
}
