using System.Text.Json;
using Assistent.Bot.Channels;
using Microsoft.Identity.Client;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Assistent.Bot.Delivery;

/// <summary>The Connector's REST interface (protocol, 4.1). Addresses have been verified before; none is followed elsewhere.</summary>
internal sealed class ConnectorClient(HttpClient http, DeliverySettings settings, TimeProvider time)
{
    /// <summary>Sends an activity: as a reply where it names what it answers, else to the end of the conversation.</summary>
    public Task<Sent> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, ConnectorPath.Of(serviceUrl, activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    /// <summary>Puts an activity in the place of one that was sent before.</summary>
    public Task<Sent> UpdateAsync(string serviceUrl, string messageId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, ConnectorPath.Of(serviceUrl, activity.Conversation?.Id, messageId), activity, cancellationToken);

    public Task<Sent> DeleteAsync(string serviceUrl, string conversationId, string messageId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, ConnectorPath.Of(serviceUrl, conversationId, messageId), null, cancellationToken);

    private async Task<Sent> CallAsync(HttpMethod method, Uri? path, Activity? activity, CancellationToken cancellationToken)
    {
        if (path is null)
            return new Sent.Refused(0, "", "");
        using var request = new HttpRequestMessage(method, path);
        if (activity is not null)
            request.Content = ContentOf(activity);
        try
        {
            // Headers only: the body may be endless, and its time is limited apart.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await ConnectorResponse.ReadAsync(response, settings.AttemptTime, time, cancellationToken);
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

    // The channel gives ids and times, and knows its own address (A2031, A2041, A2302).
    private static ByteArrayContent ContentOf(Activity activity)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(activity with { Id = null, Timestamp = null, ServiceUrl = null }, ActivityJson.Default.Activity);
        return new ByteArrayContent(json) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
    }
}
