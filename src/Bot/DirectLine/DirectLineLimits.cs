using System.Threading.RateLimiting;
using Assistent.Bot.Operations;
using Microsoft.AspNetCore.RateLimiting;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// How much one caller may ask, so that the others are unharmed. Who has shown a token is counted by conversation and user; only what
/// needs no token, and what was refused, counts for an address, behind which a whole town hall may sit.
/// </summary>
internal sealed class DirectLineLimits(DirectLineSettings settings) : IDisposable
{
    public const string Tokens = "tokens";
    public const string Page = "page";
    public const string Reports = "reports";

    private const int HoursPerDay = 24;

    private readonly PartitionedRateLimiter<string> _refused = RateLimits.PerMinute(settings.RefusedPerMinute);
    private readonly PartitionedRateLimiter<string> _activities = RateLimits.PerMinute(settings.ActivitiesPerMinute);
    private readonly PartitionedRateLimiter<string> _users = RateLimits.PerMinute(settings.ActivitiesPerUserPerMinute);
    private readonly PartitionedRateLimiter<string> _reads = RateLimits.PerMinute(settings.ReadsPerMinute);
    private readonly PartitionedRateLimiter<string> _conversationBytes = PerDay(settings.BytesPerConversationPerDay);
    private readonly PartitionedRateLimiter<string> _addressBytes = PerDay(settings.BytesPerAddressPerDay);
    private readonly PartitionedRateLimiter<string> _sockets = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = settings.SocketsPerAddress }));

    public static void Apply(RateLimiterOptions options, DirectLineSettings settings)
    {
        foreach (var (name, permits) in ((string, int)[])[(Tokens, settings.TokensPerMinute), (Page, settings.PagesPerMinute),
            (Reports, settings.ReportsPerMinute)])
            options.AddPolicy(name, context => RateLimitPartition.GetSlidingWindowLimiter(RateLimits.AddressOf(context),
                _ => RateLimits.Minute(permits)));
        options.OnRejected = async (rejected, _) => await Refusal(rejected.HttpContext, RateLimits.RetryAfter(rejected.Lease))
            .ExecuteAsync(rejected.HttpContext);
    }

    /// <summary>Counts a call without a valid token; the answer when there were too many from its address.</summary>
    public IResult? Refuse(HttpContext context) => Take(context, _refused, RateLimits.AddressOf(context));

    public IResult? Read(HttpContext context, WebToken token) => Take(context, _reads, token.ConversationId);

    public IResult? Say(HttpContext context, WebToken token) =>
        Take(context, _activities, token.ConversationId) ?? Take(context, _users, token.UserId);

    /// <summary>Counts what was sent and read, also where it is refused.</summary>
    public IResult? Send(HttpContext context, WebToken token, int bytes) =>
        Take(context, _conversationBytes, token.ConversationId, Math.Min(bytes, settings.BytesPerConversationPerDay))
            ?? Take(context, _addressBytes, RateLimits.AddressOf(context), Math.Min(bytes, settings.BytesPerAddressPerDay));

    /// <summary>A place for a stream, to be disposed when it ends; <c>null</c> when the address has too many.</summary>
    public IDisposable? OpenSocket(HttpContext context) =>
        _sockets.AttemptAcquire(RateLimits.AddressOf(context)) is { IsAcquired: true } lease ? lease : null;

    public void Dispose()
    {
        foreach (var limiter in (PartitionedRateLimiter<string>[])[_refused, _activities, _users, _reads, _conversationBytes,
            _addressBytes, _sockets])
            limiter.Dispose();
    }

    // Who asks on the page without script reads the answer; others are programs.
    private static IResult Refusal(HttpContext context, TimeSpan? retryAfter) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Page
            ? DirectLineError.TooManyForPeople(context, retryAfter)
            : DirectLineError.TooMany(context, retryAfter);

    private static IResult? Take(HttpContext context, PartitionedRateLimiter<string> limiter, string key, int permits = 1)
    {
        using var lease = limiter.AttemptAcquire(key, permits);
        return lease.IsAcquired ? null : DirectLineError.TooMany(context, RateLimits.RetryAfter(lease));
    }

    private static PartitionedRateLimiter<string> PerDay(int bytes) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key,
            _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = bytes,
        TokensPerPeriod = Math.Max(1, bytes / HoursPerDay),
        ReplenishmentPeriod = TimeSpan.FromHours(1),
    }));
}
