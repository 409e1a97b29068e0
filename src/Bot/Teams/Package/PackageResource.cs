using System.Text;

namespace Assistent.Bot.Teams.Package;

/// <summary>Files of the package as they stand in this folder.</summary>
internal static class PackageResource
{
    public static byte[] Read(string file)
    {
        using var stream = typeof(PackageResource).Assembly.GetManifestResourceStream($"Assistent.Bot.Teams.Package.{file}")
            ?? throw new InvalidOperationException($"The resource {file} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string ReadText(string file) => Encoding.UTF8.GetString(Read(file));
}
