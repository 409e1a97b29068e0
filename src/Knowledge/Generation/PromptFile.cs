namespace Assistent.Knowledge.Generation;

/// <summary>The Dutch directions and the schema beside this class, as they travel in the assembly.</summary>
internal static class PromptFile
{
    /// <summary>What a model is told of its work, the same for every question.</summary>
    public static string Directions { get; } = Read("lezer.md");

    /// <summary>The shape of a plan, as JSON schema.</summary>
    public static string PlanSchema { get; } = Read("plan.json");

    private static string Read(string name)
    {
        var resource = $"Assistent.Knowledge.Generation.Prompts.{name}";
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The prompt {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
