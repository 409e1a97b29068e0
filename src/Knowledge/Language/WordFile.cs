namespace Assistent.Knowledge.Language;

/// <summary>The curated word files beside this class: one entry a line, <c>#</c> before a remark.</summary>
internal static class WordFile
{
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Assistent.Knowledge.Language.Data.{name}";
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word file {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Split('#')[0].Trim();
            if (entry.Length > 0) yield return entry;
        }
    }
}
