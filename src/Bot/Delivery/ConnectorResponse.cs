using System.Net;
using System.Text.Json;
using Assistent.Bot.Channels;

namespace Assistent.Bot.Delivery;

/// <summary>Reads what the Connector says of something that was sent.</summary>
internal static class ConnectorResponse
{
    private const int MaxBytes = 16 * 1024;

    public static async Task<Sent> ReadAsync(HttpResponseMessage response, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        if (IsBusy(response.StatusCode))
            return new Sent.Later(RetryAfter(response));
        if (response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout)
            return new Sent.Doubtful();
        var body = await ReadBodyAsync(response.Content, patience, time, cancellationToken);
        return response.IsSuccessStatusCode
            ? new Sent.Accepted(body?.Id is { Length: > 0 } id ? id : null)
            : new Sent.Refused((int)response.StatusCode, body?.Error?.Code ?? "", body?.Error?.Message ?? "");
    }

    /// <summary>Whether the channel turned a request away before it did anything with it (protocol, 4.4).</summary>
    public static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable;

    public static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (response.Headers.Date ?? date),
            _ => null,
        };

    // An answer may be empty, no JSON at all, or never end: only what it says of ids and errors is of use, and the status stands without.
    private static async Task<ConnectorBody?> ReadBodyAsync(HttpContent content, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var tired = new CancellationTokenSource(patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(tired.Token, cancellationToken);
        try
        {
            var buffer = new byte[MaxBytes];
            await using var stream = await content.ReadAsStreamAsync(limit.Token);
            var length = await stream.ReadAtLeastAsync(buffer, MaxBytes, throwOnEndOfStream: false, limit.Token);
            return length == 0 ? null : JsonSerializer.Deserialize(buffer.AsSpan(0, length), ActivityJson.Default.ConnectorBody);
        }
        catch (Exception error) when (error is JsonException or IOException or HttpRequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}

/// <summary>The body of an answer of the Connector: the id of what was sent, or an error.</summary>
internal sealed record ConnectorBody(string? Id, ConnectorError? Error);

/// <summary>An error as the Connector writes it.</summary>
internal sealed record ConnectorError(string? Code, string? Message);
