using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>As whom the bot is registered: the keys of the Bot Framework SDK, at the root of the settings.</summary>
internal sealed class BotSettings : IValidatableObject
{
    /// <summary>The app's id in the directory; empty when the bot is registered nowhere, and then serves this machine only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    public AppType MicrosoftAppType { get; set; } = AppType.MultiTenant;

    public string MicrosoftAppTenantId { get; set; } = "";

    public string MicrosoftAppPassword { get; set; } = "";

    public bool IsRegistered => MicrosoftAppId.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsRegistered)
            yield break;
        if (!Guid.TryParse(MicrosoftAppId, out _))
            yield return new ValidationResult("MicrosoftAppId is geen GUID.", [nameof(MicrosoftAppId)]);
        if (MicrosoftAppType is not AppType.MultiTenant && !Guid.TryParse(MicrosoftAppTenantId, out _))
            yield return new ValidationResult($"Een app van het type {MicrosoftAppType} heeft een MicrosoftAppTenantId nodig, een GUID.",
                [nameof(MicrosoftAppTenantId)]);
        if (MicrosoftAppType is not AppType.UserAssignedMSI && MicrosoftAppPassword.Length == 0)
            yield return new ValidationResult($"Een app van het type {MicrosoftAppType} heeft een MicrosoftAppPassword nodig.",
                [nameof(MicrosoftAppPassword)]);
    }
}

/// <summary>The kinds of registration, as the SDK names them (protocol, 4.3).</summary>
internal enum AppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}

[OptionsValidator]
internal sealed partial class BotSettingsValidator : IValidateOptions<BotSettings>;
