using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>
/// The SDK's authentication with the checks that it does not make before it, and both must agree. Who calls was found out before anything
/// of the call was read (<see cref="Callers"/>); here what the activity says is held against that, and then the SDK judges it.
/// </summary>
internal sealed partial class StrictAuthentication(
    ActivityCheck check, ServiceClientCredentialsFactory credentials, ConnectorFactory connectors, BotSettings bot,
    ChannelSettings channels, ILogger<StrictAuthentication> log) : BotFrameworkAuthentication
{
    // The SDK keeps the keys that it fetched for half a day, so each key is judged by keys that were fetched when it was first seen. The
    // issuers' own are few, and a key that is not theirs does not get here.
    private readonly ConcurrentDictionary<string, BotFrameworkAuthentication> _judges = [];

    /// <summary>Whether a caller may send an activity; if so, with what the SDK makes of the caller.</summary>
    public async Task<(ActivityVerdict Verdict, AuthenticateRequestResult? Caller)> JudgeAsync(
        Caller caller, Activity activity, string authorization, CancellationToken cancellationToken)
    {
        var verdict = check.Of(caller, activity);
        if (verdict != ActivityVerdict.Allowed)
            return (verdict, null);
        if (caller is Caller.Agent agent)
            return (verdict, OfAgent(agent, activity));
        try
        {
            var judge = _judges.GetOrAdd(caller.KeyId, NewJudge);
            var judged = await judge.AuthenticateRequestAsync(AsTheSdkKnowsIt(activity),
                caller is Caller.ThisMachine ? "" : Normalised(authorization), cancellationToken);
            judged.ConnectorFactory = connectors;
            return (ActivityVerdict.Allowed, judged);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or SecurityTokenException or ArgumentException
            or InvalidOperationException or IOException or HttpRequestException)
        {
            LogRefused(error.GetType().Name);
            return (ActivityVerdict.NotProven, null);
        }
    }

    // Of another bot's token the SDK (4.23.1) validates an audience without naming one, so it refuses every one of them (IDX10208). These
    // are for the checks before it alone.
    private AuthenticateRequestResult OfAgent(Caller.Agent agent, Activity activity)
    {
        var known = OfKnown(activity);
        known.CallerId = $"{CallerIdConstants.BotToBotPrefix}{agent.AppId}";
        return known;
    }

    /// <summary>For an activity that was allowed when it came in, and is answered later.</summary>
    public AuthenticateRequestResult OfKnown(Activity activity) => new()
    {
        ClaimsIdentity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, bot.MicrosoftAppId),
            new Claim(AuthenticationConstants.ServiceUrlClaim, activity.ServiceUrl ?? "")]),
        Audience = Cloud.Of(channels.Cloud).Scope,
        ConnectorFactory = connectors,
    };

    // The SDK's own ways in know nothing of the checks before.
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Calls come in by the endpoint.");

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Calls come in by the endpoint.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _judges.GetOrAdd("", NewJudge).CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    // A channel within a channel has no endorsement of its own.
    private static Activity AsTheSdkKnowsIt(Activity activity) => new()
    {
        Type = activity.Type,
        ChannelId = activity.ChannelId is { } channel ? ChannelNames.Bare(channel) : null,
        ServiceUrl = activity.ServiceUrl,
        Recipient = activity.Recipient,
    };

    private static string Normalised(string authorization) => $"Bearer {authorization[Callers.BearerPrefix.Length..].Trim()}";

    private ConfigurationBotFrameworkAuthentication NewJudge(string keyId)
    {
        var cloud = Cloud.Of(channels.Cloud);
        var since = Uri.EscapeDataString(keyId);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ToChannelFromBotLoginUrl"] = cloud.LoginFor(bot),
            ["ToChannelFromBotOAuthScope"] = cloud.Scope,
            ["ToBotFromChannelTokenIssuer"] = channels.IssuerIn(cloud),
            ["OAuthUrl"] = cloud.TokenService,
            ["ToBotFromChannelOpenIdMetadataUrl"] = $"{channels.OpenIdMetadataIn(cloud)}#{since}",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{channels.EntraOpenIdMetadataIn(cloud)}#{since}",
        }).Build();
        return new ConfigurationBotFrameworkAuthentication(settings, credentials);
    }

    [LoggerMessage(LogLevel.Warning, "The SDK refuses a call that the checks before it allow ({Reason})")]
    private partial void LogRefused(string reason);
}
