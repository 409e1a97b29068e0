using System.Net;
using System.Text.Json;
using Assistent.Bot.Channels;

namespace Assistent.Bot.Delivery;

/// <summary>Reads what the Connector says of something that was sent.</summary>
internal static class ConnectorResponse
{
    private const int MaxBytes = 16 * 1024;

    public static async Task<Sent> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(response.Content, cancellationToken);
        if (response.IsSuccessStatusCode)
            return new Sent.Accepted(body?.Id);
        if (IsBusy(response.StatusCode))
            return new Sent.Later(RetryAfter(response));
        return response.StatusCode >= HttpStatusCode.InternalServerError
            ? new Sent.Doubtful()
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

    // An answer may be empty, or no JSON at all: only what it says of ids and errors is of use.
    private static async Task<ConnectorBody?> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes];
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, MaxBytes, throwOnEndOfStream: false, cancellationToken);
        try
        {
            return length == 0 ? null : JsonSerializer.Deserialize(buffer.AsSpan(0, length), ActivityJson.Default.ConnectorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The body of an answer of the Connector: the id of what was sent, or an error.</summary>
internal sealed record ConnectorBody(string? Id, ConnectorError? Error);

/// <summary>An error as the Connector writes it.</summary>
internal sealed record ConnectorError(string? Code, string? Message);
