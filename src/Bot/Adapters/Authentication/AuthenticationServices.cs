using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>
/// Registers who may call: channels by their tokens, other bots when they are listed; without a registration this machine only.
/// </summary>
internal static class AuthenticationServices
{
    private const string ChannelScheme = "Channel";
    private const string AgentScheme = "Agent";
    private const string UnknownScheme = "Unknown";

    // No token of a channel comes near this.
    private const int MaxTokenLength = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static void AddChannelAuthentication(this IServiceCollection services)
    {
        SigningKeys.LetMessagesWait();
        services.AddSettings<BotSettings, BotSettingsValidator>("");
        services.AddSettings<ChannelSettings, ChannelSettingsValidator>("Channels");
        services.AddSingleton(provider => HostsOf(Bot(provider), Channels(provider)));
        services.AddSingleton(provider => new ActivityCheck(provider.GetRequiredService<ServiceHosts>(),
            TenantsOf(Bot(provider), Channels(provider))));
        services.AddActivatedSingleton<Callers>();
        services.AddSingleton<ServiceClientCredentialsFactory>(provider => new ConfigurationServiceClientCredentialFactory(
            RegistrationOf(Bot(provider)),
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })));
        services.AddSingleton<StrictAuthentication>();

        // There is no default scheme: the endpoint of channels asks by name, and the tokens of other endpoints are no business of these.
        services.AddAuthentication()
            .AddPolicyScheme(Callers.Scheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, UnknownIssuer>(UnknownScheme, null)
            .AddJwtBearer(ChannelScheme)
            .AddJwtBearer(AgentScheme);
        services.AddOptions<JwtBearerOptions>(ChannelScheme)
            .Configure<BotSettings, ChannelSettings, ILogger<SigningKeys>>(ConfigureChannel);
        services.AddOptions<JwtBearerOptions>(AgentScheme)
            .Configure<BotSettings, ChannelSettings, ILogger<SigningKeys>>(ConfigureAgent);
    }

    // Each family of issuers has its own keys, and an issuer that is not expected leads to no key at all: nothing is fetched for it.
    private static string SchemeOf(HttpContext context)
    {
        var (channels, bot) = (Channels(context.RequestServices), Bot(context.RequestServices));
        if (!bot.IsRegistered || IssuerOf(context) is not { } issuer)
            return UnknownScheme;
        if (issuer == channels.IssuerIn(Cloud.Of(channels.Cloud)))
            return ChannelScheme;
        return channels.AllowedCallers.Count > 0 && channels.AgentIssuers(bot).Contains(issuer, StringComparer.Ordinal)
            ? AgentScheme
            : UnknownScheme;
    }

    private static string? IssuerOf(HttpContext context)
    {
        if (context.Request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Callers.BearerPrefix, StringComparison.OrdinalIgnoreCase) || header.Length > MaxTokenLength)
            return null;
        try
        {
            return new JsonWebToken(header[Callers.BearerPrefix.Length..].Trim()).Issuer;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void ConfigureChannel(JwtBearerOptions options, BotSettings bot, ChannelSettings channels, ILogger<SigningKeys> log)
    {
        Configure(options, bot, SigningKeys.Of(channels.OpenIdMetadataIn(Cloud.Of(channels.Cloud)), log));
        options.TokenValidationParameters.ValidIssuer = channels.IssuerIn(Cloud.Of(channels.Cloud));
        options.Events.OnTokenValidated = async context => Callers.Accept(context, await CallerIdentity.ChannelOfAsync(context));
    }

    private static void ConfigureAgent(JwtBearerOptions options, BotSettings bot, ChannelSettings channels, ILogger<SigningKeys> log)
    {
        Configure(options, bot, SigningKeys.Of(channels.EntraOpenIdMetadataIn(Cloud.Of(channels.Cloud)), log));
        options.TokenValidationParameters.ValidIssuers = channels.AgentIssuers(bot);
        options.Events.OnTokenValidated = context =>
        {
            Callers.Accept(context, CallerIdentity.AgentOf(context, channels.AllowedCallers));
            return Task.CompletedTask;
        };
    }

    private static void Configure(JwtBearerOptions options, BotSettings bot, ConfigurationManager<OpenIdConnectConfiguration> keys)
    {
        options.ConfigurationManager = keys;
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;

        // A token that cannot be checked is as good as none, also when that is because the keys cannot be fetched.
        options.Events = new JwtBearerEvents
        {
            OnAuthenticationFailed = context =>
            {
                context.NoResult();
                return Task.CompletedTask;
            },
        };
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            AudienceValidator = (audiences, _, _) => audiences.ToList() is [var audience] && audience
                .Equals(bot.MicrosoftAppId, StringComparison.OrdinalIgnoreCase),
            ClockSkew = Skew,
        };
    }

    private static IReadOnlyList<string> TenantsOf(BotSettings bot, ChannelSettings channels) =>
        channels.AllowedTenants is [] && bot is { IsRegistered: true, MicrosoftAppType: AppType.SingleTenant }
            ? [bot.MicrosoftAppTenantId]
            : channels.AllowedTenants;

    private static ServiceHosts HostsOf(BotSettings bot, ChannelSettings channels) =>
        new(bot.IsRegistered, [.. Cloud.Of(channels.Cloud).ServiceHosts, .. channels.AllowedServiceHosts]);

    // As the SDK reads it. It takes no password beside a managed identity, and no app type without an id.
    private static IConfiguration RegistrationOf(BotSettings bot) => new ConfigurationBuilder().AddInMemoryCollection(bot.IsRegistered
        ? new Dictionary<string, string?>
        {
            [MicrosoftAppCredentials.MicrosoftAppIdKey] = bot.MicrosoftAppId,
            [MicrosoftAppCredentials.MicrosoftAppTypeKey] = bot.MicrosoftAppType.ToString(),
            [MicrosoftAppCredentials.MicrosoftAppTenantIdKey] = bot.MicrosoftAppTenantId,
            [MicrosoftAppCredentials.MicrosoftAppPasswordKey] = bot.MicrosoftAppType == AppType.UserAssignedMSI
                ? ""
                : bot.MicrosoftAppPassword,
        }
        : []).Build();

    private static BotSettings Bot(IServiceProvider provider) => provider.GetRequiredService<BotSettings>();

    private static ChannelSettings Channels(IServiceProvider provider) => provider.GetRequiredService<ChannelSettings>();
}
