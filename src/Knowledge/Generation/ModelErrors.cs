using System.ClientModel;
using System.Text.Json;

namespace Assistent.Knowledge.Generation;

/// <summary>What the errors of a client of a model server mean.</summary>
internal static class ModelErrors
{
    /// <summary>The failure that an error stands for, or none where it is no failure of the model's.</summary>
    public static ModelFailure? FailureOf(Exception error) => error switch
    {
        ModelFailedException failed => failed.Failure,
        ClientResultException { Status: 429 } => ModelFailure.Busy,
        ClientResultException { Status: >= 500 } => ModelFailure.Faulty,
        ClientResultException { Status: >= 400 } => ModelFailure.Refused,
        ClientResultException { InnerException: { } inner } => FailureOf(inner) ?? ModelFailure.Unreachable,
        ClientResultException => ModelFailure.Unreachable,
        HttpIOException => ModelFailure.Broken,
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => ModelFailure.Broken,
        HttpRequestException => ModelFailure.Unreachable,
        TimeoutException => ModelFailure.Slow,

        // What the connector makes of an answer that is not what the protocol says.
        IOException or JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException
            or NotSupportedException => ModelFailure.Broken,
        _ => null,
    };

    /// <summary>How long the server asks to be left alone.</summary>
    public static TimeSpan? RetryAfter(Exception error, DateTimeOffset now)
    {
        if ((error as ClientResultException)?.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true
            || value is null)
            return null;
        if (int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var moment) && moment > now
            ? moment - now
            : null;
    }
}
