namespace Assistent.Knowledge.Generation;

/// <summary>The Dutch prompts beside this class, as they travel in the assembly.</summary>
internal static class PromptFile
{
    public static string Read(string name)
    {
        var resource = $"Assistent.Knowledge.Generation.Prompts.{name}.md";
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The prompt {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
