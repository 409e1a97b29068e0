using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Assistent.Bot.Delivery;

/// <summary>Tokens to call the Connector with. They are kept until they expire, and asked for by one caller at a time.</summary>
internal sealed class ConnectorTokens(ConnectorIdentity? identity, IMsalHttpClientFactory http) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire = identity switch
    {
        ConnectorIdentity.Secret secret => OfApp(secret, http),
        ConnectorIdentity.Managed managed => OfMachine(managed, http),
        _ => (_, _) => throw new InvalidOperationException("The bot is registered nowhere."),
    };

    /// <summary>Whether the bot is registered; without that, the Connector is on this machine and asks for no token.</summary>
    public bool AreNeeded => identity is not null;

    /// <summary>The token in use, or a new one when there is none or the one in use was not accepted.</summary>
    /// <exception cref="MsalException">The directory gives none.</exception>
    public async Task<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var token = (await _acquire(false, cancellationToken)).AccessToken;
            return token == refused ? (await _acquire(true, cancellationToken)).AccessToken : token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfApp(ConnectorIdentity.Secret secret, IMsalHttpClientFactory http)
    {
        var app = ConfidentialClientApplicationBuilder.Create(secret.AppId)
            .WithClientSecret(secret.Password)
            .WithAuthority(secret.Authority)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http)
            .Build();
        return (renew, cancellationToken) => app.AcquireTokenForClient([secret.Scope]).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfMachine(ConnectorIdentity.Managed managed, IMsalHttpClientFactory http)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(managed.AppId)).WithHttpClientFactory(http).Build();
        return (renew, cancellationToken) => app.AcquireTokenForManagedIdentity(managed.Resource).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
    }
}
