using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>What <c>teams-package</c> is told on the command line. Addresses may be paths on the bot's own host.</summary>
internal sealed class PackageSettings
{
    [Required(ErrorMessage = "Geef met --app-id het app-id van de bot.")]
    [BotId(ErrorMessage = "--app-id is een GUID, zoals 6f9619ff-8b86-d011-b42d-00c04fc964ff.")]
    public string? AppId { get; set; }

    [Required(ErrorMessage = "Geef met --domain de host waarop de bot draait.")]
    [HostName(ErrorMessage = "--domain is een hostnaam zonder https:// en zonder pad, zoals assistent.gemeente.nl.")]
    public string? Domain { get; set; }

    [Required(ErrorMessage = "--out is de naam van het bestand dat wordt geschreven.")]
    public string Out { get; set; } = "assistent-teams.zip";

    [Required(ErrorMessage = "--organisation is de naam van uw organisatie.")]
    [StringLength(32, ErrorMessage = "--organisation heeft hoogstens 32 tekens.")]
    public string Organisation { get; set; } = "Assistent";

    [Required(ErrorMessage = SemanticVersion)]
    [RegularExpression("(0|[1-9][0-9]{0,4})[.](0|[1-9][0-9]{0,4})[.](0|[1-9][0-9]{0,4})", ErrorMessage = SemanticVersion)]
    public string Version { get; set; } = "1.0.0";

    [WebAddress(ErrorMessage = "--website is een adres met https:// of een pad op de host.")]
    public string Website { get; set; } = "/";

    [WebAddress(ErrorMessage = "--privacy is een adres met https:// of een pad op de host.")]
    public string Privacy { get; set; } = "/";

    [WebAddress(ErrorMessage = "--terms is een adres met https:// of een pad op de host.")]
    public string Terms { get; set; } = "/";

    private const string SemanticVersion = "--version is een versie zoals 1.0.0; verhoog die bij elke nieuwe versie van de app.";
}

[OptionsValidator]
internal sealed partial class PackageSettingsValidator : IValidateOptions<PackageSettings>;
