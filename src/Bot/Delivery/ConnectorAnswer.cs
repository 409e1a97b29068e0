using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>Reads what the Connector's refusal means for something that was sent (protocol, 4.4).</summary>
internal static class ConnectorAnswer
{
    public static Sent Of(ErrorResponseException error)
    {
        var status = error.Response?.StatusCode ?? 0;
        if (IsBusy(status))
            return new Sent.Later(error.Response!.Headers.TryGetValue("Retry-After",
                out var values) ? RetryAfter(values.FirstOrDefault()) : null);
        if (status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout)
            return new Sent.Doubtful();
        return (int)status is >= 200 and < 300
            ? new Sent.Accepted(null)
            : new Sent.Refused((int)status, error.Body?.Error?.Code ?? "", error.Body?.Error?.Message ?? "");
    }

    /// <summary>Whether the channel turned a request away before it did anything with it.</summary>
    public static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable;

    public static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (response.Headers.Date ?? date),
            _ => null,
        };

    private static TimeSpan? RetryAfter(string? seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) ? TimeSpan.FromSeconds(wait) : null;
}
