using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>The manifest of the app in Teams, schema 1.29; the parts that this bot uses, with the limits of the schema.</summary>
internal sealed record TeamsManifest
{
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json";

    public string ManifestVersion { get; } = "1.29";

    [Required, StringLength(256), RegularExpression(@"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")]
    public required string Version { get; init; }

    public required Guid Id { get; init; }

    [ValidateObjectMembers]
    public required Developer Developer { get; init; }

    [ValidateObjectMembers]
    public required AppName Name { get; init; }

    [ValidateObjectMembers]
    public required AppDescription Description { get; init; }

    public Icons Icons { get; } = new("color.png", "outline.png");

    [Required, RegularExpression("#[0-9a-fA-F]{6}")]
    public string AccentColor { get; init; } = "#154273";

    public LocalizationInfo LocalizationInfo { get; } = new("nl", "nl.json", [new AdditionalLanguage("en", "en.json")]);

    [Length(1, 1), ValidateEnumeratedItems]
    public required IReadOnlyList<ManifestBot> Bots { get; init; }

    [Length(1, 1), ValidateEnumeratedItems]
    public required IReadOnlyList<ComposeExtension> ComposeExtensions { get; init; }

    public IReadOnlyList<AppPermission> Permissions { get; } = [AppPermission.Identity, AppPermission.MessageTeamMembers];

    [Length(1, 100)]
    public required IReadOnlyList<string> ValidDomains { get; init; }
}

/// <summary>Who offers the app.</summary>
internal sealed record Developer
{
    [Required, StringLength(32)]
    public required string Name { get; init; }

    [HttpsAddress]
    public required Uri WebsiteUrl { get; init; }

    [HttpsAddress]
    public required Uri PrivacyUrl { get; init; }

    [HttpsAddress]
    public required Uri TermsOfUseUrl { get; init; }
}

/// <summary>What the app is called: in a list, and in full.</summary>
internal sealed record AppName
{
    [Required, StringLength(30)]
    public required string Short { get; init; }

    [Required, StringLength(100)]
    public required string Full { get; init; }
}

/// <summary>What the app is for: in a line, and in full.</summary>
internal sealed record AppDescription
{
    [Required, StringLength(80)]
    public required string Short { get; init; }

    [Required, StringLength(4000)]
    public required string Full { get; init; }
}

/// <summary>The names of the icons in the package: 192 by 192 in color, and 32 by 32 in white on transparent.</summary>
internal sealed record Icons(string Color, string Outline);

/// <summary>The language of the manifest itself, and the files for it and for others.</summary>
internal sealed record LocalizationInfo(string DefaultLanguageTag, string DefaultLanguageFile,
    IReadOnlyList<AdditionalLanguage> AdditionalLanguages);

/// <summary>A language, and the file with its texts.</summary>
internal sealed record AdditionalLanguage(string LanguageTag, string File);

/// <summary>What the app may do, in the words of the schema.</summary>
[JsonConverter(typeof(CamelCaseEnum<AppPermission>))]
internal enum AppPermission
{
    Identity,
    MessageTeamMembers,
}
