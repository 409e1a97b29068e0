using System.Net;
using Assistent.Bot.Adapters.Authentication;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Lets no call of the Connector, and so no token, go to a host that is not allowed: the address is checked once more before it is called.
/// </summary>
internal sealed class AllowedHosts(ServiceHosts hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && hosts.IsAllowed(address)
            ? base.SendAsync(request, cancellationToken)
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden) { RequestMessage = request });
}
