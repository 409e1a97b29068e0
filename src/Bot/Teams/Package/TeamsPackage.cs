using System.IO.Compression;
using System.Text;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Teams.Package;

/// <summary>
/// The app as Teams takes it: a zip with the manifest, its icons and its languages at the root. The same settings give the same bytes.
/// </summary>
internal static class TeamsPackage
{
    // The earliest moment that a zip can tell: when it was made is no part of what it holds.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the manifest breaks the limits of its schema, in any of its languages; empty when it is good.</summary>
    public static IReadOnlyList<string> ViolationsOf(PackageSettings settings, Overview overview) =>
        [.. ((LanguageTexts[])[LanguageTexts.Dutch, LanguageTexts.English])
            .SelectMany(texts => TeamsManifest.ViolationsOf(TeamsManifest.Of(settings, texts, overview)))];

    public static byte[] Of(PackageSettings settings, Overview overview)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "manifest.json",
                Encoding.UTF8.GetBytes(TeamsManifest.Of(settings, LanguageTexts.Dutch, overview).ToString().ReplaceLineEndings("\n")));
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
