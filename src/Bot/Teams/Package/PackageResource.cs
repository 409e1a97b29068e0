namespace Assistent.Bot.Teams.Package;

/// <summary>Files that go into the package as they stand in this folder.</summary>
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
}
