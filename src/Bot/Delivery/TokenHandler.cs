using System.Net;
using System.Net.Http.Headers;
using Assistent.Bot.Channels.Authentication;

namespace Assistent.Bot.Delivery;

/// <summary>Puts the bot's token on each call to the Connector, and only there: the address is checked once more before the token goes on it.</summary>
internal sealed class TokenHandler(ConnectorTokens tokens, ServiceHosts hosts) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !hosts.IsAllowed(address))
            return new HttpResponseMessage(HttpStatusCode.Forbidden) { RequestMessage = request };

        if (!tokens.AreNeeded)
            return await base.SendAsync(request, cancellationToken);
        var token = await tokens.GetAsync(refused: null, cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;

        // Once: a token can have been withdrawn before its time.
        response.Dispose();
        return await SendAsync(request, await tokens.GetAsync(refused: token, cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
