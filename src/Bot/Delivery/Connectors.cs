using System.Text;
using Assistent.Bot.Adapters.Authentication;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Makes the SDK's clients of the Connector: all with one set of credentials, so that a token is asked for once, and over connections that
/// go to allowed hosts only.
/// </summary>
internal sealed class Connectors(
    ServiceClientCredentialsFactory factory, BotSettings bot, ChannelSettings channels, IHttpClientFactory http) : ConnectorFactory
{
    public const string ClientName = "connector";

    // An address that leads nowhere, for a turn whose activity has none.
    private static readonly Uri Nowhere = new("https://nergens.invalid/");

    private readonly Lazy<Task<ServiceClientCredentials>> _credentials = new(() =>
        factory.CreateCredentialsAsync(bot.MicrosoftAppId, Cloud.Of(channels.Cloud).Scope, Cloud.Of(channels.Cloud).LoginFor(bot),
            validateAuthority: true, CancellationToken.None));

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        new ConnectorClient(Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) ? address : Nowhere,
            await _credentials.Value, http.CreateClient(ClientName), disposeHttpClient: false);

    /// <summary>Whether calls carry a token: without a registration the Connector is on this machine and asks for none.</summary>
    public bool AreSigned => bot.IsRegistered;

    /// <summary>Asks for a new token, for when the one in use was not accepted.</summary>
    public async Task RenewTokenAsync()
    {
        if (await _credentials.Value is AppCredentials credentials)
            await credentials.GetTokenAsync(forceRefresh: true);
    }

    /// <summary>
    /// Connections that follow no redirect: it would take the bot's token to a host that nobody verified. The SDK puts ids in a header,
    /// which may be of any letters.
    /// </summary>
    public static SocketsHttpHandler NewConnections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    };
}
