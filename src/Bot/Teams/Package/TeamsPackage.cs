using System.IO.Compression;
using System.Text.Json;
using Assistent.Knowledge.Articles;

namespace Assistent.Bot.Teams.Package;

/// <summary>
/// The app as Teams takes it: a zip with the manifest, its icons and its languages at the root. The same settings give the same bytes.
/// </summary>
internal static class TeamsPackage
{
    // The earliest moment that a zip can tell: when it was made is no part of what it holds.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the manifest breaks the limits of its schema, in any of its languages; empty when it is good.</summary>
    public static IReadOnlyList<string> ViolationsOf(PackageSettings settings, Overview overview)
    {
        var validator = new TeamsManifestValidator();
        LanguageTexts[] languages = [LanguageTexts.Dutch, LanguageTexts.English.Over(LanguageTexts.Dutch)];
        return [.. languages.SelectMany(texts =>
            validator.Validate(texts.File, ManifestTexts.Of(settings, texts, overview)).Failures ?? [])];
    }

    public static byte[] Of(PackageSettings settings, Overview overview)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            var manifest = ManifestTexts.Of(settings, LanguageTexts.Dutch, overview);
            Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.TeamsManifest));
            foreach (var file in (string[])["color.png", "outline.png", "nl.json", "en.json"])
                Add(zip, file, PackageResource.Read(file));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
