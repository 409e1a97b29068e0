using System.Text;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>What stands in the files of a store, while programs use and remove them.</summary>
internal static class StoredFiles
{
    public static bool Hold(string folder, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Any(file => Read(file).AsSpan().IndexOf(wanted) >= 0);
    }

    // What is gone since it was listed holds nothing: a store that closes removes its log of writes.
    private static byte[] Read(string file)
    {
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            open.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }
}
