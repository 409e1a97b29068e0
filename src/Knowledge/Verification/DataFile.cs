namespace Assistent.Knowledge.Verification;

/// <summary>The word files beside this class: one entry a line, <c>#</c> before a remark.</summary>
internal static class DataFile
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Assistent.Knowledge.Verification.Data.{name}.txt")
            ?? throw new InvalidOperationException($"The word file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>The words of all its lines.</summary>
    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
