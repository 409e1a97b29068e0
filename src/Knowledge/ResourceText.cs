namespace Assistent.Knowledge;

/// <summary>The texts that an assembly holds: word files, names, directions. They stand in the folder of a class that reads them.</summary>
public static class ResourceText
{
    /// <param name="beside">A class of the folder's namespace.</param>
    /// <param name="name">The file, with a point in place of a stroke: <c>Data.places.txt</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly does not hold it.</exception>
    public static string Read(Type beside, string name)
    {
        using var stream = beside.Assembly.GetManifestResourceStream(beside, name)
            ?? throw new InvalidOperationException($"{beside.Namespace}.{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }

    /// <summary>The entries of a word file in the folder <c>Data</c>: one a line, <c>#</c> before a remark.</summary>
    public static IReadOnlyList<string> Entries(Type beside, string name) =>
        [.. Read(beside, $"Data.{name}.txt").Split('\n', StringSplitOptions.TrimEntries).Where(line => line is [not '#', ..])];

    /// <summary>The words of all its entries.</summary>
    public static IEnumerable<string> Words(Type beside, string name) =>
        Entries(beside, name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
