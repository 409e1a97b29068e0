using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Assistent.Bot.DirectLine;

/// <summary>How much one address or one conversation may ask, so that the others are unharmed.</summary>
internal static class DirectLineLimits
{
    public const string Tokens = "tokens";
    public const string Activities = "activities";
    public const string Sockets = "sockets";

    private const int SegmentsPerMinute = 6;

    public static void Apply(RateLimiterOptions options, DirectLineSettings settings)
    {
        options.AddPolicy(Tokens, context => PerMinute(AddressOf(context), settings.TokensPerMinute));
        options.AddPolicy(Activities, context => PerMinute((string?)context.Request.RouteValues[TokenFilter.ConversationId] ?? "", settings.ActivitiesPerMinute));
        options.AddPolicy(Sockets, context => RateLimitPartition.GetConcurrencyLimiter(AddressOf(context), _ => new ConcurrencyLimiterOptions { PermitLimit = settings.SocketsPerAddress }));
        options.OnRejected = async (rejected, _) =>
        {
            var retryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : (TimeSpan?)null;
            await DirectLineError.TooMany(rejected.HttpContext, retryAfter).ExecuteAsync(rejected.HttpContext);
        };
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = SegmentsPerMinute });

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
