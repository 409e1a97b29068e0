using System.Net;
using System.Text.Json;
using Assistent.Bot.Channels;
using Microsoft.Identity.Client;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Assistent.Bot.Delivery;

/// <summary>The Connector's REST interface (protocol, 4.1). Addresses have been verified before; none is followed elsewhere.</summary>
internal sealed class ConnectorClient(HttpClient http)
{
    /// <summary>Sends an activity: as a reply where it names what it answers, else to the end of the conversation.</summary>
    public Task<Sent> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Path(serviceUrl, activity.Conversation?.Id, activity.ReplyToId), activity with { Id = null }, cancellationToken);

    /// <summary>Puts an activity in the place of one that was sent before.</summary>
    public Task<Sent> UpdateAsync(string serviceUrl, string messageId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, Path(serviceUrl, activity.Conversation?.Id, messageId), activity with { Id = messageId }, cancellationToken);

    public Task<Sent> DeleteAsync(string serviceUrl, string conversationId, string messageId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, Path(serviceUrl, conversationId, messageId), null, cancellationToken);

    private static Uri Path(string serviceUrl, string? conversationId, string? activityId) =>
        new($"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId ?? "")}/activities{(activityId is { Length: > 0 } id ? $"/{Uri.EscapeDataString(id)}" : "")}");

    private async Task<Sent> CallAsync(HttpMethod method, Uri path, Activity? activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (activity is not null)
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity)) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return await ConnectorResponse.ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            // Before the connection stands nothing can have arrived.
            return error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError ? new Sent.Later(null) : new Sent.Doubtful();
        }
        catch (Exception error) when (error is BrokenCircuitException or MsalException)
        {
            return new Sent.Later(null);
        }
        catch (Exception error) when (error is TimeoutRejectedException or IOException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Sent.Doubtful();
        }
    }
}
