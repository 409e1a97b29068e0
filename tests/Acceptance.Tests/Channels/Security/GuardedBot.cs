using Assistent.Acceptance.Tests.DirectLine;
using System.Text.Json.Nodes;
using Assistent.Bot.Adapters.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>The bot as it is registered with channels, with both families of issuers on this machine.</summary>
public sealed class GuardedBot : IAsyncLifetime
{
    public const string AppId = "0b5c9c2e-6d1e-4a58-9b8e-3f6d2b1f7a10";
    public const string Tenant = "5f0c1a44-7f0e-4e0e-8a63-1f5d6f3f9c21";
    public const string OtherTenant = "11111111-2222-4333-8444-555555555555";
    public const string ListedAgent = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/5f0c1a44-7f0e-4e0e-8a63-1f5d6f3f9c21/";

    private RunningBot? _bot;

    public SigningKey ChannelKey { get; } = new("kanaal-1", "msteams", "webchat", "emulator");

    public SigningKey UnendorsedKey { get; } = new("kanaal-2");

    public SigningKey BarelyEndorsedKey { get; } = new("kanaal-3") { ListsNoEndorsements = true };

    public SigningKey CertifiedKey { get; } = new("kanaal-5", "msteams") { HasCertificate = true };

    public SigningKey EntraKey { get; } = new("entra-1");

    public Issuer Channels { get; private set; } = null!;

    public Issuer Entra { get; private set; } = null!;

    public RunningBot Bot => _bot!;

    public static string AgentIssuer => $"https://login.microsoftonline.com/{Tenant}/v2.0";

    public async ValueTask InitializeAsync()
    {
        Channels = await Issuer.StartAsync("https://api.botframework.com", ChannelKey, UnendorsedKey, BarelyEndorsedKey, CertifiedKey);
        Entra = await Issuer.StartAsync(AgentIssuer, EntraKey);
        _bot = Start();
        await UntilKeysAreKnownAsync(_bot);
    }

    /// <summary>
    /// Waits until a bot has the issuers' keys, which it fetches at the first call; on a busy machine that takes longer than a call waits.
    /// </summary>
    public async Task UntilKeysAreKnownAsync(RunningBot bot)
    {
        foreach (var call in (Func<Call>[])[ChannelCall, AgentCall])
        {
            await Eventually.GetAsync(async () => await bot.SendAsync(Silent(call())) is { Status: StatusCodes.Status400BadRequest } known
                ? known
                : throw new InvalidOperationException("The keys are not known yet."), TestContext.Current.CancellationToken);
        }

        // Of nobody: it is neither answered nor counted.
        static Call Silent(Call call)
        {
            call.Body.Remove("from");
            return call;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channels.DisposeAsync();
        await Entra.DisposeAsync();
    }

    public RunningBot Start(params (string Key, string Value)[] settings) =>
        StartWithoutAgents([("Channels:AllowedCallers:0", ListedAgent), .. settings]);

    public RunningBot StartWithoutAgents(params (string Key, string Value)[] settings) => new()
    {
        Settings =
        [
            ("MicrosoftAppId", AppId), ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", Tenant),
            ("MicrosoftAppPassword", "kT3x9-LmP0q"),
            ("Channels:OpenIdMetadata", Channels.Metadata), ("Channels:EntraOpenIdMetadata", Entra.Metadata),

            // Many calls of one user from one address are what these tests are about.
            ("Messages:UserPerMinute", "1000000"), ("Messages:ConversationPerMinute", "1000000"), ("Messages:RefusedPerMinute", "1000000"),
            .. settings,
        ],
    };

    /// <summary>A call as a channel makes it.</summary>
    public Call ChannelCall()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Channels.Name, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now - 3600, ["exp"] = now + 3600,
        };
        return new Call(Message(), claims, ChannelKey);
    }

    /// <summary>A call as another bot makes it.</summary>
    public Call AgentCall()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = AgentIssuer, ["aud"] = AppId, ["ver"] = "2.0", ["azp"] = ListedAgent, ["tid"] = Tenant,
            ["nbf"] = now - 3600, ["exp"] = now + 3600,
        };
        return new Call(Message(), claims, EntraKey);
    }

    private static JsonObject Message()
    {
        var message = RunningBot.Message("Hoe lang duurt de logeerregeling?", Guid.NewGuid().ToString("N"));
        message["channelId"] = "msteams";
        message["serviceUrl"] = ServiceUrl;
        message["conversation"]!["conversationType"] = "personal";
        message["conversation"]!["tenantId"] = Tenant;
        message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        return message;
    }
}
