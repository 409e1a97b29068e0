using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>The files of the app package.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(TeamsManifest))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ManifestJson : JsonSerializerContext;

/// <summary>Names of a closed set as the schema writes them.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

[OptionsValidator]
internal sealed partial class TeamsManifestValidator : IValidateOptions<TeamsManifest>;
