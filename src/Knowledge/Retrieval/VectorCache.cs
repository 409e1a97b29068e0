using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Assistent.Knowledge.Retrieval;

/// <summary>Vectors on disk, one file each, named by what they are of: the model and the text. A file that is not what it should be is as good as none.</summary>
internal sealed class VectorCache(string folder, string modelId)
{
    public float[]? Read(string text)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(text));
            return bytes.Length > 0 && bytes.Length % sizeof(float) == 0 ? MemoryMarshal.Cast<byte, float>(bytes).ToArray() : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a vector; where that cannot be, it is asked for again at the next start.</summary>
    public void Write(string text, ReadOnlySpan<float> vector)
    {
        try
        {
            // First aside, so that no other instance reads half a vector.
            Directory.CreateDirectory(folder);
            var aside = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(aside, MemoryMarshal.AsBytes(vector));
            File.Move(aside, PathOf(text), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private string PathOf(string text) =>
        Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{modelId}\n{text}")))}.vec");
}
