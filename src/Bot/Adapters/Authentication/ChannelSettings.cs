using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>The section <c>Channels</c>: who may send activities, and where replies may go.</summary>
internal sealed class ChannelSettings : IValidatableObject
{
    public CloudName Cloud { get; set; } = CloudName.Public;

    /// <summary>Where the channels' signing keys are described; empty for the cloud's own address.</summary>
    public string OpenIdMetadata { get; set; } = "";

    /// <summary>Who issues the channels' tokens; empty for the cloud's own issuer.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where the directory's signing keys are described; empty for the cloud's own address.</summary>
    public string EntraOpenIdMetadata { get; set; } = "";

    /// <summary>Hosts, besides those of the cloud, that replies may be sent to.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>
    /// The organisations whose people may ask; empty means every organisation, or for an app of one organisation that one.
    /// </summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>The app ids of other bots and agents that may ask; empty means none.</summary>
    public IReadOnlyList<string> AllowedCallers { get; set; } = [];

    public string IssuerIn(Cloud cloud) => First(Issuer, cloud.Issuer);

    public string OpenIdMetadataIn(Cloud cloud) => First(OpenIdMetadata, cloud.OpenIdMetadata);

    public string EntraOpenIdMetadataIn(Cloud cloud) => First(EntraOpenIdMetadata, cloud.EntraOpenIdMetadata);

    /// <summary>Who issues the tokens of other bots: both versions of the directory's tokens, of the tenants that may ask.</summary>
    public IReadOnlyList<string> AgentIssuers(BotSettings bot) =>
        [
            .. AllowedTenants.Append(bot.MicrosoftAppTenantId)
                .Where(tenant => tenant.Length > 0)
                .Select(tenant => tenant.ToLowerInvariant())
                .Distinct()
                .SelectMany(tenant => new[]
                {
                    $"https://sts.windows.net/{tenant}/", $"{Authentication.Cloud.Of(Cloud).LoginHost}/{tenant}/v2.0",
                }),
        ];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var address in new[] { OpenIdMetadata, EntraOpenIdMetadata }.Where(address => address.Length > 0 && !IsSafe(address)))
            yield return new ValidationResult($"'{address}' is geen https-adres.", [nameof(OpenIdMetadata)]);
        foreach (var id in AllowedTenants.Concat(AllowedCallers).Where(id => !Guid.TryParse(id, out _)))
            yield return new ValidationResult($"'{id}' is geen GUID.", [nameof(AllowedTenants)]);
    }

    private static string First(string configured, string otherwise) => configured.Length > 0 ? configured : otherwise;

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", Fragment: "" };
}

/// <summary>The clouds that have channels of their own.</summary>
internal enum CloudName
{
    Public,
    USGovernment,
    China,
}

[OptionsValidator]
internal sealed partial class ChannelSettingsValidator : IValidateOptions<ChannelSettings>;
