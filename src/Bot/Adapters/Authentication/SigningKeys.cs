using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>
/// The signing keys of one family of issuers: fetched when first needed, fetched again when a token names a key that is not among
/// them, and good for no longer than the issuer publishes them.
/// </summary>
internal sealed partial class SigningKeys(HttpDocumentRetriever documents, ILogger<SigningKeys> log) : IDocumentRetriever
{
    private const string BlockingRefresh = "Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking";

    // Nobody who makes up key ids or tries while the issuer is down makes this bot fetch more often than this.
    private static readonly TimeSpan NotSoonerThan = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Lets the first message that is signed with a new key wait for that key; otherwise it is refused while the key is under way. The
    /// library looks once, when the first of its objects is made.
    /// </summary>
    public static void LetMessagesWait() => AppContext.SetSwitch(BlockingRefresh, true);

    public static ConfigurationManager<OpenIdConnectConfiguration> Of(string metadata, ILogger<SigningKeys> log)
    {
        var documents = new HttpDocumentRetriever(new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 });
        return new ConfigurationManager<OpenIdConnectConfiguration>(metadata, new OpenIdConnectConfigurationRetriever(),
            new SigningKeys(documents, log))
        {
            RefreshInterval = NotSoonerThan,

            // A key that its issuer withdrew is not good for another hour.
            UseLastKnownGoodConfiguration = false,
        };
    }

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        try
        {
            return await documents.GetDocumentAsync(address, cancel);
        }
        catch (IOException error)
        {
            // The library tells nobody, and the callers are told no more than that their token is not accepted.
            LogUnreachable(error, address);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "The signing keys cannot be fetched from {Address}; calls with a token of that issuer are refused until they can")]
    private partial void LogUnreachable(Exception error, string address);
}
