using System.Text.Json;

namespace Assistent.Bot.Teams.Package;

/// <summary>
/// The texts of the app in one language, under their paths in the manifest. The file is in the package as it is; the manifest has the
/// Dutch texts.
/// </summary>
internal sealed record LanguageTexts(string File, IReadOnlyDictionary<string, string> Texts)
{
    public static LanguageTexts Dutch { get; } = Read("nl.json");

    public static LanguageTexts English { get; } = Read("en.json");

    public string this[string path] => Texts[path];

    /// <summary>What a reader of this language sees: its own texts, and the other's where it has none.</summary>
    public LanguageTexts Over(LanguageTexts other) =>
        this with { Texts = other.Texts.Concat(Texts)
            .GroupBy(text => text.Key)
            .ToDictionary(texts => texts.Key, texts => texts.Last().Value) };

    private static LanguageTexts Read(string file) =>
        new(file, JsonSerializer.Deserialize(PackageResource.Read(file), ManifestJson.Default.IReadOnlyDictionaryStringString)!);
}
