using Microsoft.Identity.Client;

namespace Assistent.Bot.Delivery;

/// <summary>The connections over which tokens are asked for.</summary>
internal sealed class LoginHttp(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string ClientName = "login";

    public HttpClient GetHttpClient() => clients.CreateClient(ClientName);
}
