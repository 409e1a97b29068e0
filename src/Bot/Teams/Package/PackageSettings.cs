using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>What <c>teams-package</c> is told on the command line. Addresses may be paths on the bot's own host.</summary>
internal sealed class PackageSettings : IValidatableObject
{
    private static readonly Uri AnyHost = new("https://host.example/");

    [Required(ErrorMessage = "Geef met --app-id het app-id van de bot.")]
    public string? AppId { get; set; }

    [Required(ErrorMessage = "Geef met --domain de host waarop de bot draait.")]
    public string? Domain { get; set; }

    [Required(ErrorMessage = "--out is de naam van het bestand dat wordt geschreven.")]
    public string Out { get; set; } = "assistent-teams.zip";

    [Required(ErrorMessage = "--organisation is de naam van uw organisatie.")]
    [StringLength(32, ErrorMessage = "--organisation heeft hoogstens 32 tekens.")]
    public string Organisation { get; set; } = "Assistent";

    [Required(ErrorMessage = SemanticVersion)]
    [RegularExpression("(0|[1-9][0-9]{0,4})[.](0|[1-9][0-9]{0,4})[.](0|[1-9][0-9]{0,4})", ErrorMessage = SemanticVersion)]
    public string Version { get; set; } = "1.0.0";

    public string Website { get; set; } = "/";

    public string Privacy { get; set; } = "/";

    public string Terms { get; set; } = "/";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AppId is not null && !(Guid.TryParseExact(AppId, "D", out var id) && id != Guid.Empty))
            yield return new ValidationResult("--app-id is een GUID, zoals 6f9619ff-8b86-d011-b42d-00c04fc964ff.", [nameof(AppId)]);
        if (Domain is { } host && (host.EndsWith('.') || !host.Contains('.') || Uri.CheckHostName(host) != UriHostNameType.Dns))
            yield return new ValidationResult(
                "--domain is een hostnaam zonder https:// en zonder pad, zoals assistent.gemeente.nl.", [nameof(Domain)]);
        foreach (var (name, page) in ((string, string)[])[("website", Website), ("privacy", Privacy), ("terms", Terms)])
        {
            if (!Uri.TryCreate(AnyHost, page, out var address) || address.Scheme != Uri.UriSchemeHttps)
                yield return new ValidationResult($"--{name} is een adres met https:// of een pad op de host.", [name]);
        }
    }

    private const string SemanticVersion = "--version is een versie zoals 1.0.0; verhoog die bij elke nieuwe versie van de app.";
}

[OptionsValidator]
internal sealed partial class PackageSettingsValidator : IValidateOptions<PackageSettings>;
