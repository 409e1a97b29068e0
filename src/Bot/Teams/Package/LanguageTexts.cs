using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Teams.Package;

/// <summary>
/// The texts of the app in one language, under their paths in the manifest. The file is in the package as it is; the manifest has the
/// Dutch texts.
/// </summary>
internal sealed record LanguageTexts(IReadOnlyDictionary<string, string> Texts)
{
    public static LanguageTexts Dutch { get; } = Read("nl.json");

    public static LanguageTexts English { get; } = Read("en.json");

    private static LanguageTexts Read(string file) =>
        new(JObject.Parse(PackageResource.ReadText(file)).ToObject<Dictionary<string, string>>()!);
}
